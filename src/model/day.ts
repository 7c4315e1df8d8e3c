/** A calendar day with no time zone, "YYYY-MM-DD" in the proleptic Gregorian calendar. Sorts as a string. */
export type Day = string & { readonly __brand: 'Day' };

/** Days from `from` to `to`, both included. One day has `from` equal to `to`. */
export type DaySpan = { readonly from: Day; readonly to: Day };

export type DayPrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'unknown';

/** How a report came by its day: written out, worked out from a phrase and the publication day, the publication day itself, or not at all. */
export type DayBasis = 'stated' | 'relative' | 'published' | 'unknown';

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Parses "YYYY-MM-DD". Returns null for anything else, including days that do not exist (2023-02-30). */
export function parseDay(text: string): Day | null {
  if (!DAY_PATTERN.test(text) || text < '0001-01-01') return null;
  const utcMs = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(utcMs)) return null;
  return new Date(utcMs).toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** The day `days` after `day` (before it when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** Days since 1970-01-01; negative before it. The form that columns store. */
export function dayNumber(day: Day): number {
  const year = digitsAt(day, 0, 4);
  // `Date.UTC` reads the years 0 to 99 as 1900 to 1999.
  if (year < 100) return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
  return Date.UTC(year, digitsAt(day, 5, 7) - 1, digitsAt(day, 8, 10)) / MS_PER_DAY;
}

/** The decimal number written from `start` to `end`. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** How many days `later` comes after `earlier`; negative when it comes before. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}
