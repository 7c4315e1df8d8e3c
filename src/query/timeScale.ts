import { type EventColumns, UNKNOWN_DAY } from '../model/columns.ts';
import { dayNumber, dayOfNumber, parseDay } from '../model/day.ts';

export type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'decade';

/** Bins of one unit. Bin b holds the days from `edges[b]` up to, not including, `edges[b + 1]` (days since 1970). */
export type TimeScale = { readonly unit: TimeUnit; readonly edges: Int32Array };

const UNITS: readonly TimeUnit[] = ['day', 'week', 'month', 'year', 'decade'];

/** First and last day that any event has, or null when no event is dated. */
export function dayExtent({ count, dayFrom, dayTo }: EventColumns): { first: number; last: number } | null {
  if (count === 0 || dayFrom[0] === UNKNOWN_DAY) return null;
  let last = dayTo[0]!;
  for (let event = 0; event < count && dayFrom[event] !== UNKNOWN_DAY; event++) {
    if (dayTo[event]! > last) last = dayTo[event]!;
  }
  return { first: dayFrom[0]!, last };
}

/** The finest unit whose bins over the extent (both ends included) number at most `maxBins`; the coarsest when none does. */
export function timeScale(first: number, last: number, maxBins: number): TimeScale {
  for (const unit of UNITS) {
    const edges = edgesOf(unit, first, last, maxBins);
    if (edges !== null) return { unit, edges };
  }
  return { unit: 'decade', edges: edgesOf('decade', first, last, Number.POSITIVE_INFINITY)! };
}

/** The bin that holds `day`; days outside the scale belong to its first or last bin. */
export function binOf({ edges }: TimeScale, day: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (edges[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

function edgesOf(unit: TimeUnit, first: number, last: number, maxBins: number): Int32Array | null {
  const edges = [floorTo(unit, first)];
  while (edges.at(-1)! <= last) {
    if (edges.length > maxBins) return null;
    edges.push(next(unit, edges.at(-1)!));
  }
  return Int32Array.from(edges);
}

function floorTo(unit: TimeUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7); // 1970-01-01 was a Thursday; weeks start on Monday
  const { year, month } = partsOf(day);
  if (unit === 'month') return firstOf(year, month);
  return firstOf(unit === 'year' ? year : Math.max(1, year - (year % 10)), 1);
}

function next(unit: TimeUnit, day: number): number {
  if (unit === 'day') return day + 1;
  if (unit === 'week') return day + 7;
  const { year, month } = partsOf(day);
  if (unit === 'month') return month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  return firstOf(unit === 'year' ? year + 1 : year - (year % 10) + 10, 1);
}

function partsOf(day: number): { year: number; month: number } {
  const text = dayOfNumber(day);
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) };
}

function firstOf(year: number, month: number): number {
  const day = parseDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  if (day === null) throw new Error(`no month ${month} in year ${year}`);
  return dayNumber(day);
}
