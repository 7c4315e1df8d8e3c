import type { Article } from '../../model/article.ts';

/** The outlet of an article as homes are learnt for it; null when it names none. */
export const outletOf = ({ source, url }: Pick<Article, 'source' | 'url'>): string | null => source ?? url;
