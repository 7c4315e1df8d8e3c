import type { Season, Unit } from '../phrase.ts';

/** Pieces of patterns, without groups, for matching without case. */
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
export const WEEKDAY = '(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
/** Short weekdays count only beside a date: "Sat, 12 March". */
export const WEEKDAY_SHORT = '(?:sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)\\b\\.?';
export const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d)';
export const YEAR = '(?:1[89]\\d\\d|20\\d\\d)(?![\\d,.]\\d|\\d)';
export const AMOUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple(?: of)?|couple of)';
export const ORDINAL =
  '(?:\\d{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const AMOUNTS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** 1 for "Jan." and "January". */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** 0 for "Sunday" and "Sun.". */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());
}

export function amountOf(words: string): number {
  const lower = words.toLowerCase();
  if (/^\d/.test(lower)) return Number.parseInt(lower, 10);
  if (lower === 'a' || lower === 'an') return 1;
  return lower.includes('couple') ? 2 : AMOUNTS.indexOf(lower);
}

export function ordinalOf(word: string): number {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word.toLowerCase());
}

/** A unit and how many of it one word stands for: a fortnight is two weeks. */
export function unitOf(word: string): { readonly unit: Unit; readonly times: number } {
  const lower = word.toLowerCase().replace(/s$/, '');
  if (lower === 'fortnight') return { unit: 'week', times: 2 };
  if (lower === 'week' || lower === 'month' || lower === 'year' || lower === 'decade') return { unit: lower, times: 1 };
  return { unit: 'day', times: 1 };
}

export function seasonOf(word: string): Season {
  const lower = word.toLowerCase();
  if (lower === 'spring' || lower === 'summer' || lower === 'winter') return lower;
  return 'autumn';
}
