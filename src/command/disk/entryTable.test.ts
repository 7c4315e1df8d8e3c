import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { EntryTable } from './entryTable.ts';
import { makeIndex, openIndex } from './segmentIndex.ts';

it('holds what a map holds, in its order, whatever is added and moved', () => {
  const key = fc.oneof(
    fc.string({ maxLength: 3, unit: 'grapheme' }),
    fc.constantFrom('', 'Ω', 'f0123456789abc', 'ж'.repeat(9000)),
  );
  const entry = fc.record({ start: fc.nat(2 ** 40), length: fc.nat(), sum: fc.nat() });
  fc.assert(
    fc.property(fc.array(fc.tuple(key, entry), { maxLength: 60 }), (steps) => {
      const table = new EntryTable();
      const map = new Map<string, Entry>();
      for (const [name, one] of steps) {
        table.set(name, one);
        map.set(name, one);
      }
      expectSame(table, map);
    }),
    { numRuns: 300, seed: 5 },
  );
});

it('holds more than it has room for at first', () => {
  const table = new EntryTable();
  const map = new Map<string, Entry>();
  for (let number = 0; number < 5000; number++) {
    const [name, one] = [
      `${number % 4000} key`,
      { start: number * 5_000_000_000, length: number, sum: 4_294_967_295 - number },
    ];
    table.set(name, one);
    map.set(name, one);
  }
  expectSame(table, map);
});

function expectSame(table: EntryTable, map: ReadonlyMap<string, Entry>): void {
  expect(table.count).toBe(map.size);
  const index = openIndex(makeIndex(table))!;
  let number = 0;
  for (const [name, one] of map) {
    expect([table.find(name), index.keyOf(number)]).toEqual([number, name]);
    expect(table.entry(number++)).toEqual(one);
  }
  expect(table.find('a stranger')).toBe(-1);
}
