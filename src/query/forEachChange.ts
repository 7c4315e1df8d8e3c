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
    betweenBytes(before.failing, after.failing, after.from, after.to, visit);
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

/** Four events at a time: where nothing changed, which is nearly everywhere, one comparison stands for four. */
function betweenBytes(before: Uint8Array, after: Uint8Array, from: number, to: number, visit: Visit): void {
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  const step = (first: number, end: number): void => {
    for (let event = first; event < end; event++) {
      const isIn = after[event] === 0;
      if (isIn !== (before[event] === 0)) visit(event, isIn);
    }
  };
  if (wordsBefore === null || wordsAfter === null) {
    step(from, to);
    return;
  }
  const [firstWord, endWord] = [Math.ceil(from / 4), Math.floor(to / 4)];
  if (firstWord >= endWord) {
    step(from, to);
    return;
  }
  step(from, firstWord * 4);
  for (let word = firstWord; word < endWord; word++) {
    if (wordsBefore[word] !== wordsAfter[word]) step(word * 4, word * 4 + 4);
  }
  step(endWord * 4, to);
}

/** The same bytes, four to a number; null when they do not begin at a multiple of four. */
const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Uint32Array | null =>
  byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, Math.floor(length / 4)) : null;
