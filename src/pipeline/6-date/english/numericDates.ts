import { findAll, type Match } from '../findAll.ts';
import type { Phrase, PhraseRule } from '../phrase.ts';

/** "2022-09-22", "2022/09/22", "9/22/2022", "22/09/2022", "22.09.2022". A slash date that reads both ways stays unsettled. */
export const numericDates: PhraseRule = {
  trigger: /\d[-/.]\d{1,2}[-/.]\d/,
  find: (sentence) => {
    const order = slashOrder(sentence);
    return [
      ...findAll(sentence, YEAR_FIRST, ({ groups }) => dateOf(groups['year'], groups['month'], groups['day'])),
      ...findAll(sentence, DOTTED, ({ groups }) => dateOf(groups['year'], groups['month'], groups['day'])),
      ...findAll(sentence, SLASHED, (match) => readSlashed(match, order)),
    ];
  },
};

const YEAR_FIRST =
  /(?<![\d./-])(?<year>(?:19|20)\d\d)([-/.])(?<month>0?[1-9]|1[0-2])\2(?<day>3[01]|[12]\d|0?[1-9])(?!\d|[-/]\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?/g;
const DOTTED =
  /(?<![\w./-])(?<day>3[01]|[12]\d|0?[1-9])\.(?<month>0?[1-9]|1[0-2])\.(?<year>(?:19|20)\d\d|[012]\d)(?![\w-]|\.\d)/g;
const SLASHED = /(?<![\w./-])(?<one>[0-3]?\d)\/(?<two>[0-3]?\d)\/(?<year>(?:19|20)\d\d|[012]\d)(?![\w/-])/g;

/** Day or month first, as another slash date of the same sentence shows. */
function slashOrder(sentence: string): 'day' | 'month' | null {
  for (const { groups } of sentence.matchAll(SLASHED)) {
    if (Number(groups?.['one']) > 12) return 'day';
    if (Number(groups?.['two']) > 12) return 'month';
  }
  return null;
}

function readSlashed({ groups }: Match, order: 'day' | 'month' | null): Phrase | null {
  const { one, two, year } = groups;
  if (order === 'day' || Number(one) > 12) return dateOf(year, two, one);
  if (order === 'month' || Number(two) > 12) return dateOf(year, one, two);
  return one === two ? dateOf(year, one, two) : { kind: 'unsettled' };
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): Phrase | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return { kind: 'date', year: y < 100 ? 2000 + y : y, month: m, day: d, weekday: null };
}
