import { clausesOf } from './clausesOf.ts';
import { foldSpace } from './foldSpace.ts';

/** UTF-16 units of a quote after folding white space. */
export const LONGEST_QUOTE = 300;

/** Offsets into the text given, `end` excluded. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Cuts a sentence down to a quote of at most 300 characters that still holds `keep`, the places.
 *
 * Whole sentence where it fits; else the clauses around the places, widened one at a time, later ones first, as far as they fit;
 * else words around them. `keep` itself is never cut unless it alone is too long. Measured after folding white space.
 */
export function cutQuote(text: string, sentence: Span, keep: Span): Span {
  if (lengthOf(text, sentence) <= LONGEST_QUOTE) return sentence;
  const clauses = clausesOf(text, sentence);
  let first = clauses.findLastIndex(({ start }) => start <= keep.start);
  let last = clauses.findIndex(({ end }) => end >= keep.end);
  if (first < 0 || last < 0) return wordsAround(text, sentence, keep);
  if (lengthOf(text, { start: clauses[first]!.start, end: clauses[last]!.end }) > LONGEST_QUOTE) {
    return wordsAround(text, { start: clauses[first]!.start, end: clauses[last]!.end }, keep);
  }
  for (let isWider = true; isWider; ) {
    isWider = false;
    const next = clauses[last + 1];
    const previous = clauses[first - 1];
    if (next !== undefined && lengthOf(text, { start: clauses[first]!.start, end: next.end }) <= LONGEST_QUOTE) {
      last++;
      isWider = true;
    } else if (
      previous !== undefined &&
      lengthOf(text, { start: previous.start, end: clauses[last]!.end }) <= LONGEST_QUOTE
    ) {
      first--;
      isWider = true;
    }
  }
  return trimmed(text, { start: clauses[first]!.start, end: clauses[last]!.end });
}

const lengthOf = (text: string, { start, end }: Span): number => foldSpace(text.slice(start, end)).length;

/** Whole words on both sides of `keep`, two thirds of the room after it: news puts the verb behind the place. */
function wordsAround(text: string, bounds: Span, keep: Span): Span {
  const room = Math.max(0, LONGEST_QUOTE - (keep.end - keep.start));
  let start = Math.max(bounds.start, keep.start - Math.floor(room / 3));
  let end = Math.min(bounds.end, start + LONGEST_QUOTE);
  start = Math.max(bounds.start, Math.min(start, end - LONGEST_QUOTE));
  if (start > bounds.start) start = nextWord(text, start, keep.start);
  if (end < bounds.end) end = wordEndBefore(text, end, Math.min(keep.end, bounds.end));
  return trimmed(text, { start, end });
}

function nextWord(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !/\s/u.test(text[at - 1]!)) at++;
  return at;
}

function wordEndBefore(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && !/\s/u.test(text[at]!)) at--;
  return at > limit ? at : from;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
