import { PLACE_ROLES } from '../../model/columns.ts';
import { estimateChanges } from '../../query/estimateChanges.ts';
import { forEachChange } from '../../query/forEachChange.ts';
import type { Passing } from '../../query/passing.ts';
import type { EventSelection, LinkTable } from '../mapData.ts';
import { majority } from '../markSize.ts';
import type { MarkSums, SumInput } from './markSums.ts';
import { createRunningMovements, type RunningMovements, SURE } from './runningMovements.ts';
import { createRunningPlaces, type RunningPlaces } from './runningPlaces.ts';

/** Counts of one level that follow the filter. */
export type RunningSums = {
  /** Corrects the counts by what changed since the selection before, and tells them. */
  readonly sumsOf: (selection: EventSelection) => MarkSums;
};

const MOVING = PLACE_ROLES.indexOf('from');

/** One leader's numbers lie side by side, so that an event touches one line of memory: reports, events, unsure reports, then reports by category. */
const EVENTS = 1;
const UNSURE = 2;
const FIRST_CATEGORY = 3;
const LINE = 16;

type Table = { cells: Uint32Array; readonly stride: number };

/**
 * Adds up the events that pass the filter under the leaders of one level. An event with several spots under one leader counts there once, as sure as its
 * surest. The first selection is one pass over its events, each one after it a pass over those that come or go.
 * In: `leaderOf`, the leader of each spot at the level; `placeOf`, the one spot that stands for all at the same point.
 */
export function createRunningSums(input: SumInput, leaderOf: Uint32Array, placeOf: Uint32Array): RunningSums {
  const { links, category } = input;
  const { leaders, rowOf } = rowsOfLeaders(leaderOf);
  const stride = Math.ceil((FIRST_CATEGORY + input.categoryCount) / LINE) * LINE;
  const table: Table = { cells: new Uint32Array(0), stride };
  let movements: RunningMovements;
  let places: RunningPlaces;
  let before: Passing = { from: 0, to: 0, failing: null };
  let reportsBefore: Uint32Array | null = null;

  const add = (row: number, size: number, categoryOfEvent: number, surest: number, sign: 1 | -1): void => {
    const { cells } = table;
    const at = row * stride;
    const change = sign * size; // numbers that wrap below 0 come back when they are added to again
    cells[at]! += change;
    cells[at + EVENTS]! += sign;
    if (surest < SURE) cells[at + UNSURE]! += change;
    cells[at + FIRST_CATEGORY + categoryOfEvent]! += change;
  };
  const addEvent = (event: number, reports: Uint32Array, sign: 1 | -1): void => {
    const [first, end] = [links.start[event]!, links.start[event + 1]!];
    const [size, categoryOfEvent] = [reports[event]!, category[event]!];
    if (end - first === 1) {
      places.add(links.spot[first]!, sign * size);
      add(rowOf[links.spot[first]!]!, size, categoryOfEvent, links.confidence[first]!, sign);
      return;
    }
    let isMovement = false;
    for (let link = first; link < end; link++) {
      isMovement ||= links.role[link] === MOVING;
      if (!isRepeat(links, placeOf, first, link)) places.add(links.spot[link]!, sign * size);
      if (isRepeat(links, rowOf, first, link)) continue;
      const row = rowOf[links.spot[link]!]!;
      add(row, size, categoryOfEvent, surestUnder(links, rowOf, row, link, end), sign);
    }
    if (isMovement) movements.add(event, size, categoryOfEvent, sign);
  };
  const clear = (): void => {
    table.cells = new Uint32Array(leaders.length * stride);
    movements = createRunningMovements(links, leaderOf, input.hasMark, input.categoryCount);
    places = createRunningPlaces(leaderOf, placeOf);
  };

  return {
    sumsOf: (selection) => {
      const reports = selection.reports ?? input.reports;
      if (reports !== reportsBefore || isSoonerAnew(before, selection)) {
        clear();
        before = nothingOf(selection);
      }
      forEachChange(before, selection, (event, passes) => addEvent(event, reports, passes ? 1 : -1));
      before = selection;
      reportsBefore = reports;
      const columns = columnsOf(table, leaders, input.categoryCount);
      return { ...columns, ...places.tell(columns.leaders), movements: movements.largest() };
    },
  };
}

/** No event passes, told in the same form, so that the two are soon compared. */
const nothingOf = ({ from, to, failing }: Passing): Passing =>
  failing === null ? { from: 0, to: 0, failing } : { from, to, failing: new Uint8Array(failing.length).fill(1) };

/** Whether the events that pass are fewer than those that come or go. */
function isSoonerAnew(before: Passing, after: Passing): boolean {
  const { fromBefore, fromNothing } = estimateChanges(before, after);
  return fromNothing < fromBefore;
}

/** Leaders numbered from 0, ascending, and for each spot the number of its leader. */
function rowsOfLeaders(leaderOf: Uint32Array): { leaders: Uint32Array; rowOf: Uint32Array } {
  const leaders = Uint32Array.from(new Set(leaderOf)).sort();
  const rowOfLeader = new Uint32Array(leaderOf.length);
  leaders.forEach((leader, row) => {
    rowOfLeader[leader] = row;
  });
  return { leaders, rowOf: leaderOf.map((leader) => rowOfLeader[leader]!) };
}

function columnsOf(
  { cells, stride }: Table,
  leaders: Uint32Array,
  categoryCount: number,
): Omit<MarkSums, 'places' | 'foremost' | 'movements'> {
  const rows: number[] = [];
  for (let row = 0; row < leaders.length; row++) if (cells[row * stride] !== 0) rows.push(row);
  const cellsOf = (offset: number): Uint32Array => Uint32Array.from(rows, (row) => cells[row * stride + offset]!);
  return {
    leaders: Uint32Array.from(rows, (row) => leaders[row]!),
    reports: cellsOf(0),
    events: cellsOf(EVENTS),
    unsure: cellsOf(UNSURE),
    category: Uint8Array.from(rows, (row) => majority(cells, categoryCount, row * stride + FIRST_CATEGORY)),
  };
}

/** Whether an earlier link of the same event is under the same leader, or at the same place: whatever `rowOf` numbers. */
function isRepeat({ spot }: LinkTable, rowOf: Uint32Array, first: number, link: number): boolean {
  const row = rowOf[spot[link]!];
  for (let before = first; before < link; before++) if (rowOf[spot[before]!] === row) return true;
  return false;
}

function surestUnder(
  { spot, confidence }: LinkTable,
  rowOf: Uint32Array,
  row: number,
  first: number,
  end: number,
): number {
  let surest = 0;
  for (let link = first; link < end; link++) {
    if (rowOf[spot[link]!] === row && confidence[link]! > surest) surest = confidence[link]!;
  }
  return surest;
}
