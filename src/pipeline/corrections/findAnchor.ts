import { type AnchoredText, CONTEXT_WORDS, occurrencesOf, quoteHash, spanOfWords } from './anchoredText.ts';
import type { Anchor } from './anchorOf.ts';
import { plainWords, type Word } from './words.ts';

/** Where the words of a correction stand now, in the article's own text. `likeness` 1: its sentence is unchanged. */
export type FoundAnchor = {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly likeness: number;
};

/** Of the words kept around a name so many must still be there, in order, for it to be the same one. */
const LEAST_LIKENESS = 0.5;

/**
 * Finds the name that a correction is about. The same sentence first, wherever it now stands (all of them, where an article says it
 * twice); else the one name with the words around it most like those kept. Null when none is like enough, or two are alike.
 * An anchor without quote and words around means every such name of the article.
 */
export function findAnchor(anchored: AnchoredText, anchor: Anchor): FoundAnchor | null {
  const name = plainWords(anchor.text).split(' ');
  const spanAt = (at: number) => spanOfWords(anchored, at, name.length);
  const all = occurrencesOf(anchored.words, name);
  if (all.length === 0) return null;
  if (anchor.quote === '' && anchor.before === '' && anchor.after === '')
    return { spans: all.map(spanAt), likeness: 1 };
  const exact = inSameSentence(anchored, anchor, name);
  if (exact.length > 0) return { spans: exact.map(spanAt), likeness: 1 };
  const likest = likestOf(all, (at) => likenessAt(anchored.words, at, name.length, anchor));
  return likest === null ? null : { spans: [spanAt(likest.at)], likeness: likest.likeness };
}

function inSameSentence(anchored: AnchoredText, { quote, nth }: Anchor, name: readonly string[]): number[] {
  if (quote === '') return [];
  return anchored.sentences.flatMap(({ first, after }) => {
    const at = occurrencesOf(anchored.words, name, first, after)[nth - 1];
    return at === undefined || quoteHash(anchored, first, after) !== quote ? [] : [at];
  });
}

function likestOf(all: readonly number[], likenessOf: (at: number) => number) {
  const [best, second] = all
    .map((at) => ({ at, likeness: likenessOf(at) }))
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  if (best === undefined || best.likeness < LEAST_LIKENESS || best.likeness === second?.likeness) return null;
  return best;
}

/** Share of the kept words, 0 to 1, that still stand around the name, in order. Words put in between cost nothing within reach. */
function likenessAt(words: readonly Word[], at: number, length: number, { before, after }: Anchor): number {
  const kept = { before: split(before), after: split(after) };
  const reach = CONTEXT_WORDS * 2;
  const plain = (from: number, to: number) => words.slice(Math.max(0, from), to).map(({ word }) => word);
  const common =
    commonInOrder(kept.before, plain(at - reach, at)) +
    commonInOrder(kept.after, plain(at + length, at + length + reach));
  const count = kept.before.length + kept.after.length;
  return count === 0 ? 0 : common / count;
}

const split = (words: string): string[] => (words === '' ? [] : words.split(' '));

/** Length of the longest list of words that both have in the same order. */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [index, candidate] of other.entries()) {
      next.push(word === candidate ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    }
    row = next;
  }
  return row[other.length]!;
}
