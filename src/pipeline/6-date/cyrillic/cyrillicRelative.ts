import { findAll } from '../findAll.ts';
import type { Phrase, PhraseRule, Unit } from '../phrase.ts';
import { CYRILLIC_WEEKDAY, cyrillicWeekdayNumber } from './cyrillicWords.ts';

/** Russian and Ukrainian days seen from the day of speaking: "в среду", "у вівторок", "вчера", "на прошлой неделе". */
export const cyrillicRelative: PhraseRule = {
  trigger: /[а-яіїєґ]{3}/i,
  find: (sentence) => [
    ...findAll(sentence, WEEKDAY, ({ groups }) => ({
      kind: 'weekday',
      weekday: cyrillicWeekdayNumber(`${groups['weekday']}`),
      pick: groups['last'] !== undefined ? 'last' : groups['next'] !== undefined ? 'next' : 'plain',
      week: null,
    })),
    ...findAll(sentence, DEICTIC, ({ text }) => deictic(text.toLowerCase())),
    ...findAll(sentence, UNIT, ({ groups }) => unit(groups['which'] ?? '', groups['unit'] ?? '')),
    ...findAll(sentence, YEAR_WORD, ({ text }) => ({
      kind: 'unit',
      unit: 'year',
      shift: /^торік$/iu.test(text) ? -1 : 0,
      part: 'whole',
    })),
    ...findAll(sentence, NEXT_DAY, ({ text }) => ({
      kind: 'counted',
      amount: /накануне|напередодні/iu.test(text) ? -1 : 1,
      unit: 'day',
      mayCountFromNow: false,
    })),
  ],
};

const LEFT = '(?<![\\p{L}\\p{N}])';
const RIGHT = '(?![\\p{L}\\p{N}])';

const WEEKDAY = new RegExp(
  `${LEFT}(?:в|во|у|на|в ночь на|у ніч на) (?:(?<last>прошл\\p{L}+|минул\\p{L}+) |(?<next>следующ\\p{L}+|наступн\\p{L}+) )?(?<weekday>${CYRILLIC_WEEKDAY})${RIGHT}`,
  'giu',
);
const DEICTIC = new RegExp(
  `${LEFT}(?:позавчера|позавчора|вчера|вчора|учора|сегодня|сьогодні|завтра|послезавтра|післязавтра)${RIGHT}`,
  'giu',
);
const UNIT = new RegExp(
  `${LEFT}(?:на|в|у|минулого|цього|наступного|в этом|в прошлом) ?(?<which>прошлой|этой|следующей|минулого|цього|наступного|минулому|цьому|прошлом|этом|следующем)? ?(?<unit>неделе|тижня|тижні|месяце|місяця|місяці|году|року|році)${RIGHT}`,
  'giu',
);
const YEAR_WORD = new RegExp(`${LEFT}(?:торік|цьогоріч)${RIGHT}`, 'giu');
const NEXT_DAY = new RegExp(`${LEFT}(?:на следующий день|наступного дня|накануне|напередодні)${RIGHT}`, 'giu');

function deictic(word: string): Phrase {
  const days = /^поза/.test(word)
    ? -2
    : /^(?:вч|уч)/.test(word)
      ? -1
      : /^(?:се|сьо)/.test(word)
        ? 0
        : word === 'завтра'
          ? 1
          : 2;
  return { kind: 'deictic', from: days, to: days };
}

function unit(which: string, word: string): Phrase | null {
  if (which === '') return null;
  const kind: Unit = /^(?:нед|тиж)/iu.test(word) ? 'week' : /^(?:мес|міс)/iu.test(word) ? 'month' : 'year';
  const shift = /^(?:прош|мин)/iu.test(which) ? -1 : /^(?:след|наст)/iu.test(which) ? 1 : 0;
  return { kind: 'unit', unit: kind, shift, part: 'whole' };
}
