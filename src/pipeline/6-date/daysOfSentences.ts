import type { DaySpan } from '../../model/day.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { addDrafts, type Draft } from './addDrafts.ts';
import type { DayMention } from './dayMention.ts';
import { findDays } from './findDays.ts';
import { mentionsWithin } from './mentionsWithin.ts';
import { quotationsOfBlocks } from './quotes.ts';
import { type DatedText, isOfItself, settleDrafts } from './settleDrafts.ts';

/** The phrases of a sentence that say when, by its number: those of `findDays` that start in it. */
export type SentenceDays = (index: number) => readonly DayMention[];

const NONE: readonly DayMention[] = [];

/**
 * The days of the sentences that are asked for, each found once: few of an article make a report. Where a phrase counts from what another sentence says, all
 * of the article are found.
 */
export function daysOfSentences(
  clean: CleanText,
  sentences: readonly Sentence[],
  published: DaySpan | null,
): SentenceDays {
  const { text } = clean;
  const whole: DatedText = { text, sentences, published, quotationsOf: quotationsOfBlocks(clean) };
  const known = new Map<number, readonly DayMention[]>();
  let all: readonly DayMention[] | null = null;
  const find = (index: number, sentence: Sentence): readonly DayMention[] => {
    if (all !== null) return mentionsWithin(all, sentence);
    const drafts: Draft[] = [];
    addDrafts(text, sentence, index, drafts);
    if (drafts.length === 0) return NONE;
    if (drafts.every((draft) => isOfItself(draft, whole))) return settleDrafts(drafts, whole);
    all = findDays(clean, sentences, published);
    return mentionsWithin(all, sentence);
  };
  return (index) => {
    const sentence = sentences[index];
    if (sentence === undefined) return NONE;
    const found = known.get(index) ?? find(index, sentence);
    known.set(index, found);
    return found;
  };
}
