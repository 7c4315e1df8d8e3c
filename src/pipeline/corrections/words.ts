/** A word of a text, lower case, with its offsets there. */
export type Word = { readonly word: string; readonly start: number; readonly end: number };

/** Runs of letters and digits: what is left of a text when its punctuation, its spaces and its capitals are edited. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push({
      word: match[0].normalize('NFC').toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

/** The words alone, parted by one space. */
export const plainWords = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');
