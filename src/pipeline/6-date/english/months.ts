import { findAll, type Match } from '../findAll.ts';
import type { Part, Phrase, PhraseRule } from '../phrase.ts';
import { isBirth } from './dates.ts';
import { pickOf } from './weekdays.ts';
import { MONTH, monthNumber, YEAR } from './words.ts';

/** Months without a day: "in February", "early March 2020", "last May", "September last year". */
export const months: PhraseRule = {
  trigger:
    /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i,
  find: (sentence) => [...findAll(sentence, WITH_YEAR, readMonth), ...findAll(sentence, WITHOUT_YEAR, readMonth)],
};

const PART = '(?:(?<part>early|mid|late|the start of|the beginning of|the end of|the middle of)[ -](?:in )?)?';
const WITH_YEAR = new RegExp(
  `\\b${PART}(?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR})|,? (?:of )?(?<shift>last|this|next) year)`,
  'gi',
);
/** A bare month needs a word that asks for a time, because May, March and August are also words and names. */
const WITHOUT_YEAR = new RegExp(
  `\\b(?:(?:${PART}(?<=\\b(?:in|since|until|till|by|during|from|through|before|after|between|and|to|of|late|early) )|(?<pick>last|this|next|this past|this coming|previous) |(?<part2>early|mid|late|the start of|the beginning of|the end of|the middle of)[ -]))(?<month>${MONTH})(?! \\d)`,
  'gi',
);

function readMonth({ groups, text, before, after }: Match): Phrase | null {
  const written = `${groups['month']}`;
  if (isBirth(before) || !isWrittenAsMonth(written, text, groups, after)) return null;
  const shift = groups['shift']?.toLowerCase();
  const year = groups['year'] === undefined ? null : Number(groups['year']);
  const yearShift = shift === undefined ? null : shift === 'last' ? -1 : shift === 'next' ? 1 : 0;
  const part = partOf(groups['part'] ?? groups['part2']);
  return { kind: 'month', month: monthNumber(written), year, yearShift, pick: pickOf(groups['pick']), part };
}

/** Capitalised, and not the start of a name ("of April Jones", "to May Lin"). */
function isWrittenAsMonth(month: string, text: string, groups: Match['groups'], after: string): boolean {
  if (month[0] !== month[0]?.toUpperCase()) return false;
  if (groups['year'] !== undefined || groups['shift'] !== undefined) return true;
  if (/^(?:April|May|June|August|Jan|Mar)$/.test(month) && /^ \p{Lu}\p{Ll}/u.test(after) && text === month)
    return false;
  return !/^['’-]\w/.test(after) || /^['’]s\b/.test(after);
}

/** In: the words before a month or a year. */
export function partOf(words: string | undefined): Part {
  const lower = words?.toLowerCase() ?? '';
  if (lower === 'late') return 'late';
  if (lower.includes('end')) return 'close';
  if (lower === 'early') return 'early';
  if (lower.includes('start') || lower.includes('beginning')) return 'opening';
  return lower === 'mid' || lower.includes('middle') ? 'mid' : 'whole';
}
