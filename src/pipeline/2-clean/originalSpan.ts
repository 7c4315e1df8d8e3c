import type { CleanText } from './cleanText.ts';

/** A span of the clean text as a span of the article's own text, with no markup at either end: `<b>Omsk</b>` is found as "Omsk". */
export function originalSpan(
  clean: Pick<CleanText, 'toOriginal' | 'toOriginalEnd'>,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = clean.toOriginal(start);
  const to = (clean.toOriginalEnd ?? clean.toOriginal)(end);
  return { start: from, end: Math.max(from, to) };
}
