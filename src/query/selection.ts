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

/** Events that pass everything, ascending. */
export function shownEvents(bits: FailingBits): Uint32Array {
  const shown = new Uint32Array(bits.length);
  let length = 0;
  for (let event = 0; event < bits.length; event++) if (bits[event] === 0) shown[length++] = event;
  return shown.slice(0, length);
}

export type Summary = { readonly reports: number; readonly events: number; readonly sources: number };

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

/**
 * What "18 reports of 12 events from 4 sources" counts: events that pass; their reports from sources that are not hidden
 * (a report and its copies elsewhere are one report); the sources of those reports and copies.
 */
export function summarise(columns: EventColumns, shown: Uint32Array, hiddenSources: ReadonlySet<string>): Summary {
  const { reportStart, reportSource, reportIsCopy, sources } = columns;
  const isHidden = Uint8Array.from(sources, ({ id }) => (hiddenSources.has(id) ? 1 : 0));
  const isSeen = new Uint8Array(sources.length);
  let reports = 0;
  for (const event of shown) {
    let isCounted = false;
    for (let row = reportStart[event]!; row < reportStart[event + 1]!; row++) {
      if (reportIsCopy[row] === 0) isCounted = false;
      if (isHidden[reportSource[row]!] === 1) continue;
      isSeen[reportSource[row]!] = 1;
      if (isCounted) continue;
      isCounted = true;
      reports++;
    }
  }
  return { reports, events: shown.length, sources: isSeen.reduce((sum, seen) => sum + seen, 0) };
}
