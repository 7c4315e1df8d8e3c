/*
 * What is said of an outlet's home is said in steps, so that one article more or less among hundreds changes no answer but those that lay
 * at the edge of a step: what was found in the outlet's other articles then still holds. The steps are small beside what the evidence can tell.
 */

/** Steps from 0 to 1. */
const SHARE_STEPS = 64;
/** A share that is small is not none: "never in this country" is an answer of its own. */
const LEAST_SHARE = 1 / 1024;
/** Steps from one doubling to the next. */
const TIMES_STEPS = 16;

export const coarseShare = (share: number): number =>
  share <= 0 ? 0 : Math.max(LEAST_SHARE, Math.round(share * SHARE_STEPS) / SHARE_STEPS);

/** Times in steps that grow with them. */
export const coarseTimes = (times: number): number =>
  times <= 0 ? 0 : 2 ** (Math.round(Math.log2(times + 1) * TIMES_STEPS) / TIMES_STEPS) - 1;
