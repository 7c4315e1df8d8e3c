import type { Mention } from '../../model/mention.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';

/** A mention inside its sentence. `start`, `end`: offsets into the clean text; the mention keeps those into the article's own. */
export type PlacedMention = { readonly mention: Mention; readonly start: number; readonly end: number };

/**
 * Sorts mentions into sentences: entry i holds those of sentence i, in text order.
 *
 * Mentions point into the article's text and sentences into the clean text, so both are walked once, side by side, and
 * an offset is brought back by bisection (`toOriginal` only ever rises). A mention between sentences is in none.
 */
export function placeSentences(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  { toOriginal }: CleanText,
): readonly (readonly PlacedMention[])[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  return sentences.map(({ start, end }) => {
    const from = toOriginal(start);
    const to = toOriginal(end);
    const found: PlacedMention[] = [];
    while (next < ordered.length && ordered[next]!.start < from) next++;
    for (; next < ordered.length && ordered[next]!.start < to; next++) {
      const mention = ordered[next]!;
      const cleanStart = toClean(mention.start, start, end, toOriginal);
      found.push({ mention, start: cleanStart, end: toClean(mention.end, cleanStart, end, toOriginal) });
    }
    return found;
  });
}

/** The first clean offset in [low, high] that lies at or after `original` in the article's text. */
function toClean(original: number, low: number, high: number, toOriginal: (offset: number) => number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (toOriginal(middle) < original) from = middle + 1;
    else to = middle;
  }
  return from;
}
