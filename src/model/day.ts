/** A calendar day with no time zone, "YYYY-MM-DD" in the proleptic Gregorian calendar. Sorts as a string. */
export type Day = string & { readonly __brand: 'Day' };

/** Days from `from` to `to`, both included. One day has `from` equal to `to`. */
export type DaySpan = { readonly from: Day; readonly to: Day };

export type DayPrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'unknown';

/** How a report came by its day: written out, worked out from a phrase and the publication day, the publication day itself, or not at all. */
export type DayBasis = 'stated' | 'relative' | 'published' | 'unknown';

const MS_PER_DAY = 86_400_000;
const DAY_LENGTH = 10;
const DASH = 45;

/** Parses "YYYY-MM-DD". Returns null for anything else, including days that do not exist (2023-02-30). */
export function parseDay(text: string): Day | null {
  if (text.length !== DAY_LENGTH || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
  return isDay ? (text as Day) : null;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDayOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : MONTH_DAYS[month - 1]!;
}

/** The day `days` after `day` (before it when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** Days since 1970-01-01; negative before it. The form that columns store. */
export function dayNumber(day: Day): number {
  return numberOf(digitsAt(day, 0, 4), digitsAt(day, 5, 7), digitsAt(day, 8, 10));
}

/** The decimal number written from `start` to `end`; NaN where a character is no digit. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Days between 1970-01-01 and a day of the Gregorian calendar. Years are counted from March, so that the leap day comes last; 400 of them
 * have 146,097 days. `Date` gives the same and takes ten times as long. Source: Fliegel and Van Flandern (1968).
 */
function numberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  const fromMarch = Math.floor(number) + DAYS_TO_1970;
  const era = Math.floor(fromMarch / ERA_DAYS);
  const inEra = fromMarch - era * ERA_DAYS;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const day = inYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return textOfDay(year, month, day) ?? (new Date(number * MS_PER_DAY).toISOString().slice(0, DAY_LENGTH) as Day);
}

/** Days of 400 years. */
const ERA_DAYS = 146_097;

/** "07" for 7: all that two digits can be. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Null for years that four digits cannot be. */
function textOfDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 0 && year <= 9999)) return null;
  const century = Math.floor(year / 100);
  return `${TWO_DIGITS[century]}${TWO_DIGITS[year - century * 100]}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}` as Day;
}

/** The day of that year, month (1–12) and day, or null if there is none (30 February). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
  return isDay ? textOfDay(year, month, day) : null;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** How many days `later` comes after `earlier`; negative when it comes before. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}
