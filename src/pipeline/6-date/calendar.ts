import { addDays, type Day, type DaySpan, dayOf, weekdayOf } from '../../model/day.ts';

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** The whole month. `month` may lie outside 1–12: month 0 is December of the year before. */
export function monthSpan(year: number, month: number): DaySpan {
  return { from: firstOfMonth(year, month), to: addDays(firstOfMonth(year, month + 1), -1) };
}

/** From the first day of the year `from` to the last of the year `to`. */
export function yearSpan(from: number, to: number): DaySpan {
  return { from: firstOfMonth(from, 1), to: addDays(firstOfMonth(to + 1, 1), -1) };
}

/** Monday to Sunday around a day. */
export function weekSpan(day: Day): DaySpan {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}

/** The latest day of that weekday (0 is Sunday) on or before `day`. */
export function weekdayOnOrBefore(day: Day, weekday: number): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The first day of that weekday on or after `day`. */
export function weekdayOnOrAfter(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Years below 1 and above 9998 are held at those, so that a day always exists. */
function firstOfMonth(year: number, month: number): Day {
  const months = year * 12 + (month - 1);
  const held = Math.min(Math.max(Math.floor(months / 12), 1), 9998);
  return dayOf(held, (((months % 12) + 12) % 12) + 1, 1) as Day;
}
