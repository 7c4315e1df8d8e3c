import { findAll, type Match } from '../findAll.ts';
import type { Phrase, PhraseRule, Pick, WeekdayPhrase } from '../phrase.ts';
import { WEEKDAY, weekdayNumber } from './words.ts';

/** "Wednesday", "last Tuesday", "Friday night", "Tuesday last week", "the night from Saturday to Sunday", "overnight into Sunday". */
export const weekdays: PhraseRule = {
  trigger: /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day/i,
  find: (sentence) => [
    ...findAll(sentence, NIGHT_INTO, ({ groups }) => nightInto(`${groups['weekday']}`)),
    ...findAll(sentence, PLAIN, readWeekday),
  ],
};

const NIGHT_INTO = new RegExp(
  `\\b(?:(?:over)?night (?:of |on )?(?:${WEEKDAY} )?(?:in)?to|(?:night|overnight) (?:from|between) ${WEEKDAY} (?:to|and)) (?:early )?(?<weekday>${WEEKDAY})\\b`,
  'gi',
);
const PLAIN = new RegExp(
  `\\b(?:(?<pick>last|past|this past|this coming|this|next|coming) )?(?:(?:early|late) (?:on )?)?(?<weekday>${WEEKDAY})(?!s\\b)(?<own>['’]s)?` +
    '(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|midnight|noon))?' +
    '(?:(?: of)? (?<week>last|this|next) week| (?<ago>a week ago|week))?',
  'gi',
);

/** Days that are no day of this week: shop sales, films, papers. */
const NAMED_BEFORE = /\b(?:black|bloody|cyber|super|fat|ruby|wacky) $/i;
const HOLY_BEFORE = /\b(?:good|easter|palm|ash|whit|holy|maundy|orthodox good) $/i;
const EVERY_BEFORE =
  /\b(?:every|each|most|any|some|alternate|per|one|a|an|ordinary|typical|(?:first|second|third|fourth|last) ) ?(?:other )?$/i;
const PAPER_AFTER =
  /^ (?:Times|Telegraph|School|Mail|Mirror|Express|Herald|Post|World|People|Night Live|Night Football|Club|Group)\b/;

function readWeekday({ groups, before, after }: Match): Phrase | null {
  if (NAMED_BEFORE.test(before) || EVERY_BEFORE.test(before) || PAPER_AFTER.test(after)) return null;
  if (HOLY_BEFORE.test(before)) return { kind: 'unsettled' };
  const weekday = weekdayNumber(`${groups['weekday']}`);
  if (groups['ago'] !== undefined)
    return { kind: 'weekday', weekday, pick: 'plain', week: groups['ago'] === 'week' ? 1 : -1 };
  const week =
    groups['week'] === undefined ? null : ({ last: -1, this: 0, next: 1 }[groups['week'].toLowerCase()] ?? null);
  return { kind: 'weekday', weekday, pick: pickOf(groups['pick']), week };
}

/** In: the word before a weekday, a month or a season. */
export function pickOf(word: string | undefined): Pick {
  const lower = word?.toLowerCase() ?? '';
  if (lower === 'last' || lower.endsWith('past') || lower === 'previous') return 'last';
  if (lower === 'next' || lower.endsWith('coming') || lower === 'upcoming') return 'next';
  return lower === 'this' ? 'this' : 'plain';
}

function nightInto(weekday: string): Phrase {
  const day: WeekdayPhrase = { kind: 'weekday', weekday: weekdayNumber(weekday), pick: 'plain', week: null };
  return { kind: 'nightInto', day };
}
