import type { NameGroup } from './nameGroups.ts';

/** How near the anchors of an article stand to one of its names in the text, by place among the anchors: 1 beside it, 0 far from it. */
export type Closeness = { readonly near: Float64Array; readonly beside: Float64Array };

/** Words further apart than this many characters tell little about each other. */
const NEAR_IN_TEXT = 250;
/** Names of one list start within about this many characters of each other. */
const BESIDE_IN_TEXT = 40;

/** A reader of closenesses. Those of the anchors, which are asked for in every round, are worked out once. */
export function closenessReader(
  groups: readonly NameGroup[],
  anchors: readonly number[],
): (group: number) => Closeness {
  const known = new Map<number, Closeness>();
  return (group) => {
    const closeness = known.get(group) ?? closenessOf(groups, anchors, group);
    if (known.size < anchors.length) known.set(group, closeness);
    return closeness;
  };
}

function closenessOf(groups: readonly NameGroup[], anchors: readonly number[], group: number): Closeness {
  const near = new Float64Array(anchors.length);
  const beside = new Float64Array(anchors.length);
  const { positions } = groups[group]!;
  for (let at = 0; at < anchors.length; at++) {
    const gap = leastGap(positions, groups[anchors[at]!]!.positions);
    near[at] = gap < MOST_KEPT ? NEAR[gap]! : Math.exp(-gap / NEAR_IN_TEXT);
    beside[at] = gap < MOST_KEPT ? BESIDE[gap]! : Math.exp(-gap / BESIDE_IN_TEXT);
  }
  return { near, beside };
}

/** Gaps are whole numbers, mostly small ones: their exponentials are worked out once. */
const MOST_KEPT = 4096;
const NEAR = Float64Array.from({ length: MOST_KEPT }, (_, gap) => Math.exp(-gap / NEAR_IN_TEXT));
const BESIDE = Float64Array.from({ length: MOST_KEPT }, (_, gap) => Math.exp(-gap / BESIDE_IN_TEXT));

/** Characters between the starts of the closest mentions of two names. */
function leastGap(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < a.length; at++) {
    for (let to = 0; to < b.length; to++) least = Math.min(least, Math.abs(a[at]! - b[to]!));
  }
  return least;
}
