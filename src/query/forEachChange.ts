import { forEachByteChange } from './forEachByteChange.ts';
import { isPassing, type Passing } from './passing.ts';

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

function oneByOne(before: Passing, after: Passing, first: number, end: number, visit: Visit): void {
  for (let event = first; event < end; event++) {
    const isIn = isPassing(after, event);
    if (isIn !== isPassing(before, event)) visit(event, isIn);
  }
}

/** Cut at their four ends, two ranges hold each piece whole or not at all. */
function betweenRanges(before: Passing, after: Passing, visit: Visit): void {
  const edges = [before.from, before.to, after.from, after.to].sort((a, b) => a - b);
  for (let piece = 0; piece < 3; piece++) {
    const [first, end] = [edges[piece]!, edges[piece + 1]!];
    const isIn = isPassing(after, first);
    if (isIn === isPassing(before, first)) continue;
    for (let event = first; event < end; event++) visit(event, isIn);
  }
}
