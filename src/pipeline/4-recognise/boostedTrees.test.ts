import { describe, expect, it } from 'vitest';
import { openTrees, type TreeWeights } from './boostedTrees.ts';

const weights: TreeWeights = {
  base: -1,
  depth: 2,
  trees: [
    { features: [0, 2], above: [500, -3], values: [0.1, 0.2, 0.3, 0.4] },
    { features: [1, 0], above: [0, 999], values: [1, 2, 3, 4] },
  ],
};

/** The same question by question, as the type says it. */
function slowScore(row: readonly number[]): number {
  return weights.trees.reduce((sum, { features, above, values }) => {
    const bits = features.map((feature, level) => ((row[feature] as number) > (above[level] as number) ? '1' : '0'));
    return sum + (values[Number.parseInt(bits.join(''), 2)] as number);
  }, weights.base);
}

describe('openTrees', () => {
  it('scores as the questions say, at, below and above every threshold', () => {
    const score = openTrees(weights);
    const values = [-2000, -4, -3, -2, 0, 1, 499, 500, 501, 999, 1000, 5000];
    for (const a of values) {
      for (const b of values) {
        for (const c of values) {
          const rows = Int32Array.from([0, 0, 0, a, b, c]);
          expect(score(rows, 3, Int32Array.of(1))[0]).toBeCloseTo(slowScore([a, b, c]), 5);
        }
      }
    }
  });
});
