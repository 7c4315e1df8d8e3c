import { UNKNOWN_DAY } from '../../model/columns.ts';
import { type Day, type DayPrecision, dayNumber, dayOfNumber, parseDay } from '../../model/day.ts';

const MS_PER_DAY = 86_400_000;
const cache = new Map<string, Intl.DateTimeFormat>();

type Style = 'full' | 'long' | 'medium' | 'short' | 'month' | 'monthShort' | 'year';

const STYLES: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** A day (days since 1970) in words. Always in UTC: a day has no time zone. */
export function formatDay(day: number, locale: string, style: Style): string {
  const words = formatter(locale, style).format(day * MS_PER_DAY);
  return locale === 'en-GB' ? words.replace(',', '') : words; // some browsers write "Wednesday, 21 September"
}

/** "Wednesday 21 September 2022", "September 2022", "21 – 27 September 2022": as exact as is known, no more. Null when undated. */
export function formatSpan(from: number, to: number, precision: DayPrecision, locale: string): string | null {
  if (from === UNKNOWN_DAY) return null;
  if (precision === 'month' && isWhole(from, to, 'month')) return formatDay(from, locale, 'month');
  if (precision === 'year' && isWhole(from, to, 'year')) return formatDay(from, locale, 'year');
  if (from === to) return formatDay(from, locale, 'full');
  return formatter(locale, 'long').formatRange(from * MS_PER_DAY, to * MS_PER_DAY);
}

/** Whether the days are all of one month or year: "about a month ago" may reach from one into the next, and belongs to neither. */
function isWhole(from: number, to: number, unit: 'month' | 'year'): boolean {
  const letters = unit === 'month' ? 'YYYY-MM'.length : 'YYYY'.length;
  const unitOf = (day: number) => dayOfNumber(day).slice(0, letters);
  return unitOf(from) === unitOf(to) && unitOf(from - 1) !== unitOf(from) && unitOf(to + 1) !== unitOf(to);
}

/** A publication day: "2022-09-22" or, when only the month is known, "2022-09". Null when it is neither. */
export function formatPublished(published: string | null, locale: string): string | null {
  if (published === null) return null;
  const day = parseDay(published);
  if (day !== null) return formatDay(dayNumber(day), locale, 'long');
  const first = parseDay(`${published}-01`);
  return first === null ? null : formatDay(dayNumber(first), locale, 'month');
}

export const formatIsoDay = (day: Day, locale: string, style: Style): string =>
  formatDay(dayNumber(day), locale, style);

function formatter(locale: string, style: Style): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' });
  cache.set(key, known);
  return known;
}
