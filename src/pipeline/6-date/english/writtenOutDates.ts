import type { ParsedComponents } from 'chrono-node';
import { strict } from 'chrono-node/en';
import type { Found, Phrase, PhraseRule } from '../phrase.ts';
import { isBirth } from './dates.ts';
import { MONTH } from './words.ts';

/**
 * Dates in forms that the other rules do not read: "the twelfth of March", "30-Apr-2024", "2024/Apr/30". The library chrono-node reads
 * them. It runs only where such a form is in sight (on 788 news articles it found nothing else that the rules had missed, but
 * "in the second half"), and only what it is certain of is used, so its reference day never reaches a result.
 */
export const writtenOutDates: PhraseRule = {
  trigger: new RegExp(
    `\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|thirtieth) (?:day )?of ${MONTH}|\\w{3,6}teenth (?:day )?of ${MONTH}|\\d[-/]${MONTH}[-/]\\d`,
    'i',
  ),
  find: (sentence) =>
    strict.parse(sentence, REFERENCE).flatMap(({ index, text, start, end }): Found[] => {
      const first = dateOf(start);
      const last = end === null || end === undefined ? null : dateOf(end);
      if (first === null || !HAS_MONTH.test(text) || isBirth(sentence.slice(Math.max(0, index - 16), index))) return [];
      const phrase: Phrase = last === null ? first : { kind: 'range', first, last };
      return [{ start: index, end: index + text.length, phrase }];
    }),
};

/** Some noon in UTC: chrono-node wants one, or it reads the clock. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };
const HAS_MONTH = new RegExp(MONTH, 'i');

function dateOf(parts: ParsedComponents): Extract<Phrase, { kind: 'date' }> | null {
  const [month, day] = [parts.get('month'), parts.get('day')];
  if (!parts.isCertain('month') || !parts.isCertain('day') || month === null || day === null) return null;
  return { kind: 'date', year: parts.isCertain('year') ? parts.get('year') : null, month, day, weekday: null };
}
