import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachByteChange } from './forEachByteChange.ts';

const PLACES = 23; // no multiple of four

/** Bytes that begin at a multiple of four, more often than not. */
const bytes = fc
  .record({
    values: fc.uint8Array({ minLength: PLACES, maxLength: PLACES, max: 1 }),
    shift: fc.constantFrom(0, 0, 0, 1, 2, 3),
  })
  .map(({ values, shift }) => {
    const moved = new Uint8Array(PLACES + shift).subarray(shift);
    moved.set(values);
    return moved;
  });

it('visits exactly the places in the range that differ, ascending', () => {
  fc.assert(
    fc.property(bytes, bytes, fc.nat({ max: PLACES }), fc.nat({ max: PLACES }), (before, after, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const visited: number[] = [];
      forEachByteChange(before, after, from, to, (place) => visited.push(place));
      const expected = [...before.keys()].filter(
        (place) => place >= from && place < to && before[place] !== after[place],
      );
      expect(visited).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
