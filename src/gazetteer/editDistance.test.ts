import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './editDistance.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const distance = (a: string, b: string, most: number): number => {
  const padded = bytes(`..${b}..`);
  return editDistance(bytes(a), padded, 2, 2 + b.length, most);
};

/** The textbook recursion without band or early stop. */
function slowDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => row || column),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      let cost = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(row - 2, column - 2) + 1);
      const cells = table[row];
      if (cells !== undefined) cells[column] = row === 0 || column === 0 ? row + column : cost;
    }
  }
  return at(a.length, b.length);
}

describe('editDistance', () => {
  it.each([
    ['neryungi', 'neryungri', 1],
    ['omsk', 'omsk', 0],
    ['kharkov', 'kharkiv', 1],
    ['moscwo', 'moscow', 1],
    ['abcdef', 'badcfe', 3],
    ['kyiv', 'kiev', 2],
  ])('%s to %s is %i', (a, b, edits) => {
    expect(distance(a, b, 2)).toBe(Math.min(edits, 3));
  });

  it('agrees with the slow way on random words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});
