import { PLACE_ROLES } from '../model/columns.ts';
import type { EventSelection, LinkTable } from './mapData.ts';
import type { MarkSums, SumInput } from './markSums.ts';
import { type MovementTable, SURE, sumMovements } from './sumMovements.ts';

const MOVING = PLACE_ROLES.indexOf('from');

/** One leader's numbers lie side by side, so that an event touches one line of memory: reports, events, unsure reports, then reports by category. */
const EVENTS = 1;
const UNSURE = 2;
const FIRST_CATEGORY = 3;
const LINE = 16;

type Table = { readonly cells: Uint32Array; readonly stride: number };

/**
 * Adds up the events that pass the filter under the leaders of one level. One pass over the events; an event with several spots under one leader
 * counts there once, as sure as its surest. In: `leaderOf`, the leader of each spot at the level shown.
 */
export function sumMarks(input: SumInput, leaderOf: Uint32Array, selection: EventSelection): MarkSums {
  const stride = Math.ceil((FIRST_CATEGORY + input.categoryCount) / LINE) * LINE;
  const table: Table = { cells: new Uint32Array(leaderOf.length * stride), stride };
  const movements: MovementTable = new Map();
  const { links, category } = input;
  const { start, spot, confidence } = links;
  const { failing, from, to, reports: reportsOf = input.reports } = selection;
  for (let event = from; event < to; event++) {
    if (failing !== null && failing[event] !== 0) continue;
    const first = start[event]!;
    const end = start[event + 1]!;
    const size = reportsOf[event]!;
    if (end - first === 1) {
      add(table, leaderOf[spot[first]!]!, size, category[event]!, confidence[first]!);
    } else {
      addSeveral(table, links, leaderOf, first, end, size, category[event]!);
      if (links.role.subarray(first, end).includes(MOVING)) sumMovements(movements, input, leaderOf, event, size);
    }
  }
  const moved = [...movements.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  return { ...columnsOf(table, leaderOf.length, input.categoryCount), movements: moved };
}

function add({ cells, stride }: Table, leader: number, size: number, category: number, surest: number): void {
  const row = leader * stride;
  cells[row]! += size;
  cells[row + EVENTS]! += 1;
  if (surest < SURE) cells[row + UNSURE]! += size;
  cells[row + FIRST_CATEGORY + category]! += size;
}

function addSeveral(
  table: Table,
  links: LinkTable,
  leaderOf: Uint32Array,
  first: number,
  end: number,
  size: number,
  category: number,
): void {
  for (let link = first; link < end; link++) {
    if (isRepeat(links, leaderOf, first, link)) continue;
    const leader = leaderOf[links.spot[link]!]!;
    add(table, leader, size, category, surestUnder(links, leaderOf, leader, link, end));
  }
}

function columnsOf({ cells, stride }: Table, count: number, categoryCount: number): Omit<MarkSums, 'movements'> {
  const reports = new Uint32Array(count);
  const events = new Uint32Array(count);
  const unsure = new Uint32Array(count);
  const byCategory = new Uint32Array(count * categoryCount);
  const leaders: number[] = [];
  for (let leader = 0; leader < count; leader++) {
    const row = leader * stride;
    if (cells[row] === 0) continue;
    leaders.push(leader);
    reports[leader] = cells[row]!;
    events[leader] = cells[row + EVENTS]!;
    unsure[leader] = cells[row + UNSURE]!;
    const first = row + FIRST_CATEGORY;
    byCategory.set(cells.subarray(first, first + categoryCount), leader * categoryCount);
  }
  return { reports, events, unsure, byCategory, leaders: Uint32Array.from(leaders) };
}

/** Whether an earlier link of the same event is under the same leader. */
function isRepeat({ spot }: LinkTable, leaderOf: Uint32Array, first: number, link: number): boolean {
  const leader = leaderOf[spot[link]!];
  for (let before = first; before < link; before++) if (leaderOf[spot[before]!] === leader) return true;
  return false;
}

function surestUnder(
  { spot, confidence }: LinkTable,
  leaderOf: Uint32Array,
  leader: number,
  first: number,
  end: number,
): number {
  let surest = 0;
  for (let link = first; link < end; link++) {
    if (leaderOf[spot[link]!] === leader && confidence[link]! > surest) surest = confidence[link]!;
  }
  return surest;
}
