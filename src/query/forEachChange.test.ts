import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachChange } from './forEachChange.ts';
import type { Passing } from './passing.ts';

const EVENTS = 67; // no multiple of four

const passing = fc
  .record({
    ends: fc.tuple(fc.integer({ min: 0, max: EVENTS }), fc.integer({ min: 0, max: EVENTS })),
    isWhole: fc.boolean(),
    failing: fc.option(fc.uint8Array({ minLength: EVENTS, maxLength: EVENTS, max: 2 }), { nil: null }),
    shift: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ ends, isWhole, failing, shift }): Passing => {
    const [from, to] = isWhole ? [0, EVENTS] : [Math.min(...ends), Math.max(...ends)];
    if (failing === null) return { from, to, failing };
    const moved = new Uint8Array(EVENTS + shift).subarray(shift); // bytes that begin at no multiple of four
    moved.set(failing);
    return { from, to, failing: moved };
  });

const isIn = ({ from, to, failing }: Passing, event: number): boolean =>
  event >= from && event < to && (failing === null || failing[event] === 0);

it('visits exactly the events that come or go, ascending', () => {
  fc.assert(
    fc.property(passing, passing, (before, after) => {
      const visited: [number, boolean][] = [];
      forEachChange(before, after, (event, passes) => visited.push([event, passes]));
      const expected = Array.from({ length: EVENTS }, (_, event) => event)
        .filter((event) => isIn(before, event) !== isIn(after, event))
        .map((event) => [event, isIn(after, event)]);
      expect(visited).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
