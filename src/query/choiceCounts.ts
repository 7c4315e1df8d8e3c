import { type EventColumns, PLACE_KINDS } from '../model/columns.ts';
import { estimateChanges } from './estimateChanges.ts';
import { FILTER_BIT } from './eventFilter.ts';
import { forEachByteChange } from './forEachByteChange.ts';
import type { FailingBits } from './selection.ts';

/** Events per source, category and kind of place (rows of `sources`, `categories`, `PLACE_KINDS`). */
export type ChoiceCounts = {
  readonly sources: Uint32Array;
  readonly categories: Uint32Array;
  readonly kinds: Uint32Array;
};

/** Counts that follow the filter: each call corrects the ones before by the events whose bits changed. */
export type RunningChoices = (bits: FailingBits) => ChoiceCounts;

/**
 * How many events each choice would add. Every count leaves its own part of the filter out and keeps the others,
 * so that a hidden source still says what it holds. An event counts once for each choice it has.
 */
export function createRunningChoices(columns: EventColumns): RunningChoices {
  const { count, category, reportStart, reportSource, placeStart, linkPlace, places } = columns;
  const none: ChoiceCounts = {
    kinds: new Uint32Array(PLACE_KINDS.length),
    categories: new Uint32Array(columns.categories.length),
    sources: new Uint32Array(columns.sources.length),
  };
  const outEverywhere = new Uint8Array(count).fill(255);
  let now = copyOf(none);
  const kindOfLink = (link: number): number => places.kind[linkPlace[link]!]!;
  const sourceOfRow = (row: number): number => reportSource[row]!;
  let before: FailingBits = outEverywhere;

  const add = (event: number, failing: number, sign: 1 | -1): void => {
    if ((failing & ~FILTER_BIT.category) === 0) now.categories[category[event]!]! += sign;
    if ((failing & ~FILTER_BIT.source) === 0)
      addOnce(now.sources, sourceOfRow, reportStart[event]!, reportStart[event + 1]!, sign);
    if ((failing & ~FILTER_BIT.kind) === 0)
      addOnce(now.kinds, kindOfLink, placeStart[event]!, placeStart[event + 1]!, sign);
  };
  return (bits) => {
    const all = { from: 0, to: count };
    const { fromBefore, fromNothing } = estimateChanges({ ...all, failing: before }, { ...all, failing: bits });
    if (fromNothing < fromBefore) [now, before] = [copyOf(none), outEverywhere];
    forEachByteChange(before, bits, 0, count, (event) => {
      add(event, before[event]!, -1);
      add(event, bits[event]!, 1);
    });
    before = bits;
    return copyOf(now);
  };
}

const copyOf = ({ sources, categories, kinds }: ChoiceCounts): ChoiceCounts => ({
  sources: sources.slice(),
  categories: categories.slice(),
  kinds: kinds.slice(),
});

/** Adds to the slot of each row, but only once where several have the same. */
function addOnce(counts: Uint32Array, slotOf: (row: number) => number, first: number, end: number, sign: 1 | -1): void {
  for (let row = first; row < end; row++) if (!isRepeat(slotOf, first, row)) counts[slotOf(row)]! += sign;
}

function isRepeat(slotOf: (row: number) => number, first: number, row: number): boolean {
  for (let earlier = first; earlier < row; earlier++) if (slotOf(earlier) === slotOf(row)) return true;
  return false;
}
