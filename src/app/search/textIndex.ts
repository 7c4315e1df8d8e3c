import { wordsOf } from './foldTerm.ts';
import { createPostings, type Postings } from './postings.ts';
import { createWordNumbers } from './wordNumbers.ts';

/** Finds the events that hold every word searched for. Can be asked while it is still being made. */
export type TextIndex = {
  /** The numbers of words that many events share, to be given to `add`. */
  readonly number: (text: string) => readonly number[];
  /** The words of one more event: the first is event 0. `shared`: from `number`. */
  readonly add: (text: string, shared?: readonly (readonly number[])[]) => void;
  /** Comes last: all that was added can be found from here on. */
  readonly finish: () => void;
  /** Ascending, of the events that can be found so far. */
  readonly find: (text: string) => Uint32Array;
  /** How many events can be found so far: they become so part by part. */
  readonly readSoFar: () => number;
};

/** Events of a part: their number within it fits into two bytes. */
const MOST_IN_PART = 65_536;

/**
 * Which words are meant is asked of a tree that holds each word once; which events hold a word is a run of small numbers, part by part. A million events of
 * fifteen words are 40 MB so, where an object for each pair would be a gigabyte. In: `part`, how many events a part has, at most 65,536.
 */
export function createTextIndex(part: number = MOST_IN_PART): TextIndex {
  const words = createWordNumbers();
  const parts: Postings[] = [];
  const seenIn: number[] = []; // per word: one more than the event it was last met in
  let added = 0;
  let entries: number[] = []; // word numbers of the part being read, event after event
  let ends: number[] = []; // where each of its events ends

  const take = (numbers: readonly number[]): void => {
    for (const number of numbers) {
      if (seenIn[number] === added + 1) continue;
      seenIn[number] = added + 1;
      entries.push(number);
    }
  };
  const closePart = (): void => {
    if (ends.length > 0) parts.push(createPostings(entries, ends, words.count()));
    [entries, ends] = [[], []];
  };
  return {
    number: words.number,
    add: (text, shared = []) => {
      take(words.number(text));
      for (const numbers of shared) take(numbers);
      added++;
      ends.push(entries.length);
      if (ends.length === part) closePart();
    },
    finish: () => {
      closePart();
      words.close();
      seenIn.length = 0;
    },
    find: (text) => {
      const wanted = [...new Set(wordsOf(text))].map(words.meant);
      const found: number[] = [];
      if (wanted.length === 0) return new Uint32Array();
      for (const [index, each] of parts.entries()) each.forEachWithAll(wanted, (row) => found.push(index * part + row));
      return Uint32Array.from(found);
    },
    readSoFar: () => added - ends.length,
  };
}
