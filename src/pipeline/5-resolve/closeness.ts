import { type ArticleState, MAX_ANCHORS } from './articleState.ts';

/**
 * How near the anchors of an article stand to each of its names in the text: 1 beside it, 0 far from it. The number for the anchor at
 * place `at` among the anchors stands at `start + at`, where `start` is what `closenessOf` gave for the name.
 */
export const closeness = {
  near: new Float64Array(MAX_ANCHORS * (MAX_ANCHORS + 1)),
  beside: new Float64Array(MAX_ANCHORS * (MAX_ANCHORS + 1)),
};

/** Words further apart than this many characters tell little about each other. */
const NEAR_IN_TEXT = 250;
/** Names of one list start within about this many characters of each other. */
const BESIDE_IN_TEXT = 40;

/** Whose closenesses are written: those of the anchors, which are asked for in every round, are worked out once an article. */
let owner: ArticleState | null = null;
const isWritten = new Uint8Array(MAX_ANCHORS);

/** Where the closenesses to a group start. `self`: its place among the anchors, or −1. Valid until another article is asked for. */
export function closenessOf(state: ArticleState, group: number, self: number): number {
  if (owner !== state) {
    isWritten.fill(0);
    owner = state;
  }
  if (self < 0) return write(state, group, MAX_ANCHORS * MAX_ANCHORS);
  const start = self * MAX_ANCHORS;
  if (isWritten[self] === 0) write(state, group, start);
  isWritten[self] = 1;
  return start;
}

function write({ groups, anchors }: ArticleState, group: number, start: number): number {
  const { near, beside } = closeness;
  const { positions } = groups[group]!;
  for (let at = 0; at < anchors.length; at++) {
    const gap = leastGap(positions, groups[anchors[at]!]!.positions);
    near[start + at] = gap < MOST_KEPT ? NEAR[gap]! : Math.exp(-gap / NEAR_IN_TEXT);
    beside[start + at] = gap < MOST_KEPT ? BESIDE[gap]! : Math.exp(-gap / BESIDE_IN_TEXT);
  }
  return start;
}

/** Gaps are whole numbers, mostly small ones: their exponentials are worked out once. */
const MOST_KEPT = 4096;
const NEAR = Float64Array.from({ length: MOST_KEPT }, (_, gap) => Math.exp(-gap / NEAR_IN_TEXT));
const BESIDE = Float64Array.from({ length: MOST_KEPT }, (_, gap) => Math.exp(-gap / BESIDE_IN_TEXT));

/** Characters between the starts of the closest mentions of two names. */
function leastGap(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < a.length; at++) {
    for (let to = 0; to < b.length; to++) {
      const gap = Math.abs(a[at]! - b[to]!);
      if (gap < least) least = gap;
    }
  }
  return least;
}
