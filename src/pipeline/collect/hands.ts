import type { BuildKnowledge } from '../buildKnowledge.ts';
import type { ByteRoom } from './byteRoom.ts';
import { findInTexts } from './findInTexts.ts';
import { HomeTracer } from './homeTrace.ts';
import { type LearntText, learnTexts } from './learnTexts.ts';
import { LearntHomes } from './learntHomes.ts';
import type { PackedFindings } from './packFindings.ts';

/**
 * Who works on articles: this thread, or others. Articles travel as text, so that a thread, a file and a cache hold the same: JSON of
 * `Article`, and in the second pass a tab and what the first found (`packKnownText`), if it was made. JSON has no tab of its own.
 */
export type Hands = {
  /** So many batches may be under way at once. */
  readonly ahead: number;
  /** First pass. In: articles that have an outlet. Out: in the same order. */
  readonly learn: (articles: readonly string[]) => Promise<readonly LearntText[]>;
  /** Told of the homes once all are learnt, before the first `find`. */
  readonly settle: (homes: LearntHomes) => void;
  /** Second pass: findings in the same order; from other threads without their heads. They may lie in `room`. */
  readonly find: (articles: readonly string[], room?: ByteRoom) => Promise<readonly PackedFindings[]>;
};

/** Works in this thread. */
export function oneHand(knowledge: BuildKnowledge): Hands {
  let homes = new LearntHomes(knowledge);
  const tracer = new HomeTracer();
  return {
    ahead: 1,
    learn: async (articles) => learnTexts(articles, knowledge, homes),
    settle: (learnt) => {
      homes = learnt;
    },
    find: async (articles, room) => findInTexts(articles, knowledge, homes, tracer, room),
  };
}
