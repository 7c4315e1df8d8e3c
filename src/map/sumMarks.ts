import { PLACE_ROLES } from '../model/columns.ts';
import { type EventSelection, type LinkTable, MAX_CATEGORIES } from './mapData.ts';
import type { MarkSums, SumInput } from './markSums.ts';
import { type MovementTable, SURE, sumMovements } from './sumMovements.ts';

const MOVING = PLACE_ROLES.indexOf('from');

/**
 * Adds up the events that pass the filter under the leaders of one level. One pass over the events; an event with several spots under one leader
 * counts there once, as sure as its surest. In: `leaderOf`, the leader of each spot at the level shown.
 */
export function sumMarks(input: SumInput, leaderOf: Uint32Array, selection: EventSelection): MarkSums {
  const count = leaderOf.length;
  const reports = new Uint32Array(count);
  const events = new Uint32Array(count);
  const unsure = new Uint32Array(count);
  const byCategory = new Uint32Array(count * MAX_CATEGORIES);
  const movements: MovementTable = new Map();
  const { links, category } = input;
  const { start, spot, role, confidence } = links;
  const reportsOf = selection.reports ?? input.reports;
  const { failing } = selection;

  const add = (leader: number, event: number, surest: number): void => {
    const size = reportsOf[event]!;
    reports[leader]! += size;
    events[leader]! += 1;
    if (surest < SURE) unsure[leader]! += size;
    byCategory[leader * MAX_CATEGORIES + category[event]!]! += size;
  };

  const addSeveral = (event: number, first: number, end: number): void => {
    for (let link = first; link < end; link++) {
      if (isRepeat(links, leaderOf, first, link)) continue;
      const leader = leaderOf[spot[link]!]!;
      add(leader, event, surestUnder(links, leaderOf, leader, link, end));
    }
    if (role.subarray(first, end).includes(MOVING)) sumMovements(movements, input, leaderOf, event, reportsOf[event]!);
  };

  for (let event = selection.from; event < selection.to; event++) {
    if (failing !== null && failing[event] !== 0) continue;
    const first = start[event]!;
    const end = start[event + 1]!;
    if (end - first === 1) add(leaderOf[spot[first]!]!, event, confidence[first]!);
    else addSeveral(event, first, end);
  }
  const leaders = leadersWithReports(reports);
  const moved = [...movements.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  return { reports, events, unsure, byCategory, leaders, movements: moved };
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

function leadersWithReports(reports: Uint32Array): Uint32Array {
  let count = 0;
  for (const value of reports) if (value > 0) count++;
  const leaders = new Uint32Array(count);
  let next = 0;
  for (let leader = 0; leader < reports.length; leader++) if (reports[leader]! > 0) leaders[next++] = leader;
  return leaders;
}
