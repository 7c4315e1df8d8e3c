import type { Correction } from '../../model/correction.ts';
import { type AnchoredText, CONTEXT_WORDS, joined, occurrencesOf, quoteHash, spanOfWords } from './anchoredText.ts';
import { plainWords } from './words.ts';

/** How a row of `corrections.csv` names one name in an article. */
export type Anchor = Pick<Correction, 'quote' | 'text' | 'nth' | 'before' | 'after'>;

/**
 * The anchor of the name that stands at `start` in the article's text (UTF-16, as given). `text`: the name as written.
 * Null when no such name stands there: then only the name itself can be said, not which.
 */
export function anchorOf(anchored: AnchoredText, text: string, start: number): Anchor | null {
  const name = plainWords(text).split(' ');
  const { words } = anchored;
  for (const { first, after } of anchored.sentences) {
    const found = occurrencesOf(words, name, first, after);
    const nth = found.findIndex((at) => {
      const span = spanOfWords(anchored, at, name.length);
      return span.start <= start && start < span.end;
    });
    if (nth === -1) continue;
    const at = found[nth]!;
    return {
      quote: quoteHash(anchored, first, after),
      text: text.replace(/\s+/gu, ' ').trim(),
      nth: nth + 1,
      before: joined(words, at - CONTEXT_WORDS, at),
      after: joined(words, at + name.length, at + name.length + CONTEXT_WORDS),
    };
  }
  return null;
}
