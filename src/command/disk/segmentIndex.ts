import type { Entry } from './entry.ts';
import type { EntryTable } from './entryTable.ts';
import { hashOf, isKeyAt } from './segmentKeys.ts';

/** The entries of a segment by number. Nothing is made when it is opened: a build asks for a few of many entries, or for the same ones as the last. */
export type SegmentIndex = {
  readonly count: number;
  /** The number of the entry of this key, or -1. `hash`: of the key (`hashOf`), which serves for several indexes. */
  readonly find: (key: string, hash?: number) => number;
  readonly keyOf: (number: number) => string;
  readonly entry: (number: number) => Entry;
};

/*
 * The bytes: how many entries, how many slots (a power of two, at least twice as many), the length of all keys (u32, and one more for
 * alignment); starts (f64); lengths, sums, ends of the keys (u32); slots (u32: the number of an entry and one, 0 for none; an entry stands
 * in the first free slot from its hash on); the keys in UTF-8. In the order of the machine's numbers, which is little-endian wherever Node runs.
 */
const HEAD_BYTES = 16;

/** Makes the bytes of an index. */
export function makeIndex(entries: EntryTable): Uint8Array {
  const { count } = entries;
  const columns = entries.columns();
  const slotCount = 2 ** Math.ceil(Math.log2(2 * count + 1));
  const bytes = new Uint8Array(bytesOf(count, slotCount, columns.words.length));
  new Uint32Array(bytes.buffer, 0, 3).set([count, slotCount, columns.words.length]);
  const { starts, lengths, sums, ends, slots, words } = tablesOf(bytes);
  starts.set(columns.starts);
  lengths.set(columns.lengths);
  sums.set(columns.sums);
  ends.set(columns.ends);
  words.set(columns.words);
  for (let number = 0; number < count; number++) {
    let slot = columns.hashes[number]! & (slotCount - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = number + 1;
  }
  return bytes;
}

/** Opens what `makeIndex` made. Null for anything of another size. */
export function openIndex(given: Uint8Array): SegmentIndex | null {
  if (given.length < HEAD_BYTES) return null;
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
  const [count, slotCount, keyBytes] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  if (bytes.length !== bytesOf(count!, slotCount!, keyBytes!)) return null;
  const { starts, lengths, sums, ends, slots, words } = tablesOf(bytes);
  const text = Buffer.from(words.buffer, words.byteOffset, words.length);
  const startOf = (number: number): number => (number === 0 ? 0 : ends[number - 1]!);
  const keyOf = (number: number): string => text.toString('utf8', startOf(number), ends[number]!);
  const find = (key: string, hash: number = hashOf(key)): number => {
    for (let slot = hash & (slotCount! - 1); slots[slot] !== 0; slot = (slot + 1) & (slotCount! - 1)) {
      const number = slots[slot]! - 1;
      if (isKeyAt(text, startOf(number), ends[number]!, key)) return number;
    }
    return -1;
  };
  const entry = (number: number): Entry => ({ start: starts[number]!, length: lengths[number]!, sum: sums[number]! });
  return { count: count!, find, keyOf, entry };
}

const bytesOf = (count: number, slotCount: number, keyBytes: number): number =>
  HEAD_BYTES + count * (8 + 3 * 4) + slotCount * 4 + keyBytes;

function tablesOf(bytes: Uint8Array) {
  const { buffer, byteOffset } = bytes;
  const [count, slotCount, keyBytes] = new Uint32Array(buffer, byteOffset, 3) as unknown as [number, number, number];
  let at = byteOffset + HEAD_BYTES;
  const next = (length: number): number => {
    at += length;
    return at - length;
  };
  return {
    starts: new Float64Array(buffer, next(8 * count), count),
    lengths: new Uint32Array(buffer, next(4 * count), count),
    sums: new Uint32Array(buffer, next(4 * count), count),
    ends: new Uint32Array(buffer, next(4 * count), count),
    slots: new Uint32Array(buffer, next(4 * slotCount), slotCount),
    words: new Uint8Array(buffer, next(keyBytes), keyBytes),
  };
}
