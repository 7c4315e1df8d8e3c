import SearchableMap from 'minisearch/SearchableMap';
import { wordsOf } from './foldTerm.ts';

/** Finds the events that hold every word searched for, ascending. */
export type TextSearch = (text: string) => Uint32Array;

/** Takes the texts of events in ascending order; `finish` comes last. */
export type TextIndex = {
  /** The words of one more event: the first is event 0. */
  readonly add: (text: string) => void;
  readonly finish: () => TextSearch;
};

const SHORTEST_FUZZY = 4;
const SHORTEST_TWO_WRONG = 8;

/** Letters that may be wrong, missing or too many. */
const mayDiffer = (word: string): number =>
  word.length < SHORTEST_FUZZY ? 0 : word.length < SHORTEST_TWO_WRONG ? 1 : 2;

/**
 * Which words are meant, by their beginning or with letters wrong, is asked of MiniSearch's radix tree, which holds each word once; which events hold a word is a
 * run of numbers. A million events of fifteen words are 60 MB so, where an object for each pair would be a gigabyte.
 */
export function createTextIndex(): TextIndex {
  const numberOf = new Map<string, number>();
  const entries = growing(); // word numbers, event after event
  const ends = growing(); // where each event's words end
  const seenIn: number[] = []; // per word: one more than the event it was last met in

  return {
    add: (text) => {
      const event = ends.length();
      for (const word of wordsOf(text)) {
        const number = numberOf.get(word) ?? numberOf.size;
        if (number === numberOf.size) numberOf.set(word, number);
        if (seenIn[number] === event + 1) continue;
        seenIn[number] = event + 1;
        entries.push(number);
      }
      ends.push(entries.length());
    },
    finish: () =>
      searchIn(SearchableMap.from([...numberOf]), invert(entries.all(), ends.all(), numberOf.size), ends.length()),
  };
}

/** The events of word w are `events[start[w] … start[w + 1]]`. */
type Postings = { readonly start: Uint32Array; readonly events: Uint32Array };

/** From the words of each event to the events of each word: a counting sort. */
function invert(entries: Uint32Array, ends: Uint32Array, wordCount: number): Postings {
  const start = new Uint32Array(wordCount + 1);
  for (const word of entries) start[word + 1]!++;
  for (let word = 0; word < wordCount; word++) start[word + 1]! += start[word]!;
  const next = start.slice();
  const events = new Uint32Array(entries.length);
  let entry = 0;
  for (let event = 0; event < ends.length; event++) {
    for (; entry < ends[event]!; entry++) events[next[entries[entry]!]!++] = event;
  }
  return { start, events };
}

function searchIn(words: SearchableMap<number>, { start, events }: Postings, eventCount: number): TextSearch {
  return (text) => {
    const wanted = [...new Set(wordsOf(text))];
    const held = new Uint8Array(eventCount); // how many of the wanted words so far; at most 200 letters are searched for
    wanted.forEach((word, before) => {
      for (const number of meant(words, word)) {
        for (let at = start[number]!; at < start[number + 1]!; at++) {
          if (held[events[at]!] === before) held[events[at]!] = before + 1;
        }
      }
    });
    const found: number[] = [];
    if (wanted.length === 0) return new Uint32Array();
    for (let event = 0; event < eventCount; event++) if (held[event] === wanted.length) found.push(event);
    return Uint32Array.from(found);
  };
}

/** Numbers of the words that may be meant. */
function meant(words: SearchableMap<number>, word: string): ReadonlySet<number> {
  const numbers = new Set(words.atPrefix(word).values());
  const wrong = mayDiffer(word);
  if (wrong > 0) for (const [number] of words.fuzzyGet(word, wrong).values()) numbers.add(number);
  return numbers;
}

/** Numbers in a typed array that doubles when it is full. */
function growing() {
  let array = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value: number): void => {
      if (length === array.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    length: (): number => length,
    all: (): Uint32Array => array.subarray(0, length),
  };
}
