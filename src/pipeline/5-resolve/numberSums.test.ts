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
});
