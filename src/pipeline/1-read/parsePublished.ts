import { type Day, type DaySpan, parseDay } from '../../model/day.ts';
import { CYRILLIC_MONTH, cyrillicMonthNumber } from '../6-date/cyrillic/cyrillicWords.ts';

/** `span` is null when the text is no date; `problem` says what is wrong with it, in words for the author. */
export type ParsedPublished = { readonly span: DaySpan | null; readonly problem: string | null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  new RegExp(
    `^(?:[a-z]{2,9}\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH_NAME},?[\\s-]+(?<year>\\d{4})(?!\\d)`,
    'i',
  ),
  new RegExp(
    `^(?:[a-z]{2,9}\\.?,?\\s+)?${MONTH_NAME}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`,
    'i',
  ),
  // "Wed Oct 05 12:00:00 +0000 2022"
  new RegExp(
    `^[a-z]{3}\\s+${MONTH_NAME}\\s+(?<day>\\d{1,2})\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[+-]\\d{4}\\s+|[a-z]{3,4}\\s+)?(?<year>\\d{4})$`,
    'i',
  ),
];
/** "5 октября 2022 г." */
const CYRILLIC_DATE = new RegExp(`^(?<day>\\d{1,2})\\s+(?<name>${CYRILLIC_MONTH})\\s+(?<year>\\d{4})(?!\\d)`, 'iu');
const MONTH_ALONE = [/^(?<year>\d{4})[-/.](?<month>\d{1,2})$/, new RegExp(`^${MONTH_NAME},?\\s+(?<year>\\d{4})$`, 'i')];
const SHORT = /^(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)/;
const ZONE = /[+-](\d{2}):?(\d{2})$/;

/**
 * Reads a publication date as people and machines write it: ISO, RFC 822, "5 October 2022", "October 5, 2022", "2022-10", "2022".
 *
 * Out: the day as written, in the outlet's own zone: a time and its zone move nothing. A month or a year alone is a span.
 * "5.10.2022" is day first, as dots are; "05/10/2022" is read only when one number is over 12.
 */
export function parsePublished(text: string): ParsedPublished {
  const written = text.trim();
  const zoneProblem = problemOfZone(written);
  for (const form of FORMS) {
    const groups = form.exec(written)?.groups;
    if (groups !== undefined)
      return withProblem(daySpan(groups['year']!, monthOf(groups), groups['day']!), zoneProblem);
  }
  const cyrillic = CYRILLIC_DATE.exec(written)?.groups;
  if (cyrillic !== undefined)
    return daySpan(cyrillic['year']!, cyrillicMonthNumber(cyrillic['name']!), cyrillic['day']!);
  for (const form of MONTH_ALONE) {
    const groups = form.exec(written)?.groups;
    if (groups !== undefined) return monthSpan(groups['year']!, monthOf(groups));
  }
  const short = SHORT.exec(written)?.groups;
  if (short !== undefined) return withProblem(shortSpan(short), zoneProblem);
  if (/^\d{4}$/.test(written)) return yearSpan(written);
  if (/^\d{9,10}(?:\.\d+)?$|^\d{13}$/.test(written)) return epochSpan(written);
  return { span: null, problem: 'not a date' };
}

const monthOf = (groups: Record<string, string | undefined>): number =>
  groups['name'] === undefined ? Number(groups['month']) : MONTHS.indexOf(groups['name'].toLowerCase()) + 1;

const pad = (number: number): string => String(number).padStart(2, '0');

function daySpan(year: string, month: number, day: string): ParsedPublished {
  const parsed = parseDay(`${year}-${pad(month)}-${pad(Number(day))}`);
  if (parsed === null) return { span: null, problem: 'there is no such day' };
  return { span: { from: parsed, to: parsed }, problem: null };
}

function monthSpan(year: string, month: number): ParsedPublished {
  const from = parseDay(`${year}-${pad(month)}-01`);
  if (from === null) return { span: null, problem: 'there is no such month' };
  return { span: { from, to: lastDayOfMonth(from, month) }, problem: null };
}

function lastDayOfMonth(first: Day, month: number): Day {
  for (let day = 31; day > 28; day--) {
    const last = parseDay(`${first.slice(0, 4)}-${pad(month)}-${day}`);
    if (last !== null) return last;
  }
  return `${first.slice(0, 7)}-28` as Day;
}

function yearSpan(year: string): ParsedPublished {
  const from = parseDay(`${year}-01-01`);
  const to = parseDay(`${year}-12-31`);
  return from === null || to === null
    ? { span: null, problem: 'there is no such year' }
    : { span: { from, to }, problem: null };
}

function shortSpan(groups: Record<string, string | undefined>): ParsedPublished {
  const first = Number(groups['first']);
  const second = Number(groups['second']);
  const isDayFirst = groups['mark'] === '.' || first > 12;
  if (!isDayFirst && second <= 12 && first !== second) {
    return { span: null, problem: 'it can be read day first or month first' };
  }
  return daySpan(groups['year']!, isDayFirst ? second : first, String(isDayFirst ? first : second));
}

/** Seconds or milliseconds since 1970, as databases export them; the day is the one in Greenwich. */
function epochSpan(written: string): ParsedPublished {
  const ms = written.length === 13 ? Number(written) : Number(written) * 1000;
  const day = parseDay(new Date(ms).toISOString().slice(0, 10));
  return day === null ? { span: null, problem: 'not a date' } : { span: { from: day, to: day }, problem: null };
}

/** Zones run from −12:00 to +14:00. */
function problemOfZone(written: string): string | null {
  if (!/\d:\d{2}/.test(written)) return null;
  const [zone, hours, minutes] = ZONE.exec(written) ?? [];
  if (zone === undefined) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (zone.startsWith('-') ? -1 : 1);
  const isReal = offset >= -12 * 60 && offset <= 14 * 60 && Number(minutes) < 60;
  return isReal ? null : `there is no time zone ${zone}; the day was taken as written`;
}

const withProblem = (parsed: ParsedPublished, problem: string | null): ParsedPublished => ({
  span: parsed.span,
  problem: parsed.problem ?? problem,
});
