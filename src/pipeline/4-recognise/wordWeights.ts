import { keyOf, pairHash, SLOTS, type WordWeights } from './contextWords.ts';
import { hashWord } from './hashWord.ts';

/** Hash of a word of the weights file: "in", or a pair "in_the"; "#" stands for any number, "|" for the edge of the text. */
function hashOfEntry(entry: string): number {
  const parts = entry.length > 1 && entry.includes('_') ? entry.split('_') : [entry];
  const [first, second] = parts.map((word) => (word === '#' ? 1 : hashWord(word)));
  return second === undefined ? (first as number) : pairHash(first as number, second);
}

/** Makes the learnt word weights ready to look up: key → weight, 0 for words without one. */
export function openWordWeights(weights: WordWeights): (key: number) => number {
  const entries: [number, number][] = [];
  for (const [index, slot] of SLOTS.entries()) {
    for (const known of [true, false]) {
      const words = (known ? weights.known : weights.unknown)[slot] ?? {};
      for (const [word, weight] of Object.entries(words))
        entries.push([keyOf(index, known, hashOfEntry(word)), weight]);
    }
  }
  return lookup(entries);
}

/** Bits of the filter before the table: most words around a name have no weight, and 4 kB stay in the nearest memory. */
const FILTER_BITS = 1 << 15;

function lookup(entries: readonly (readonly [key: number, weight: number])[]): (key: number) => number {
  let size = 64;
  while (size < entries.length * 2) size *= 2;
  const keys = new Int32Array(size); // 0 where there is none: no entry has that hash
  const values = new Float32Array(size);
  const filter = new Int32Array(FILTER_BITS >> 5);
  const slotOf = (key: number): number => {
    let slot = key & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [key, weight] of entries) {
    if (key === 0) throw new Error('a word with a weight has the hash 0, which stands for none');
    const slot = slotOf(key);
    keys[slot] = key;
    values[slot] = weight;
    const bit = key & (FILTER_BITS - 1);
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
  }
  return (key) => {
    const bit = key & (FILTER_BITS - 1);
    if ((((filter[bit >> 5] as number) >>> (bit & 31)) & 1) === 0) return 0;
    return values[slotOf(key)] as number;
  };
}
