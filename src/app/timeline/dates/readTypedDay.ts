import { addDays, type Day, parseDay } from '../../../model/day.ts';

export type RangeEnd = 'from' | 'to';

/** `isWhole`: day, month and year were all there, so nothing more is to come. */
export type TypedDay = { readonly day: Day; readonly isWhole: boolean };

/** Digits that readers of Arabic and Persian may type. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Marks of direction that `Intl` puts into Arabic dates. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;
/** What the page itself writes after a year in Russian and Ukrainian, and "of" in a few ways. */
const YEAR_WORDS = /^(?:г|р|года|року|of)$/;
const YEAR = /^\d{4}$/;
const LEAST_LETTERS = 3;

/**
 * Reads a day as a reader of the page's language writes it: "21 Sept 2022", "21.09.2022", "21/9/2022", "2022-09-21", in each with month names of that
 * language or of English. A month or a year alone is its first day, or its last where the range ends. Null for anything else.
 */
export function readTypedDay(text: string, end: RangeEnd, locale: string): TypedDay | null {
  const parts = partsOf(text);
  const year = parts.find((part) => YEAR.test(part));
  if (year === undefined) return null;
  const others = parts.filter((part) => part !== year);
  const yearIsFirst = parts[0] === year;
  if (others.length > 2 || others.length !== parts.length - 1) return null;
  if (others.length === 0) return part(end === 'from' ? dayOf(year, 1, 1) : dayOf(year, 12, 31));
  const [month, day] = monthAndDay(yearIsFirst ? others : [...others].reverse(), locale);
  if (month === null) return null;
  if (day === undefined) return part(end === 'from' ? dayOf(year, month, 1) : lastOf(Number(year), month));
  const whole = dayOf(year, month, Number(day));
  return whole === null ? null : { day: whole, isWhole: true };
}

const part = (day: Day | null): TypedDay | null => (day === null ? null : { day, isWhole: false });

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(DIRECTION_MARKS, '')
    .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '' && !YEAR_WORDS.test(part));
}

/** In: month before day. A month in letters may stand on either side. */
function monthAndDay([first, second]: readonly string[], locale: string): [number | null, string | undefined] {
  const isNamed = (part: string | undefined): part is string => part !== undefined && /\p{L}/u.test(part);
  const [month, day] = isNamed(second) ? [second, first] : [first, second];
  if (day !== undefined && !/^\d{1,2}$/.test(day)) return [null, undefined];
  if (isNamed(month)) return [monthNamed(month, locale) ?? monthNamed(month, 'en'), day];
  return [/^\d{1,2}$/.test(month ?? '') ? Number(month) : null, day];
}

/** The only month whose name begins so, in the form that stands alone or beside a day. */
function monthNamed(word: string, locale: string): number | null {
  const found = Array.from({ length: 12 }, (_, month) => month + 1).filter((month) =>
    namesOf(month, locale).some((name) => name === word || (word.length >= LEAST_LETTERS && name.startsWith(word))),
  );
  return found.length === 1 ? found[0]! : null;
}

const known = new Map<string, readonly string[]>();

/** Kept once found: a writer of dates costs far more to make than to use, and each month needs three. */
function namesOf(month: number, locale: string): readonly string[] {
  const key = `${locale} ${month}`;
  const names = known.get(key) ?? writtenNames(month, locale);
  known.set(key, names);
  return names;
}

function writtenNames(month: number, locale: string): readonly string[] {
  const date = Date.UTC(2001, month - 1, 1);
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  return styles.flatMap((style) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
      .formatToParts(date)
      .flatMap(({ type, value }) => (type === 'month' ? [value.toLowerCase().replace('.', '')] : [])),
  );
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const dayOf = (year: string, month: number, day: number): Day | null =>
  parseDay(`${year}-${twoDigits(month)}-${twoDigits(day)}`);

function lastOf(year: number, month: number): Day | null {
  const next = month === 12 ? dayOf(String(year + 1), 1, 1) : dayOf(String(year).padStart(4, '0'), month + 1, 1);
  return next === null ? null : addDays(next, -1);
}
