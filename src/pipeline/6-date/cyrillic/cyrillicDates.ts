import { findAll, type Match } from '../findAll.ts';
import type { DatePhrase, Phrase, PhraseRule } from '../phrase.ts';
import { CYRILLIC_MONTH, cyrillicMonthNumber } from './cyrillicWords.ts';

/** Russian and Ukrainian dates: "22 сентября 2022 года", "21–22 листопада", "в ночь на 15 марта", "в сентябре". */
export const cyrillicDates: PhraseRule = {
  trigger: /[а-яіїєґ]{3}/i,
  find: (sentence) => [
    ...findAll(sentence, DATE, readDate),
    ...findAll(sentence, MONTH_ONLY, readMonth),
    ...findAll(sentence, YEAR_ONLY, readYear),
  ],
};

const LEFT = '(?<![\\p{L}\\p{N}])';
const RIGHT = '(?![\\p{L}\\p{N}])';
const YEAR_WORD = '(?: (?:года|году|г\\.|року|році|р\\.|год|рік))';

const DATE = new RegExp(
  `${LEFT}(?<night>(?:в ночь|у ніч|в ніч|ночь|ніч) на )?(?:(?<start>\\d{1,2}) ?(?:[-–—]|и|і|та|по|до) ?)?(?<day>\\d{1,2}) (?<month>${CYRILLIC_MONTH})${RIGHT}(?: (?<year>(?:19|20)\\d\\d)${YEAR_WORD}?)?`,
  'giu',
);
const MONTH_ONLY = new RegExp(
  `${LEFT}(?:в|у|с|з|до|к|во) (?<month>${CYRILLIC_MONTH})${RIGHT}(?: (?<year>(?:19|20)\\d\\d)${YEAR_WORD}?)?`,
  'giu',
);
const YEAR_ONLY = new RegExp(`${LEFT}(?:в|у|с|з|до|к) (?<year>(?:19|20)\\d\\d)${YEAR_WORD}`, 'giu');

function readDate({ groups }: Match): Phrase | null {
  const last = dateOf(groups, groups['day']);
  if (last === null) return null;
  if (groups['night'] !== undefined) return { kind: 'nightInto', day: last };
  const first = groups['start'] === undefined ? null : dateOf(groups, groups['start']);
  return first === null || first.day >= last.day ? last : { kind: 'range', first, last };
}

function dateOf(groups: Match['groups'], written: string | undefined): DatePhrase | null {
  const day = Number(written);
  const year = groups['year'] === undefined ? null : Number(groups['year']);
  if (day < 1 || day > 31) return null;
  return { kind: 'date', year, month: cyrillicMonthNumber(`${groups['month']}`), day, weekday: null };
}

function readMonth({ groups }: Match): Phrase {
  const year = groups['year'] === undefined ? null : Number(groups['year']);
  return {
    kind: 'month',
    month: cyrillicMonthNumber(`${groups['month']}`),
    year,
    yearShift: null,
    pick: 'plain',
    part: 'whole',
  };
}

function readYear({ groups }: Match): Phrase {
  return { kind: 'years', from: Number(groups['year']), to: Number(groups['year']), part: 'whole' };
}
