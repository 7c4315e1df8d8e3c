import { type EventColumns, PLACE_KINDS, widePlaces } from '../model/columns.ts';
import type { PlaceId } from '../model/place.ts';
import { estimateChanges } from './estimateChanges.ts';
import { forEachChange } from './forEachChange.ts';
import type { Passing } from './passing.ts';
import type { FailingBits } from './selection.ts';

export type Summary = { readonly reports: number; readonly events: number; readonly sources: number };

/** An entry of the margin line "Whole country: Russia 6". `place` is a row of the place table. */
export type WideCount = {
  readonly id: PlaceId;
  readonly place: number;
  readonly isCountry: boolean;
  readonly events: number;
};

export type ShownCounts = {
  /**
   * What "18 reports of 12 events from 4 sources" counts: events that pass; their reports from sources that are not hidden
   * (a report and its copies elsewhere are one report); the sources of those reports and copies.
   */
  readonly summary: Summary;
  /** Places too wide for a mark that shown events are known to, most events first. An event that names one twice counts once. */
  readonly wide: readonly WideCount[];
};

/** Counts that follow the filter: each call corrects the ones before by the events that came or went. */
export type RunningCounts = (bits: FailingBits) => ShownCounts;

/** For one data set and one choice of hidden sources. */
export function createRunningCounts(columns: EventColumns, hiddenSources: ReadonlySet<string>): RunningCounts {
  const { count, reportStart, reportSource, reportIsCopy, placeStart, linkPlace, sources } = columns;
  const isHidden = Uint8Array.from(sources, ({ id }) => (hiddenSources.has(id) ? 1 : 0));
  const wide = wideTable(columns);
  const of = (failing: Uint8Array): Passing => ({ from: 0, to: count, failing });
  const nothing: Counted = {
    passing: of(new Uint8Array(count).fill(1)),
    perSource: new Int32Array(sources.length),
    perWide: new Int32Array(wide.rows.length),
    reports: 0,
    events: 0,
  };
  let everything: Counted | null = null; // known once all events have passed
  let now = copyOf(nothing);

  const addReports = (event: number, sign: 1 | -1): void => {
    let isCounted = false;
    for (let row = reportStart[event]!; row < reportStart[event + 1]!; row++) {
      if (reportIsCopy[row] === 0) isCounted = false;
      if (isHidden[reportSource[row]!] === 1) continue;
      now.perSource[reportSource[row]!]! += sign;
      if (!isCounted) now.reports += sign;
      isCounted = true;
    }
  };
  const addWide = (event: number, sign: 1 | -1): void => {
    for (let link = placeStart[event]!; link < placeStart[event + 1]!; link++) {
      const entry = wide.entryOf[linkPlace[link]!]!;
      if (entry !== NO_ENTRY && !isRepeat(columns, wide.entryOf, event, link)) now.perWide[entry]! += sign;
    }
  };

  return (bits) => {
    const after = of(bits);
    const { fromBefore, fromNothing, fromEverything } = estimateChanges(now.passing, after);
    if (fromNothing < fromBefore && (everything === null || fromNothing <= fromEverything)) now = copyOf(nothing);
    else if (everything !== null && fromEverything < fromBefore) now = copyOf(everything);
    forEachChange(now.passing, after, (event, passes) => {
      const sign = passes ? 1 : -1;
      now.events += sign;
      addReports(event, sign);
      addWide(event, sign);
    });
    now.passing = after;
    if (now.events === count) everything = copyOf(now);
    const { reports, events, perSource, perWide } = now;
    return {
      summary: { reports, events, sources: perSource.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0) },
      wide: wide.rows
        .map((row, entry) => ({ ...row, events: perWide[entry]! }))
        .filter((row) => row.events > 0)
        .sort((a, b) => b.events - a.events || a.place - b.place),
    };
  };
}

/** Counts of the events that pass. */
type Counted = {
  passing: Passing;
  /** Reports and copies. */
  readonly perSource: Int32Array;
  readonly perWide: Int32Array;
  reports: number;
  events: number;
};

const copyOf = (counted: Counted): Counted => ({
  ...counted,
  perSource: counted.perSource.slice(),
  perWide: counted.perWide.slice(),
});

const NO_ENTRY = -1;

/** Wide places numbered by id, and the number of each row of the place table. */
function wideTable({ places }: EventColumns): { rows: Omit<WideCount, 'events'>[]; entryOf: Int32Array } {
  const country = PLACE_KINDS.indexOf('country');
  const entries = new Map<PlaceId, number>();
  const rows: Omit<WideCount, 'events'>[] = [];
  const isWide = widePlaces(places);
  const entryOf = new Int32Array(places.count).fill(NO_ENTRY);
  for (const [place, { id }] of places.texts.entries()) {
    if (isWide[place] === 0) continue;
    if (!entries.has(id)) {
      entries.set(id, rows.length);
      rows.push({ id, place, isCountry: places.kind[place] === country });
    }
    entryOf[place] = entries.get(id)!;
  }
  return { rows, entryOf };
}

/** Whether an earlier link of the event leads to the same entry. */
function isRepeat({ placeStart, linkPlace }: EventColumns, entryOf: Int32Array, event: number, link: number): boolean {
  const entry = entryOf[linkPlace[link]!];
  for (let earlier = placeStart[event]!; earlier < link; earlier++)
    if (entryOf[linkPlace[earlier]!] === entry) return true;
  return false;
}
