import SearchableMap from 'minisearch/SearchableMap';
import { eachWord } from './eachWord.ts';
import { foldTerm } from './foldTerm.ts';

/** Every distinct word of what is searched, numbered from 0 in the order it was met. */
export type WordNumbers = {
  readonly count: () => number;
  /** The numbers of a text's words, in their order; words met for the first time get one. */
  readonly number: (text: string) => number[];
  /** Numbers of the words that may be meant by a folded one: it, those that begin with it, and those a few letters from it. */
  readonly meant: (word: string) => ReadonlySet<number>;
  /** Forgets what only numbering needs. */
  readonly close: () => void;
};

const SHORTEST_FUZZY = 4;
const SHORTEST_TWO_WRONG = 8;
const NO_WORD = -1;

/** Letters that may be wrong, missing or too many. */
const mayDiffer = (word: string): number =>
  word.length < SHORTEST_FUZZY ? 0 : word.length < SHORTEST_TWO_WRONG ? 1 : 2;

/** Words are kept in MiniSearch's radix tree, which finds beginnings and near misses. Folding is slow, so each way of writing a word is folded once. */
export function createWordNumbers(): WordNumbers {
  const tree = new SearchableMap<number>();
  const asWritten = new Map<string, number>();
  const folded = new Map<string, number>();

  const numberOf = (written: string): number => {
    const word = foldTerm(written);
    const number = word === '' ? NO_WORD : (folded.get(word) ?? folded.size);
    if (number === folded.size) {
      folded.set(word, number);
      tree.set(word, number);
    }
    asWritten.set(written, number);
    return number;
  };
  let count = 0;
  return {
    count: () => Math.max(count, folded.size),
    number: (text) => {
      const numbers: number[] = [];
      eachWord(text, (written) => {
        const number = asWritten.get(written) ?? numberOf(written);
        if (number !== NO_WORD) numbers.push(number);
      });
      return numbers;
    },
    meant: (word) => {
      const numbers = new Set(tree.atPrefix(word).values());
      const wrong = mayDiffer(word);
      if (wrong > 0) for (const [number] of tree.fuzzyGet(word, wrong).values()) numbers.add(number);
      return numbers;
    },
    close: () => {
      count = folded.size;
      asWritten.clear();
      folded.clear();
    },
  };
}
