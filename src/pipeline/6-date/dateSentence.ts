import type { DayPrecision, DaySpan } from '../../model/day.ts';
import { daysBetween } from '../../model/day.ts';
import type { ReportedDay } from '../../model/report.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { lookFor } from '../look/lookFor.ts';
import type { DayMention } from './dayMention.ts';
import type { SentenceDays } from './daysOfSentences.ts';
import { governingDay, isSpeechDay } from './governingDay.ts';
import { precisionOfLength } from './resolved.ts';

/** A day is carried over at most so many sentences. */
const CARRY_SENTENCES = 3;

const UNKNOWN: ReportedDay = { from: null, to: null, precision: 'unknown', basis: 'unknown', words: null };

/**
 * Says on which day the happenings of a sentence were. In this order:
 * 1. its own phrase, the one that governs the clause: not the day on which someone spoke of it, not "after Monday's quake";
 * 2. the day of a sentence before it in the same paragraph, if this one goes on in the past tense and opens no new story;
 * 3. its own phrase after all, where that is only the day of speaking ("police said on Tuesday");
 * 4. unknown, where it has a phrase that cannot be settled, or speaks of what will be;
 * 5. the span of publication, with basis `published`; unknown if there is none.
 * In: `at`, the offset in the clean text of the place or verb asked about, picks the clause of a sentence that has several days.
 * Out: offsets of the words are of the article's own text.
 */
export function dateSentence(
  index: number,
  sentences: readonly Sentence[],
  clean: CleanText,
  daysOf: SentenceDays,
  published: DaySpan | null,
  at: number | null = null,
): ReportedDay {
  const sentence = sentences[index];
  if (sentence === undefined) return UNKNOWN;
  const own = governingDay(clean.text, sentence, daysOf(index), published, at);
  if (own !== null && !isSpeechDay(clean.text, sentence, own)) return reported(own, clean);
  const carried = carriedDay(index, sentences, clean, daysOf, published);
  if (carried !== null) return reported(carried, clean);
  if (own !== null) return reported(own, clean);
  if (speaksOfWhatWillBe(clean.text, sentence)) return UNKNOWN;
  if (published === null) return UNKNOWN;
  const { from, to } = published;
  return { from, to, precision: precisionOfPublished(published), basis: 'published', words: null };
}

/** The governing day of an earlier sentence of the paragraph. A sentence in the present tense breaks the chain. */
function carriedDay(
  index: number,
  sentences: readonly Sentence[],
  clean: CleanText,
  daysOf: SentenceDays,
  published: DaySpan | null,
): DayMention | null {
  const first = Math.max(0, index - CARRY_SENTENCES);
  for (let before = index; before > first; before -= 1) {
    const [here, previous] = [sentences[before], sentences[before - 1]];
    if (here === undefined || previous === undefined) return null;
    if (!goesOn(clean.text, previous, here)) return null;
    const day = governingDay(clean.text, previous, daysOf(before - 1), published, null);
    if (day !== null && !isSpeechDay(clean.text, previous, day))
      return day.span === null || day.use !== 'when' ? null : day;
  }
  return null;
}

/** The same paragraph, told on in the past tense, and no new story. */
function goesOn(text: string, previous: Sentence, here: Sentence): boolean {
  if (!isSameParagraph(text, previous, here) || NEW_STORY.test(text.slice(here.start, here.start + 60))) return false;
  return isPastNarrative(text, here);
}

/** "In Omsk, …", "A resident of Jos …", "It was also reported that …": news digests go on to another happening without a new paragraph. */
const NEW_STORY =
  /^(?:(?:In|At|Near|Outside|Around) (?:the (?:city|town|village|region|state|province|district) of )?(?!The\b|All\b)\p{Lu}|(?:A|An|Another) (?!second|third|further|few|nearby|short)\p{Ll}|It (?:was|is|has been) (?:also )?(?:reported|announced|said)|Elsewhere\b|Separately\b|Meanwhile\b)/u;

function isSameParagraph(text: string, previous: Sentence, here: Sentence): boolean {
  return previous.block === here.block && !text.slice(previous.end, here.start).includes('\n');
}

/** Told in the past tense, and not turning to the present. */
function isPastNarrative(text: string, { start, end }: Sentence): boolean {
  const words = text.slice(start, end);
  return !PRESENT.test(words) && (PAST.test(words) || (words.includes('л') && CYRILLIC_PAST.test(words)));
}

const PAST =
  /\b(?:was|were|had|did|said|told|\w{2,}ed|killed|died|began|came|went|took|fell|hit|struck|shot|fled|broke|found|left|sent|met|won|lost|led|gave|ran|held|rose|saw|burnt|shut|blew)\b/;
const CYRILLIC_PAST = /(?<!\p{L})[\p{Script=Cyrillic}]{2,}(?:л|ла|ло|ли|лся|лась|лись)(?![\p{L}])/u;
const PRESENT =
  /\b(?:now|today|currently|nowadays|meanwhile|is|are|has been|have been|has|have|will|may|can|could|should|would|remains?|continues?|says?|since)\b/i;

/** True where the first verb is "will": it has not happened on the publication day. */
function speaksOfWhatWillBe(text: string, { start, end }: Sentence): boolean {
  const near = Math.min(end, start + 160);
  return willIn(text, start, near) !== 0 && WILL_FIRST.test(text.slice(start, near));
}

const WILL_FIRST =
  /^(?:(?!\b(?:was|were|had|did|has|have|is|are|said|says|told|\w{3,}ed|began|came|went)\b)[^"“«])*?\b(?:will|shall|won['’]t)\b/i;
const willIn = lookFor([WILL_FIRST]);

function precisionOfPublished({ from, to }: DaySpan): DayPrecision {
  return precisionOfLength(daysBetween(from, to) + 1);
}

function reported({ span, precision, basis, text, start, end }: DayMention, clean: CleanText): ReportedDay {
  const words = { text, start: clean.toOriginal(start), end: clean.toOriginal(end - 1) + 1 };
  return span === null ? { ...UNKNOWN, words } : { from: span.from, to: span.to, precision, basis, words };
}
