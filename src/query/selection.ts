import type { EventColumns } from '../model/columns.ts';
import { FILTER_BIT, type FilterPart } from './eventFilter.ts';
import type { Failing } from './failingParts.ts';
import { wordsOf } from './wordsOf.ts';

/** Per event the bits of every part of the filter that leaves it out; 0 is shown. */
export type FailingBits = Uint8Array;

/** Joins the parts. O(events × active parts); 3 active parts over a million events take about 4 ms. */
export function joinParts(count: number, parts: Readonly<Record<FilterPart, Failing>>): FailingBits {
  const bits = new Uint8Array(count);
  for (const [part, failing] of Object.entries(parts) as [FilterPart, Failing][]) {
    if (failing === null) continue;
    const bit = FILTER_BIT[part];
    for (let event = 0; event < count; event++) if (failing[event] === 1) bits[event]! |= bit;
  }
  return bits;
}

/** The bits of all other parts, and the dates' as well. While a reader drags the brush the others stay as they are, and nothing that leaves the dates out is counted again. */
export function addDates(others: FailingBits, dates: Failing): FailingBits {
  if (dates === null) return others;
  const bits = dates.slice(); // 1 is the bit of the dates
  const [words, otherWords] = [wordsOf(bits), wordsOf(others)];
  const joined = words === null || otherWords === null ? 0 : words.length;
  for (let word = 0; word < joined; word++) words![word]! |= otherWords![word]!;
  for (let event = joined * 4; event < bits.length; event++) bits[event]! |= others[event]!;
  return bits;
}

/** Events that pass everything, ascending. Four at a time: most often all four pass, or none does. */
export function shownEvents(bits: FailingBits): Uint32Array {
  const words = wordsOf(bits) ?? new Uint32Array();
  let count = 0;
  for (let word = 0; word < words.length; word++) count += zeroBytes(words[word]!);
  for (let event = words.length * 4; event < bits.length; event++) if (bits[event] === 0) count++;
  const shown = new Uint32Array(count);
  let length = 0;
  const list = (first: number, end: number): void => {
    for (let event = first; event < end; event++) if (bits[event] === 0) shown[length++] = event;
  };
  for (let word = 0; word < words.length; word++) if (zeroBytes(words[word]!) > 0) list(word * 4, word * 4 + 4);
  list(words.length * 4, bits.length);
  return shown;
}

/** How many of the four bytes are 0. Source: the exact test of H. S. Warren, "Hacker's Delight", 6–1: the top bit of each byte that is 0 is left. */
function zeroBytes(word: number): number {
  const tops = ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f);
  return Math.imul(tops >>> 7, 0x01010101) >>> 24;
}

/**
 * Per event, its reports from sources that are not hidden (a report and its copies elsewhere are one report).
 * Null when no source is hidden.
 */
export function visibleReports(columns: EventColumns, hiddenSources: ReadonlySet<string>): Uint32Array | null {
  if (hiddenSources.size === 0) return null;
  const { count, reportStart, reportSource, reportIsCopy, sources } = columns;
  const isHidden = Uint8Array.from(sources, ({ id }) => (hiddenSources.has(id) ? 1 : 0));
  const visible = new Uint32Array(count);
  for (let event = 0; event < count; event++) {
    let isCounted = false;
    for (let row = reportStart[event]!; row < reportStart[event + 1]!; row++) {
      if (reportIsCopy[row] === 0) isCounted = false;
      if (isCounted || isHidden[reportSource[row]!] === 1) continue;
      isCounted = true;
      visible[event]!++;
    }
  }
  return visible;
}
