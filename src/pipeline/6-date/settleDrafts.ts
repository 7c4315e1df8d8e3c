import { type Day, type DaySpan, daysBetween, parseDay } from '../../model/day.ts';
import type { Sentence } from '../3-split/sentence.ts';
import type { Draft } from './addDrafts.ts';
import type { DayMention } from './dayMention.ts';
import { isYearless } from './isYearless.ts';
import type { Phrase } from './phrase.ts';
import { type Quotation, quotationAt } from './quotes.ts';
import { coarser, precisionOfLength, type Resolved } from './resolved.ts';
import { isRelative, resolvePhrase } from './resolvePhrase.ts';
import { resolveUndated, statedYears } from './resolveUndated.ts';

/** A later phrase may count from a day that was named at most so many sentences before. */
const ANCHOR_SENTENCES = 3;
/** So many phrases to either side are asked, so that a sentence of a million dates takes time in proportion. */
const REACH = 12;

/** A text whose phrases are to be settled. `published`: the days in which it was, or null. `quotationsOf` a block, by its number. */
export type DatedText = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly published: DaySpan | null;
  readonly quotationsOf: (block: number) => readonly Quotation[];
};

/** The days that phrases of a text mean. In: all of its phrases, or those of one sentence that say it by themselves (`isOfItself`). */
export function settleDrafts(
  drafts: readonly Draft[],
  { text, sentences, published, quotationsOf }: DatedText,
): DayMention[] {
  const settled: (Resolved | null)[] = drafts.map(() => null);
  const years = statedYears(drafts.map(({ phrase }) => phrase));
  const settle = (draft: Draft, anchor: DaySpan | null, spoken: DaySpan | null) =>
    onCalendar(
      spoken === null || !isUsable(spoken)
        ? resolveUndated(draft.phrase, anchor, years)
        : resolveBothEnds(draft, anchor, spoken),
    );
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index]!;
    if (!isLate(draft)) settled[index] = settle(draft, anchorOf(index, drafts, settled), published);
  }
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index]!;
    if (!isLate(draft)) continue;
    const quotations = quotationsOf(sentences[draft.sentence]?.block ?? 0);
    settled[index] = settle(draft, null, spokenDay(index, drafts, settled, sentences, quotations) ?? published);
  }
  return drafts.map((draft, index) => mentionOf(text, draft, settled[index]!, published));
}

/** Does a phrase mean the same days whatever the other sentences say? */
export function isOfItself(
  { phrase, start, sentence }: Draft,
  { sentences, published, quotationsOf }: DatedText,
): boolean {
  if (published === null || !isUsable(published) || isCounted(phrase)) return false;
  return !isLate({ phrase }) || quotationAt(quotationsOf(sentences[sentence]?.block ?? 0), start) === null;
}

/** "Three days later" is counted from a day named before. */
function isCounted(phrase: Phrase): boolean {
  if (phrase.kind === 'range') return isCounted(phrase.first) || isCounted(phrase.last);
  return phrase.kind === 'nightInto' ? isCounted(phrase.day) : phrase.kind === 'counted';
}

/** Days far from every newspaper cannot be counted from. */
function isUsable({ from, to }: DaySpan): boolean {
  return from >= '1000-01-01' && to <= '9000-01-01';
}

/** "999 decades ago" falls off the calendar. */
function onCalendar(resolved: Resolved | null): Resolved | null {
  const isThere = resolved !== null && parseDay(resolved.span.from) !== null && parseDay(resolved.span.to) !== null;
  return isThere ? resolved : null;
}

/** "Today" in a quotation and "for the third day" are counted from another day of their sentence, so they wait until that is settled. */
function isLate({ phrase }: Pick<Draft, 'phrase'>): boolean {
  return phrase.kind === 'deictic' || phrase.kind === 'running';
}

/** The last single days that were settled before a draft, if near. */
function anchorOf(index: number, drafts: readonly Draft[], settled: readonly (Resolved | null)[]): DaySpan | null {
  const at = drafts[index]?.sentence ?? 0;
  for (
    let before = index - 1;
    before >= Math.max(0, index - REACH) && at - (drafts[before]?.sentence ?? 0) <= ANCHOR_SENTENCES;
    before -= 1
  ) {
    const resolved = settled[before];
    if (resolved?.precision === 'day' && drafts[before]?.use !== 'until') return resolved.span;
  }
  return null;
}

const MONTH_DAYS = 31;

function resolveBothEnds({ phrase, isFuture }: Draft, anchor: DaySpan | null, { from, to }: DaySpan): Resolved | null {
  if (isYearless(phrase) && daysBetween(from, to) <= MONTH_DAYS)
    return resolvePhrase(phrase, { now: to, anchor, isFuture });
  const first = resolvePhrase(phrase, { now: from, anchor, isFuture });
  if (from === to || first === null) return first;
  const last = resolvePhrase(phrase, { now: to, anchor, isFuture });
  if (last === null || (last.span.from === first.span.from && last.span.to === first.span.to)) return last;
  const span = { from: earlier(first.span.from, last.span.from), to: later(first.span.to, last.span.to) };
  return {
    span,
    precision: coarser(
      coarser(first.precision, last.precision),
      precisionOfLength(daysBetween(span.from, span.to) + 1),
    ),
  };
}

/** The day that a late draft is counted from, as another phrase outside the quotation gives it: "… today," she wrote on Tuesday. */
function spokenDay(
  index: number,
  drafts: readonly Draft[],
  settled: readonly (Resolved | null)[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): DaySpan | null {
  const draft = drafts[index];
  const own = sentences[draft?.sentence ?? -1];
  if (draft === undefined || own === undefined) return null;
  const quotation = quotationAt(quotations, draft.start);
  if (quotation === null && draft.phrase.kind === 'deictic') return null;
  const from = Math.min(quotation?.start ?? own.start, own.start);
  const to = Math.max(quotation?.end ?? own.end, own.end);
  const speaks = (other: Draft, at: number) => {
    const sentence = sentences[other.sentence];
    const isQuoted = quotation !== null && quotation.start <= other.start && other.start < quotation.end;
    const isNear = sentence !== undefined && sentence.start < to && from < sentence.end;
    return isNear && !isQuoted && !isLate(other) && other.use === 'when' && settled[at]?.precision === 'day';
  };
  const first = Math.max(0, index - REACH);
  const found = drafts.slice(first, index + REACH).findIndex((other, step) => speaks(other, first + step));
  return found === -1 ? null : (settled[first + found]?.span ?? null);
}

function mentionOf(text: string, draft: Draft, resolved: Resolved | null, published: DaySpan | null): DayMention {
  const { start, end, use, phrase } = draft;
  const words = text.slice(start, end);
  const settled = use === 'since' ? sinceThen(resolved, published) : resolved;
  if (settled === null) return { start, end, text: words, use, span: null, precision: 'unknown', basis: 'unknown' };
  const { span, precision } = settled;
  const basis = use === 'since' || isRelative(phrase) ? 'relative' : 'stated';
  return { start, end, text: words, use, span, precision, basis };
}

function sinceThen(resolved: Resolved | null, published: DaySpan | null): Resolved | null {
  if (resolved === null || published === null) return null;
  return {
    span: { from: resolved.span.from, to: published.to < resolved.span.from ? resolved.span.to : published.to },
    precision: resolved.precision,
  };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
