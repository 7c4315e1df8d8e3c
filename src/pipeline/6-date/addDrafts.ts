import type { Sentence } from '../3-split/sentence.ts';
import { findPhrases, rulesIn } from './findPhrases.ts';
import { isYearless } from './isYearless.ts';
import type { Phrase } from './phrase.ts';
import { tenseAround } from './tenseAround.ts';
import { type PhraseUse, useOfPhrase } from './useOfPhrase.ts';

/** A phrase that was found but not yet settled. Offsets into the clean text. */
export type Draft = PhraseUse & {
  readonly end: number;
  readonly sentence: number;
  readonly phrase: Phrase;
  readonly isFuture: boolean;
};

/** Adds the phrases of a sentence that say when, in order. `index`: which of the sentences it is. */
export function addDrafts(text: string, { start, end }: Sentence, index: number, drafts: Draft[]): void {
  const rules = rulesIn(text, start, end);
  if (rules === 0) return;
  const written = text.slice(start, end);
  const sentence = ODD_SPACE.test(written) ? written.replaceAll(/\s/g, ' ') : written;
  for (const { phrase, start: from, end: to } of findPhrases(sentence, rules)) {
    const { start: first, use, isDeadline } = useOfPhrase(sentence, from, to);
    const tense = tenseAround(sentence, first, to);
    const isFuture = tense === 'future' || (isDeadline && (tense === null || isYearlessDeadline(phrase, sentence)));
    if (phrase.kind === 'away' && phrase.amount > 0 && !isFuture) continue; // "40 died in two days"
    drafts.push({ start: start + first, use, isDeadline, end: start + to, sentence: index, phrase, isFuture });
  }
}

const ODD_SPACE = /[^\S ]/;

/** "He gave them until April 24": a deadline without a year is to come, unless it "had" passed. */
function isYearlessDeadline(phrase: Phrase, sentence: string): boolean {
  return isYearless(phrase) && !/\bhad\b/i.test(sentence);
}
