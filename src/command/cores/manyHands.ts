import type { Hands } from '../../pipeline/collect/hands.ts';
import type { ArticleTask, WorkerSetup } from './buildWorker.ts';
import { openPool } from './openPool.ts';

/** Threads that work on articles, each with a gazetteer of its own. The same findings as in one thread, in the same order. */
export type ManyHands = Hands & { readonly close: () => Promise<void> };

/** So many batches a thread are under way at once: it never waits for the next, and memory stays flat. */
const BATCHES_A_THREAD = 3;
const YOUNG_MB = 64;

/** Starts `jobs` threads. */
export function openManyHands(jobs: number, { lean, categories, corrections }: WorkerSetup): ManyHands {
  const setup = { lean, categories, corrections };
  const pool = openPool('buildWorker', jobs, YOUNG_MB);
  let homes: SharedArrayBuffer | null = null;
  const run = (name: string, articles: readonly string[]) =>
    articles.length === 0 ? Promise.resolve([]) : pool.run({ articles, setup, homes } satisfies ArticleTask, { name });
  return {
    ahead: jobs * BATCHES_A_THREAD,
    learn: (articles) => run('learnArticles', articles),
    settle: (learnt) => {
      const bytes = new TextEncoder().encode(JSON.stringify(learnt.told()));
      homes = new SharedArrayBuffer(bytes.length);
      new Uint8Array(homes).set(bytes);
    },
    find: (articles) => run('findArticles', articles),
    close: () => pool.destroy(),
  };
}
