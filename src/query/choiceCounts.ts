import { type EventColumns, PLACE_KINDS } from '../model/columns.ts';
import { FILTER_BIT } from './eventFilter.ts';
import type { FailingBits } from './selection.ts';

/** Events per source, category and kind of place (rows of `sources`, `categories`, `PLACE_KINDS`). */
export type ChoiceCounts = {
  readonly sources: Uint32Array;
  readonly categories: Uint32Array;
  readonly kinds: Uint32Array;
};

/**
 * How many events each choice would add. Every count leaves its own part of the filter out and keeps the others,
 * so that a hidden source still says what it holds. An event counts once for each choice it has.
 */
export function countChoices(columns: EventColumns, bits: FailingBits): ChoiceCounts {
  const { count, category, reportStart, reportSource, placeStart, linkPlace, places } = columns;
  const kinds = new Uint32Array(PLACE_KINDS.length);
  const categories = new Uint32Array(columns.categories.length);
  const sources = new Uint32Array(columns.sources.length);
  const countSource = countOnce(sources);
  const countKind = countOnce(kinds);
  for (let event = 0; event < count; event++) {
    const failing = bits[event]!;
    if ((failing & ~FILTER_BIT.category) === 0) categories[category[event]!]!++;
    if ((failing & ~FILTER_BIT.source) === 0) {
      for (let row = reportStart[event]!; row < reportStart[event + 1]!; row++) countSource(reportSource[row]!, event);
    }
    if ((failing & ~FILTER_BIT.kind) === 0) {
      for (let link = placeStart[event]!; link < placeStart[event + 1]!; link++) {
        countKind(places.kind[linkPlace[link]!]!, event);
      }
    }
  }
  return { sources, categories, kinds };
}

/** Adds one to a slot, but only once for each event. */
function countOnce(counts: Uint32Array): (slot: number, event: number) => void {
  const last = new Int32Array(counts.length).fill(-1);
  return (slot, event) => {
    if (last[slot] === event) return;
    last[slot] = event;
    counts[slot]!++;
  };
}
