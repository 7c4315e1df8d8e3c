import type { ReviewMention } from '../model/review.ts';

/** A stretch of an article: plain, or a mention; in the quote of the report in hand or not. */
export type TextPiece = {
  readonly start: number;
  readonly text: string;
  readonly mention: ReviewMention | null;
  readonly isQuoted: boolean;
};

/**
 * Cuts an article's text at its mentions and at the ends of a quote. In: mentions sorted by offset; one that begins inside another is
 * left out. Out: pieces that are, put together, the text.
 */
export function textPieces(
  text: string,
  mentions: readonly ReviewMention[],
  quote: { readonly start: number; readonly end: number } | null,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  const { start: from, end: to } = quote ?? { start: -1, end: -1 };
  const add = (start: number, end: number, mention: ReviewMention | null): void => {
    const cuts = mention !== null ? [] : [from, to].filter((cut) => cut > start && cut < end);
    let at = start;
    for (const cut of [...cuts, end]) {
      if (cut > at) pieces.push({ start: at, text: text.slice(at, cut), mention, isQuoted: at >= from && at < to });
      at = cut;
    }
  };
  let at = 0;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > text.length) continue;
    add(at, mention.start, null);
    add(mention.start, mention.end, mention);
    at = mention.end;
  }
  add(at, text.length, null);
  return pieces;
}
