// A thread that is started from the sources must translate them itself, as dateline.mjs does where there is no bundle.
import { register } from 'tsx/esm/api';

register();
export const { learnArticles, findArticles } = await import('./buildWorker.ts');
