import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { EntryTable } from './entryTable.ts';
import { makeIndex, openIndex } from './segmentIndex.ts';

const entryOf = (number: number): Entry => ({
  start: number * 5_000_000_000,
  length: (number * 2_654_435_761) % 4_294_967_296,
  sum: (number * 40_503) % 4_294_967_296,
});
const keyOf = (number: number): string => ['', 'Ω', 'key '][number % 3]! + number.toString(36);
const entriesOf = (count: number) =>
  new Map(Array.from({ length: count }, (_, number) => [keyOf(number), entryOf(number)]));

function tableOf(entries: ReadonlyMap<string, Entry>): EntryTable {
  const table = new EntryTable();
  for (const [key, entry] of entries) table.set(key, entry);
  return table;
}

describe('the index of a segment', () => {
  it.each([0, 1, 2, 3, 1000, 4096])('of %i entries finds each by its key, and none that is not there', (count) => {
    const entries = entriesOf(count);
    const bytes = makeIndex(tableOf(entries));
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    for (const index of [openIndex(bytes)!, openIndex(Buffer.from(moved.buffer, 3))!]) {
      expect(index.count).toBe(count);
      for (const [key, entry] of entries) {
        const number = index.find(key);
        expect(index.keyOf(number)).toBe(key);
        expect(index.entry(number)).toEqual(entry);
      }
      for (const stranger of ['no', '', 'Ω', keyOf(count), keyOf(count + 1)]) {
        if (!entries.has(stranger)) expect(index.find(stranger)).toBe(-1);
      }
    }
  });

  // As slow as their square when the slots of a large index are not all begun with.
  it('of more than a million entries is made and asked as any other', () => {
    const entries = entriesOf(1_300_000);
    const index = openIndex(makeIndex(tableOf(entries)))!;
    for (let number = 0; number < entries.size; number += 1000) expect(index.find(keyOf(number))).toBe(number);
    expect(index.find('not there')).toBe(-1);
  }, 120_000);

  it('is not opened when it was cut', () => {
    const bytes = makeIndex(tableOf(entriesOf(10)));
    for (const length of [0, 3, 15, 16, bytes.length - 1]) expect(openIndex(bytes.slice(0, length))).toBeNull();
  });
});
