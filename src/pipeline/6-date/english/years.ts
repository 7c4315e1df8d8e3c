import { findAll, type Match } from '../findAll.ts';
import type { Part, Phrase, PhraseRule } from '../phrase.ts';
import { isBirth } from './dates.ts';
import { partOf } from './months.ts';
import { YEAR } from './words.ts';

/** "In 2014", "since 2015", "late 2019", "the early 1990s", "the first quarter of 2024". */
export const years: PhraseRule = {
  trigger: /\b(?:1[89]|20)\d\d/,
  find: (sentence) => [
    ...findAll(sentence, DECADE, readDecade),
    ...findAll(sentence, QUARTER, readQuarter),
    ...findAll(sentence, PLAIN, readYear),
  ],
};

const DECADE = /\bthe (?:(?<part>early|mid|late)[ -])?(?<year>(?:1[89]|20)\d0)s\b/gi;
const QUARTER = new RegExp(
  `\\b(?:(?<which>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<piece>quarter|half) of|Q(?<number>[1-4])) (?<year>${YEAR})`,
  'gi',
);
const PLAIN = new RegExp(
  `\\b(?:(?<part>early|mid|late|the start of|the beginning of|the end of|the middle of)(?:-| in | ))?(?<=\\b(?:in|since|during|by|until|till|from|of|before|after|around|year|between|to|through|and|early|late|mid|for|circa)[ -])(?<year>${YEAR})(?:[-–](?<last>\\d{2}|\\d{4})(?![\\d-]))?(?!\\w|['’]s|-)`,
  'gi',
);
/** Words that a count stands before: "of 2,011 people" is cut by the comma, "of 2011 people" by these. */
const COUNTED =
  /^ (?:people|men|women|children|homes|houses|soldiers|troops|families|voters|metres|meters|feet|km|miles|tons|tonnes|dollars|euros|cases|deaths|recruits|workers|students|residents|refugees|votes|seats)\b/i;
/** "The worst quake since 1999" compares; it does not say when something happened. */
const COMPARED =
  /\b(?:worst|biggest|largest|highest|lowest|deadliest|strongest|heaviest|first|most|hottest|coldest|longest|driest|wettest)\b[^,;]{0,30} since $/i;

function readYear({ groups, before, after }: Match): Phrase | null {
  if (isBirth(before) || COUNTED.test(after) || COMPARED.test(before)) return null;
  const from = Number(groups['year']);
  const last = groups['last'];
  const to = last === undefined ? from : Number(last.length === 2 ? `${String(from).slice(0, 2)}${last}` : last);
  if (to < from) return null;
  return { kind: 'years', from, to, part: partOf(groups['part']) };
}

/** Parts of a decade: its years 0–3, 4–6, 7–9. */
function readDecade({ groups }: Match): Phrase {
  const start = Number(groups['year']);
  const part: Part = partOf(groups['part']);
  if (part === 'early') return { kind: 'years', from: start, to: start + 3, part: 'whole' };
  if (part === 'mid') return { kind: 'years', from: start + 4, to: start + 6, part: 'whole' };
  return { kind: 'years', from: part === 'late' ? start + 7 : start, to: start + 9, part: 'whole' };
}

const ORDER = ['first', 'second', 'third', 'fourth'];

function readQuarter({ groups }: Match): Phrase {
  const year = Number(groups['year']);
  const length = groups['piece']?.toLowerCase() === 'half' ? 6 : 3;
  const which = groups['which']?.toLowerCase();
  const last = 12 / length;
  const index =
    which === undefined
      ? Number(groups['number'])
      : which === 'last'
        ? last
        : Number.parseInt(which, 10) || ORDER.indexOf(which) + 1;
  const at = Math.min(Math.max(index, 1), last);
  return { kind: 'quarter', from: (at - 1) * length + 1, to: at * length, year };
}
