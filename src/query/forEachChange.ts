import { forEachByteChange } from './forEachByteChange.ts';

/** Which events pass: those with `from` ≤ index < `to` whose byte in `failing` is 0. Null lets all of that range pass. */
export type Passing = { readonly from: number; readonly to: number; readonly failing: Uint8Array | null };

type Visit = (event: number, passes: boolean) => void;

/**
 * Visits every event that passes after a change of the filter and did not before, and every one that passed before and does not any more, ascending. What was
 * counted before need only be corrected by these: one step of the brush changes a few events in a hundred.
 */
export function forEachChange(before: Passing, after: Passing, visit: Visit): void {
  const isSameRange = before.from === after.from && before.to === after.to;
  if (before.failing === null && after.failing === null) betweenRanges(before, after, visit);
  else if (isSameRange && before.failing !== null && after.failing !== null) {
    const [was, is] = [before.failing, after.failing];
    forEachByteChange(was, is, after.from, after.to, (event) => {
      const isIn = is[event] === 0;
      if (isIn !== (was[event] === 0)) visit(event, isIn);
    });
  } else oneByOne(before, after, Math.min(before.from, after.from), Math.max(before.to, after.to), visit);
}

const passes = ({ from, to, failing }: Passing, event: number): boolean =>
  event >= from && event < to && (failing === null || failing[event] === 0);

function oneByOne(before: Passing, after: Passing, first: number, end: number, visit: Visit): void {
  for (let event = first; event < end; event++) {
    const isIn = passes(after, event);
    if (isIn !== passes(before, event)) visit(event, isIn);
  }
}

/** Cut at their four ends, two ranges hold each piece whole or not at all. */
function betweenRanges(before: Passing, after: Passing, visit: Visit): void {
  const edges = [before.from, before.to, after.from, after.to].sort((a, b) => a - b);
  for (let piece = 0; piece < 3; piece++) {
    const [first, end] = [edges[piece]!, edges[piece + 1]!];
    const isIn = passes(after, first);
    if (isIn === passes(before, first)) continue;
    for (let event = first; event < end; event++) visit(event, isIn);
  }
}
