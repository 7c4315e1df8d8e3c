import { type Look, lookFor } from '../look/lookFor.ts';
import { cyrillicDates } from './cyrillic/cyrillicDates.ts';
import { cyrillicRelative } from './cyrillic/cyrillicRelative.ts';
import { counts } from './english/counts.ts';
import { dates } from './english/dates.ts';
import { deictics } from './english/deictics.ts';
import { feasts } from './english/feasts.ts';
import { months } from './english/months.ts';
import { numericDates } from './english/numericDates.ts';
import { seasons } from './english/seasons.ts';
import { units } from './english/units.ts';
import { weekdays } from './english/weekdays.ts';
import { writtenOutDates } from './english/writtenOutDates.ts';
import { years } from './english/years.ts';
import type { DatePhrase, Found, Phrase, PhraseRule } from './phrase.ts';

/** Every kind of phrase, one file each. Where two claim the same words the longer wins, then the earlier in this list. */
const RULES: readonly PhraseRule[] = [
  dates,
  numericDates,
  weekdays,
  months,
  deictics,
  units,
  counts,
  seasons,
  years,
  feasts,
  writtenOutDates,
  cyrillicDates,
  cyrillicRelative,
];

/** Which rules may have something to find in a stretch of a text: most sentences hold no word of any. */
export const rulesIn: Look = lookFor(RULES.map(({ trigger }) => trigger));

/** Hours alone are no days: where nothing but hours is spoken of, nothing is found. */
const HOURS = /\bhours?\b/i;
const LONGER =
  /\d|day|week|month|year|night|morning|noon|evening|eve\b|decade|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow|ramadan|eid|easter|passover|diwali|thanksgiving|hanukkah|nowruz|christmas|halloween|[а-яіїєґ]/i;

/** All date phrases of a sentence, in order, none overlapping, ranges joined. `rules`: what `rulesIn` says of it. */
export function findPhrases(sentence: string, rules = rulesIn(sentence, 0, sentence.length)): readonly Found[] {
  const found: Found[] = [];
  for (let index = 0; index < RULES.length; index += 1) {
    const { trigger, find } = RULES[index]!;
    if ((rules & (1 << index)) === 0 || !trigger.test(sentence)) continue;
    for (const phrase of find(sentence)) found.push(phrase);
  }
  if (found.length === 0 || (HOURS.test(sentence) && !LONGER.test(sentence))) return NONE;
  return found.length < 2 ? found : joinNeighbours(sentence, withoutOverlaps(found));
}

const NONE: readonly Found[] = [];

/** Of two that overlap the longer wins, at equal length the earlier rule. One sweep over the phrases in order of their start. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const item of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || item.start >= last.end) kept.push(item);
    else if (item.end - item.start > last.end - last.start) kept[kept.length - 1] = item;
  }
  return kept;
}

/** Joins what belongs together: a weekday and its date, "from Monday to Wednesday", "Nov. 30 and Dec. 1", "2015 to 2018". */
function joinNeighbours(sentence: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const phrase =
      last === undefined
        ? null
        : join(
            last.phrase,
            sentence.slice(last.end, next.start),
            next.phrase,
            sentence.slice(Math.max(0, last.start - 9), last.start),
          );
    if (last === undefined || phrase === null) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: next.end, phrase };
  }
  return joined;
}

const THROUGH = /^(?: ?[-–—] ?| to | through | thru | until | till | (?:and|to|until) (?:early |late )?(?:on )?)$/;
const BOTH = /^(?: and | & | or | and on )$/;

/** The phrase that two make together, or null. `between` and `before` are the words between them and before the first. */
function join(first: Phrase, between: string, last: Phrase, before: string): Phrase | null {
  if (first.kind === 'month' && last.kind === 'month') return joinMonths(first, between, last, before);
  if (first.kind === 'weekday' && last.kind === 'date' && /^,? (?:on )?(?:the )?$/.test(between))
    return { ...last, weekday: last.weekday ?? first.weekday };
  if (first.kind === 'date' && last.kind === 'date' && isJoint(between))
    return { kind: 'range', first: withYearOf(first, last), last };
  const isSpan =
    first.kind === last.kind &&
    (first.kind === 'weekday' ? isJoint(between) : first.kind === 'years' && THROUGH.test(between));
  return isSpan ? { kind: 'range', first, last } : null;
}

function isJoint(between: string): boolean {
  return THROUGH.test(between) || BOTH.test(between);
}

type MonthPhrase = Extract<Phrase, { kind: 'month' }>;

/** "In May and August" are two months; "from May to August" and "May–August" are one span. */
function joinMonths(first: MonthPhrase, between: string, last: MonthPhrase, before: string): Phrase | null {
  const isSpan = THROUGH.test(between) && (/\b(?:from|between) $/i.test(before) || !/ \w/.test(between));
  return isSpan ? { kind: 'range', first: { ...first, year: first.year ?? last.year }, last } : null;
}

function withYearOf(first: DatePhrase, last: DatePhrase): DatePhrase {
  return first.year === null && last.year !== null && first.month <= last.month ? { ...first, year: last.year } : first;
}
