import { contentHash } from '../../model/contentHash.ts';
import { type CleanText, cleanText } from '../2-clean/cleanText.ts';
import { originalSpan } from '../2-clean/originalSpan.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { type Word, wordsOf } from './words.ts';

/** An article as words in sentences: what corrections are anchored in. Offsets of words are into the clean text. */
export type AnchoredText = {
  readonly clean: CleanText;
  readonly words: readonly Word[];
  /** Index of the first word of each sentence, and one past its last. */
  readonly sentences: readonly { readonly first: number; readonly after: number }[];
};

/** So many words on each side of a name are kept with a decision about it. */
export const CONTEXT_WORDS = 6;

/** Takes an article apart for anchoring. `clean` and `sentences` are those of stages 2 and 3, where they are at hand. */
export function anchoredText(
  text: string,
  clean: CleanText = cleanText(text),
  sentences: readonly Sentence[] = splitSentences(clean),
): AnchoredText {
  const words = wordsOf(clean.text);
  let at = 0;
  const inSentences = sentences.map(({ start, end }) => {
    while (at < words.length && words[at]!.start < start) at++;
    const first = at;
    while (at < words.length && words[at]!.start < end) at++;
    return { first, after: at };
  });
  return { clean, words, sentences: inSentences };
}

/** Names the words of a sentence: the same however they are punctuated, spaced or written large. */
export function quoteHash({ words }: AnchoredText, first: number, after: number): string {
  return contentHash(joined(words, first, after));
}

/** Words from index `first` up to, not including, `after`, parted by one space. Indexes past the ends are no words. */
export function joined(words: readonly Word[], first: number, after: number): string {
  return words
    .slice(Math.max(0, first), Math.max(0, after))
    .map(({ word }) => word)
    .join(' ');
}

/** Where a run of words stands in the article's own text: UTF-16 offsets, `end` excluded. */
export function spanOfWords({ clean, words }: AnchoredText, first: number, count: number) {
  return originalSpan(clean, words[first]!.start, words[first + count - 1]!.end);
}

/** Indexes of the words at which `name`, a list of words, stands; each after the end of the one before. */
export function occurrencesOf(
  words: readonly Word[],
  name: readonly string[],
  first = 0,
  after = words.length,
): number[] {
  const found: number[] = [];
  for (let at = first; at + name.length <= after; at++) {
    if (name.length === 0 || !name.every((word, index) => words[at + index]!.word === word)) continue;
    found.push(at);
    at += name.length - 1;
  }
  return found;
}
