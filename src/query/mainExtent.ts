import { type EventColumns, UNKNOWN_DAY } from '../model/columns.ts';
import { dayExtent } from './timeScale.ts';

/** Days since 1970, both included. */
export type Extent = { readonly first: number; readonly last: number };

/** The share of the dated events that the main stretch holds at least. */
const MOST = 0.95;
/** All the time there is gets drawn, unless it is this many times as long as the main stretch. */
const FAR = 4;
/** A main stretch counts as no shorter than this, in days: some months can be drawn day by day whatever lies in them. */
const SHORTEST = 60;

/**
 * The stretch of time that a timeline is about. One report of 1884 among a thousand of this spring would else squeeze the spring into one bar.
 * It is the shortest stretch of first days that holds 95 % of the dated events, with all that lies within a quarter of its length; when that leaves
 * little out, it is all the time there is. Null when no event is dated. Filters do not enter: the axis stands still while they change.
 */
export function mainExtent(columns: EventColumns): Extent | null {
  const all = dayExtent(columns);
  if (all === null) return null;
  const days = columns.dayFrom.subarray(0, datedCount(columns));
  const [low, high] = widened(days, ...shortestOfMost(days));
  const first = days[low]!;
  const last = lastDayWithin(columns, low, high);
  const length = Math.max(SHORTEST, last - first + 1);
  return all.last - all.first + 1 < FAR * length ? all : { first, last };
}

function datedCount({ count, dayFrom }: EventColumns): number {
  const undated = dayFrom.indexOf(UNKNOWN_DAY);
  return undated === -1 ? count : undated;
}

/** In: days, ascending. Out: the rows of the first and the last of the 95 % that lie closest together. */
function shortestOfMost(days: Int32Array): [low: number, high: number] {
  const held = Math.ceil(days.length * MOST);
  let best = 0;
  const lengthAt = (row: number): number => days[row + held - 1]! - days[row]!;
  for (let row = 1; row + held <= days.length; row++) if (lengthAt(row) < lengthAt(best)) best = row;
  return [best, best + held - 1];
}

/** Takes in what is near at both ends, once: from one report of long ago to the next, all of a century would be near. */
function widened(days: Int32Array, from: number, to: number): [low: number, high: number] {
  const near = Math.max(SHORTEST, days[to]! - days[from]!) / 4;
  let [low, high] = [from, to];
  while (low > 0 && days[from]! - days[low - 1]! <= near) low--;
  while (high < days.length - 1 && days[high + 1]! - days[to]! <= near) high++;
  return [low, high];
}

/** The last day of these events. One known to a far longer time than all of them lie in does not stretch them. */
function lastDayWithin({ dayFrom, dayTo }: EventColumns, low: number, high: number): number {
  const length = Math.max(SHORTEST, dayFrom[high]! - dayFrom[low]!);
  let last = dayFrom[high]!;
  for (let row = low; row <= high; row++) {
    if (dayTo[row]! - dayFrom[row]! <= length) last = Math.max(last, dayTo[row]!);
  }
  return last;
}
