import type { EventColumns } from '../../model/columns.ts';
import { eventIdAt, eventOfId } from '../../model/columns.ts';
import { type ChoiceCounts, createRunningChoices, type RunningChoices } from '../../query/choiceCounts.ts';
import {
  type Failing,
  failingBounds,
  failingCategories,
  failingConfidence,
  failingDates,
  failingKinds,
  failingSources,
  failingText,
} from '../../query/failingParts.ts';
import { focusEvents } from '../../query/focusEvents.ts';
import { createRunningCounts, type RunningCounts, type Summary, type WideCount } from '../../query/runningCounts.ts';
import { addDates, type FailingBits, joinParts, shownEvents, visibleReports } from '../../query/selection.ts';
import { memoLast } from './memoLast.ts';
import type { AppState } from './store.ts';

/**
 * What the reader's choices make of the data. Each function takes the whole state, does its work once per change of what it
 * depends on, and keeps the identity of its answer, so components may select with it.
 */
const dates = memoLast(failingDates);
const sources = memoLast(failingSources);
const categories = memoLast(failingCategories);
const kinds = memoLast(failingKinds);
const confidence = memoLast(failingConfidence);
const text = memoLast(failingText);
const inBounds = memoLast(failingBounds);

const join = memoLast(
  (count: number, b: Failing, c: Failing, d: Failing, e: Failing, f: Failing, g: Failing): FailingBits =>
    joinParts(count, { dates: null, source: b, category: c, kind: d, confidence: e, text: f, map: g }),
);
const joinDates = memoLast(addDates);
const shown = memoLast(shownEvents);
const runningCounts = memoLast(createRunningCounts);
const shownCounts = memoLast((running: RunningCounts, bits: FailingBits) => running(bits));
const reports = memoLast(visibleReports);
const runningChoices = memoLast(createRunningChoices);
const choiceCounts = memoLast((running: RunningChoices, bits: FailingBits) => running(bits));
const listed = memoLast(focusEvents);
const eventOf = memoLast((columns: EventColumns, id: string | null) => (id === null ? null : eventOfId(columns, id)));

/** Only called by components that are shown once the data is there. */
export function columnsOf({ load }: AppState): EventColumns {
  if (load.status !== 'ready') throw new Error(`events asked for while ${load.status}`);
  return load.columns;
}

export const bitsOf = (state: AppState): FailingBits =>
  joinDates(bitsButDatesOf(state), dates(columnsOf(state), state.filter.dates));

/** The bits of every part but the dates: the same bytes while only the dates change. */
export function bitsButDatesOf(state: AppState): FailingBits {
  const columns = columnsOf(state);
  const { filter } = state;
  return join(
    columns.count,
    sources(columns, filter.hiddenSources),
    categories(columns, filter.hiddenCategories),
    kinds(columns, filter.hiddenKinds),
    confidence(columns, filter.minConfidence),
    text(columns, state.textMatches),
    inBounds(columns, filter.onMapOnly ? state.bounds : null),
  );
}

export const shownOf = (state: AppState): Uint32Array => shown(bitsOf(state));

const shownCountsOf = (state: AppState) =>
  shownCounts(runningCounts(columnsOf(state), state.filter.hiddenSources), bitsOf(state));

export const summaryOf = (state: AppState): Summary => shownCountsOf(state).summary;

/** Per event, its reports from sources that are not hidden; null when none is hidden. */
export const reportsOf = (state: AppState): Uint32Array | null => reports(columnsOf(state), state.filter.hiddenSources);

export const choiceCountsOf = (state: AppState): ChoiceCounts =>
  choiceCounts(runningChoices(columnsOf(state)), bitsOf(state));

export const wideCountsOf = (state: AppState): readonly WideCount[] => shownCountsOf(state).wide;

/** What the list holds: shown events, at the place the reader chose if one was chosen. */
export const listedOf = (state: AppState): Uint32Array => listed(columnsOf(state), shownOf(state), state.focus);

/** Index of the open event; null when none is open or the data no longer has it. */
export const openIndexOf = (state: AppState): number | null => eventOf(columnsOf(state), state.openEvent);

export const idAt = (state: AppState, event: number) => eventIdAt(columnsOf(state), event);
