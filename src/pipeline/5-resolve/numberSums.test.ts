import { describe, expect, it } from 'vitest';
import { NumberSums } from './numberSums.ts';

/** The same numbers in every run. */
function* numbers(count: number, most: number): Generator<number> {
  let state = 7;
  for (let at = 0; at < count; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state % most;
  }
}

describe('NumberSums', () => {
  it.each([[3], [40], [5_000], [2 ** 31 - 1]])('sums as a Map does, for numbers below %i', (most) => {
    const sums = new NumberSums();
    const plain = new Map<number, number>();
    for (const number of numbers(4_000, most)) {
      const weight = (number % 97) / 7 - 3;
      sums.add(number, weight);
      plain.set(number, (plain.get(number) ?? 0) + weight);
    }
    expect(sums.size).toBe(plain.size);
    for (const [number, sum] of plain) expect(sums.of(number)).toBe(sum);
  });

  it('has 0 for a number that nothing was added to', () => {
    const sums = new NumberSums();
    expect(sums.of(0)).toBe(0);
    sums.add(8, 0.5);
    expect([sums.of(0), sums.of(7), sums.of(8), sums.of(9)]).toEqual([0, 0, 0.5, 0]);
  });

  it.each([[10], [4_000]])('is as new once it was cleared, after %i numbers', (count) => {
    const sums = new NumberSums();
    const before = [...numbers(count, 1000)];
    for (const number of before) sums.add(number, 1);
    sums.clear();
    expect(sums.size).toBe(0);
    expect(before.some((number) => sums.of(number) !== 0)).toBe(false);
    for (const number of numbers(count, 700)) sums.add(number, 2);
    expect(sums.of(7)).toBe(2 * [...numbers(count, 700)].filter((number) => number === 7).length);
    expect(sums.size).toBe(new Set(numbers(count, 700)).size);
  });

  it.each([[1], [23], [700], [4_000]])('holds %i numbers in less room as it did in more, and takes more', (count) => {
    const [sums, plain] = [new NumberSums(3 * count), new Map<number, number>()];
    const add = (number: number, weight: number) => {
      sums.add(number, weight);
      plain.set(number, (plain.get(number) ?? 0) + weight);
    };
    for (const number of numbers(count, 9000)) add(number, (number % 7) / 3);
    sums.fit();
    for (let number = 0; number < 9000; number++) expect(sums.of(number)).toBe(plain.get(number) ?? 0);
    for (const number of numbers(2 * count, 5000)) add(number, 0.3);
    for (let number = 0; number < 9000; number++) expect(sums.of(number)).toBe(plain.get(number) ?? 0);
    expect(sums.size).toBe(plain.size);
  });
});
