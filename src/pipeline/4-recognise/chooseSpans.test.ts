import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseSpans } from './chooseSpans.ts';
import type { Span } from './findSpans.ts';

/** The likeliest that is left, again and again, the earliest of equals. */
function chosenOneByOne(spans: readonly Span[], likelihood: Float32Array, cut: number): number[] {
  const chosen: number[] = [];
  for (;;) {
    let best = -1;
    for (const [index, { from, to }] of spans.entries()) {
      const isFree = chosen.every((other) => spans[other]!.to <= from || spans[other]!.from >= to);
      if (isFree && likelihood[index]! >= cut && (best === -1 || likelihood[index]! > likelihood[best]!)) best = index;
    }
    if (best === -1) return chosen.sort((a, b) => a - b);
    chosen.push(best);
  }
}

const span = fc.record({ from: fc.nat(90), length: fc.integer({ min: 1, max: 5 }), likelihood: fc.nat(12) });

it('chooses as one does who always takes the likeliest that is left, few spans or many', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 120, size: 'max' }), (drawn) => {
      const spans = drawn
        .map(({ from, length }) => ({ from, to: from + length }))
        .sort((a, b) => a.from - b.from || a.to - b.to) as Span[];
      const likelihood = Float32Array.from(drawn, (one) => one.likelihood / 12);
      expect(chooseSpans(spans, likelihood, 0.4, 100)).toEqual(chosenOneByOne(spans, likelihood, 0.4));
    }),
    { seed: 11, numRuns: 400 },
  );
});
