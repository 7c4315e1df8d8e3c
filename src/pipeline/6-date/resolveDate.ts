import { type Day, dayOf, weekdayOf } from '../../model/day.ts';
import { monthOf, yearOf } from './calendar.ts';
import type { DatePhrase, Phrase } from './phrase.ts';
import type { Setting } from './resolved.ts';

/** How far a written weekday may pull a date away from the nearest year. */
const WEEKDAY_YEARS_BACK = 2;

/**
 * The day of a date. Without a year it is the latest on or before the day of speaking, the next where the verb is future.
 * A written weekday picks the year it fits: "Wednesday, September 21" can be 2022, not 2021 or 2023.
 */
export function resolveDate(
  { year, month, day, weekday }: DatePhrase,
  { now, isFuture }: Omit<Setting, 'anchor'>,
): Day | null {
  if (year !== null) return dayOf(year, month, day);
  const plain = nearestYear(month, day, now, isFuture);
  if (weekday === null || plain === null || weekdayOf(plain) === weekday) return plain;
  return fittingYear(month, day, weekday, now) ?? plain;
}

/** Steps year by year, because 29 February is not in every one. */
function nearestYear(month: number, day: number, now: Day, isFuture: boolean): Day | null {
  for (let step = 0; step <= 8; step += 1) {
    const candidate = dayOf(yearOf(now) + (isFuture ? step : -step), month, day);
    if (candidate !== null && (isFuture ? candidate >= now : candidate <= now)) return candidate;
  }
  return null;
}

function fittingYear(month: number, day: number, weekday: number, now: Day): Day | null {
  for (let year = yearOf(now) + 1; year >= yearOf(now) - WEEKDAY_YEARS_BACK; year -= 1) {
    const candidate = dayOf(year, month, day);
    if (candidate !== null && weekdayOf(candidate) === weekday) return candidate;
  }
  return null;
}

/** "On the 22nd": the latest month that has such a day, or the next one where the verb is future. */
export function resolveDayOfMonth(
  { day, weekday }: Extract<Phrase, { kind: 'dayOfMonth' }>,
  { now, isFuture }: Omit<Setting, 'anchor'>,
): Day | null {
  const months = yearOf(now) * 12 + monthOf(now) - 1;
  for (let step = 0; step <= 24; step += 1) {
    const at = months + (isFuture ? step : -step);
    const candidate = dayOf(Math.floor(at / 12), (at % 12) + 1, day);
    if (candidate === null || (isFuture ? candidate < now : candidate > now)) continue;
    if (weekday === null || weekdayOf(candidate) === weekday) return candidate;
  }
  return null;
}
