import { findAll, type Match } from '../findAll.ts';
import type { Phrase, PhraseRule } from '../phrase.ts';
import { partOf } from './months.ts';
import { pickOf } from './weekdays.ts';
import { seasonOf, YEAR } from './words.ts';

/** "In the autumn", "last summer", "spring 2023", "the winter of 2010-11", "fall 2021". Seasons of the northern half of the earth. */
export const seasons: PhraseRule = {
  trigger: /\b(?:spring|summer|autumn|fall|winter)/i,
  find: (sentence) => [...findAll(sentence, WITH_YEAR, readSeason), ...findAll(sentence, WITHOUT_YEAR, readSeason)],
};

const SEASON = '(?<season>spring|summer|autumn|fall|winter)';
const PART = '(?:(?<part>early|mid|late)[ -](?:in )?(?:the )?)?';
const WITH_YEAR = new RegExp(`\\b${PART}${SEASON}(?: of|,)? (?<year>${YEAR}(?:[-–/]\\d{2,4})?)(?!\\d)`, 'gi');
const WITHOUT_YEAR = new RegExp(
  `\\b${PART}(?:(?<pick>last|this|next|this past|this coming|previous) |(?<=\\b(?:in|during|by|until|since|over|before|through) (?:the )?(?:early |late )?))${SEASON}\\b(?! of\\b|['’-]\\w)`,
  'gi',
);
/** What happens every year has no day. */
const HABIT = /\b(?:usually|typically|normally|often|always|annually|generally|every year|each year)\b/i;

function readSeason({ groups, text, before, after }: Match): Phrase | null {
  const isBare = groups['year'] === undefined && groups['pick'] === undefined;
  if (isBare && (HABIT.test(before) || HABIT.test(after))) return null;
  if (isBare && /^fall$/i.test(text) && !/\bin the $/i.test(before)) return null;
  const year = groups['year'] === undefined ? null : Number.parseInt(groups['year'], 10);
  return {
    kind: 'season',
    season: seasonOf(`${groups['season']}`),
    year,
    pick: pickOf(groups['pick']),
    part: partOf(groups['part']),
  };
}
