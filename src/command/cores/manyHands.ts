import { setImmediate } from 'node:timers/promises';
import type Tinypool from 'tinypool';
import type { Hands } from '../../pipeline/collect/hands.ts';
import type { LearntHomes } from '../../pipeline/collect/learntHomes.ts';
import type { ArticleTask, WorkerSetup } from './buildWorker.ts';

/**
 * Threads that work on articles: this one with its own hands, and helpers, each with a gazetteer of its own. The same findings as in one
 * thread, in the same order. `close` ends the helpers.
 */
export type ManyHands = Hands & { readonly close: () => Promise<void> };

type Helpers = Pick<Tinypool, 'run' | 'destroy'>;

/** So many articles are worked on before helpers are started: each must read the gazetteer and is slow at first. */
const WORTH_HELPING = 64;
/** So many articles a helper are under way at once: it never waits for the next while this thread works on a batch of its own. */
const ARTICLES_A_HELPER = 128;
/** Batches have some 32 articles, and often only a few. */
const BATCHES_A_HELPER = 8;
const YOUNG_MB = 64;

/** `threads`: with this one. `own`: the hands of this thread. */
export function openManyHands(
  threads: number,
  { lean, categories, corrections }: WorkerSetup,
  own: Hands,
  start: (count: number) => Promise<Helpers> = startHelpers,
): ManyHands {
  const setup = { lean, categories, corrections };
  const most = (threads - 1) * ARTICLES_A_HELPER;
  let helpers: Promise<Helpers> | null = null;
  let learntHomes: LearntHomes | null = null;
  let homes: SharedArrayBuffer | null = null;
  let [worked, underWay] = [0, 0];

  const run = async <T>(
    name: string,
    articles: readonly string[],
    here: (some: readonly string[]) => Promise<unknown>,
  ) => {
    if (articles.length === 0) return [];
    if (worked >= WORTH_HELPING && threads > 1) helpers ??= start(threads - 1);
    worked += articles.length;
    if (helpers === null || underWay >= most) {
      const found = await here(articles);
      await setImmediate(); // lets helpers tell that they are done, and take more, before the next batch is begun here
      return found as readonly T[];
    }
    underWay += articles.length;
    try {
      if (learntHomes !== null) homes ??= sharedBytes(learntHomes.told());
      const task: ArticleTask = { articles, setup, homes };
      return (await (await helpers).run(task, { name })) as readonly T[];
    } finally {
      underWay -= articles.length;
    }
  };
  return {
    ahead: 1 + (threads - 1) * BATCHES_A_HELPER,
    learn: (articles) => run('learnArticles', articles, own.learn),
    settle: (learnt) => {
      own.settle(learnt);
      learntHomes = learnt;
    },
    find: (articles, room) => run('findArticles', articles, (some) => own.find(some, room)),
    close: async () => (await helpers)?.destroy(),
  };
}

async function startHelpers(count: number): Promise<Helpers> {
  const { openPool } = await import('./openPool.ts');
  return openPool('buildWorker', count, YOUNG_MB, BATCHES_A_HELPER);
}

function sharedBytes(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
