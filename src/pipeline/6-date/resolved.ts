import type { Day, DayPrecision, DaySpan } from '../../model/day.ts';

/** What a phrase is counted from. `now`: the day of speaking. `anchor`: the days the text spoke of last. `isFuture`: what the verb says. */
export type Setting = { readonly now: Day; readonly anchor: DaySpan | null; readonly isFuture: boolean };

/** The days a phrase means and how finely it says so. */
export type Resolved = { readonly span: DaySpan; readonly precision: DayPrecision };

const COARSENESS: readonly DayPrecision[] = ['day', 'week', 'month', 'season', 'year', 'unknown'];

/** The coarser of two precisions. */
export function coarser(a: DayPrecision, b: DayPrecision): DayPrecision {
  return COARSENESS.indexOf(a) > COARSENESS.indexOf(b) ? a : b;
}

/** The precision that a span of so many days can claim when no day in it is singled out. */
export function precisionOfLength(days: number): DayPrecision {
  if (days <= 1) return 'day';
  if (days <= 8) return 'week';
  if (days <= 45) return 'month';
  return days <= 125 ? 'season' : 'year';
}
