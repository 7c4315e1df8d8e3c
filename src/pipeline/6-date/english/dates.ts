import { findAll, type Match } from '../findAll.ts';
import type { DatePhrase, Phrase, PhraseRule } from '../phrase.ts';
import { DAY_NUMBER, MONTH, monthNumber, WEEKDAY, WEEKDAY_SHORT, weekdayNumber, YEAR } from './words.ts';

/** Dates with a day of the month: "Sept. 22", "22 and 23 September 2022", "April 30 – May 1", "Saturday the 27th". */
export const dates: PhraseRule = {
  trigger:
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:the )?\d|\d(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bthe \d{1,2}(?:st|nd|rd|th)\b/i,
  find: (sentence) => [
    ...findAll(sentence, MONTH_FIRST, readDate),
    ...findAll(sentence, DAY_FIRST, readDate),
    ...findAll(sentence, DAY_ALONE, readDayAlone),
  ],
};

const WEEKDAY_BEFORE = `(?:(?<weekday>${WEEKDAY}|${WEEKDAY_SHORT}),? (?:the )?)?`;
const YEAR_AFTER = `(?:,? (?:of )?(?<year>${YEAR}))?`;
/** What joins days: a dash or a word. A comma only inside "26, 27 and 28". */
const JOIN = '(?: ?[-–—] ?| to | through | until | and | & | or |, (?=\\d{1,2}(?:,| and)))';
/** A number after "and" that counts things is no day: "on May 5 and 12 people". */
const NO_COUNT =
  '(?! ?[%:]|[.,]\\d| (?:percent|million|people|men|women|children|others|homes|houses|civilians|soldiers|were|troops|wounded|injured|dead|killed|more)\\b)';

/** Each look at a letter or digit is true of all that may follow: it keeps an engine from compiling that once for each way to come there. */
export const MONTH_FIRST = new RegExp(
  `\\b${WEEKDAY_BEFORE}(?=[a-z])(?<first>${MONTH} (?:the )?(?=\\d)${DAY_NUMBER})(?<more>(?:${JOIN}(?=\\w)(?:${MONTH} )?(?=\\d)${DAY_NUMBER}${NO_COUNT}){0,6})${YEAR_AFTER}(?<shift> (?:of )?(?:this|last|next) year)?`,
  'gi',
);
const DAY_FIRST = new RegExp(
  `(?<![\\d.,/$€£-])\\b${WEEKDAY_BEFORE}(?<more>(?:${DAY_NUMBER}(?: (?:of )?${MONTH})?${JOIN}){0,6})(?<first>${DAY_NUMBER} (?:of )?${MONTH})(?! \\d{1,2}\\b(?!:))${YEAR_AFTER}(?<shift> (?:of )?(?:this|last|next) year)?`,
  'gi',
);
const DAY_ALONE = new RegExp(
  `\\b(?:(?<weekday>${WEEKDAY}),? the |on the )(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))(?= of (?:this|last) month|[.,;]|$| (?:and|but|when|after|before|in|at)\\b)`,
  'gi',
);

/** Followed by one of these the date is a name: "14 July Street", "the 26 July Movement". */
const NAMES =
  /^ (?:Street|Avenue|Boulevard|Road|Square|Bridge|Movement|Alliance|Coalition|Brigade|Battalion|Stadium|Airport|University|Revolution|Park|Committee|Prize|Party|Station|Hospital|Day\b)/;
/** "The September 11 attacks": a date that has become a name, as long as no year follows. */
const FAMOUS =
  /^ (?:attacks?|attackers|terror|terrorist|massacre|uprising|riots?|revolution|coup|insurrection|hijackers|movement)\b/i;

function readDate({ groups, before, after }: Match): Phrase | null {
  if (isBirth(before) || NAMES.test(after)) return null;
  const year = groups['year'] === undefined ? null : Number(groups['year']);
  if (year === null && /\bthe $/i.test(before) && FAMOUS.test(after)) return null;
  const items = readItems(`${groups['first']}`, `${groups['more']}`, year);
  const weekday = groups['weekday'] === undefined ? null : weekdayNumber(groups['weekday']);
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined || !items.every(isPossible)) return null;
  if (items.length === 1) return { ...first, weekday };
  return { kind: 'range', first: { ...first, weekday }, last };
}

/** "born on 12 May 1980" says nothing about the news. */
export function isBirth(before: string): boolean {
  return /\bborn (?:on |in )?(?:the )?(?:\w+ of )?$/i.test(before);
}

/** All dates of a list or range, in order of writing. A month that is not repeated is its neighbour's. */
function readItems(first: string, more: string, year: number | null): DatePhrase[] {
  const isMonthFirst = !/^\d/.test(first);
  const written = isMonthFirst ? `${first} ${more}` : `${more} ${first}`;
  const pieces = [...written.matchAll(isMonthFirst ? MONTH_THEN_DAY : DAY_THEN_MONTH)];
  const months = pieces.map((piece) =>
    piece.groups?.['month'] === undefined ? 0 : monthNumber(piece.groups['month']),
  );
  return pieces.map((piece, index) => {
    const month = isMonthFirst
      ? months.slice(0, index + 1).findLast((m) => m > 0)
      : months.slice(index).find((m) => m > 0);
    return {
      kind: 'date',
      year,
      month: month ?? 0,
      day: Number.parseInt(`${piece.groups?.['day']}`, 10),
      weekday: null,
    };
  });
}

const MONTH_THEN_DAY = new RegExp(`(?:(?<month>${MONTH}) (?:the )?)?(?<day>\\d{1,2})(?!\\d)`, 'gi');
const DAY_THEN_MONTH = new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?(?<month>${MONTH}))?`, 'gi');
const MONTH_DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPossible({ year, month, day }: DatePhrase): boolean {
  if (day < 1 || day > (MONTH_DAYS[month] ?? 0)) return false;
  if (month !== 2 || day < 29 || year === null) return true;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function readDayAlone({ groups }: Match): Phrase | null {
  const weekday = groups['weekday'] === undefined ? null : weekdayNumber(groups['weekday']);
  return { kind: 'dayOfMonth', day: Number.parseInt(`${groups['day']}`, 10), weekday };
}
