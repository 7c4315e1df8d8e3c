import type { EventColumns } from '../model/columns.ts';
import { FILTER_BIT, type FilterPart } from './eventFilter.ts';
import type { Failing } from './failingParts.ts';

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
  for (let event = 0; event < bits.length; event++) bits[event]! |= others[event]!;
  return bits;
}

/** Events that pass everything, ascending. */
export function shownEvents(bits: FailingBits): Uint32Array {
  let count = 0;
  for (let event = 0; event < bits.length; event++) if (bits[event] === 0) count++;
  const shown = new Uint32Array(count);
  let length = 0;
  for (let event = 0; event < bits.length; event++) if (bits[event] === 0) shown[length++] = event;
  return shown;
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
