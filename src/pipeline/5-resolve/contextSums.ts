import { type FeatureName, featureIndex } from './featureNames.ts';
import type { RankingModel } from './rankingModel.ts';

/** The features that the rest of an article changes stand one after the other. */
export const FIRST_CONTEXT = featureIndex('in its container');
export const LAST_CONTEXT = featureIndex('in country of dateline');

/**
 * Those features of one row at a time, by `contextIndex`. Zeros but for what is written of the row at hand: who writes gives back the bits
 * of what was written (`1 << index`), for most are not, and who reads puts zeros there again.
 */
export const context = new Float64Array(LAST_CONTEXT - FIRST_CONTEXT + 1);

export const contextIndex = (name: FeatureName): number => featureIndex(name) - FIRST_CONTEXT;

/** `score`, which is what the features before add up to, and the written ones in their order. Puts zeros there again. */
export function takeContext({ rows }: RankingModel, written: number, score: number): number {
  let sum = score;
  for (let left = written; left !== 0; left &= left - 1) {
    const at = 31 - Math.clz32(left & -left);
    sum += rows[FIRST_CONTEXT + at]! * context[at]!;
    context[at] = 0;
  }
  return sum;
}

/** Raises what is written at an index to a value, if that is more. Out: the bit of the index. */
export function raise(index: number, value: number): number {
  if (value > context[index]!) context[index] = value;
  return 1 << index;
}

/** Adds to what is written at an index. Out: its bit. */
export function addTo(index: number, value: number): number {
  context[index]! += value;
  return 1 << index;
}

/** Writes at an index. Out: its bit. */
export function put(index: number, value: number): number {
  context[index] = value;
  return 1 << index;
}
