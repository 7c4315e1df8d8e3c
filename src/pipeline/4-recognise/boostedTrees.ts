/**
 * Trees as they lie in a weights file. All nodes of one level ask the same question, so a tree of depth d is d questions and 2^d values:
 * "is feature `features[level]` more than `above[level]`?", first question in the highest bit of the index into `values`.
 */
export type TreeWeights = { readonly base: number; readonly depth: number; readonly trees: readonly Tree[] };

export type Tree = {
  readonly features: readonly number[];
  readonly above: readonly number[];
  readonly values: readonly number[];
};

/**
 * Trees ready to run. In: `rows` of whole-number features, `width` numbers a row, and which of the rows to score.
 * Out: the scores, in the order of `chosen`. One tree is run over all rows before the next, so that it stays in the nearest memory.
 */
export type BoostedTrees = (rows: Int32Array, width: number, chosen: Int32Array) => Float64Array;

/** Features are whole numbers: thousandths of what they measure. Comparing integers needs no branch. */
export const FEATURE_SCALE = 1000;

/** Lays the trees out as typed arrays. The score is a log-odds: `probabilityOf` turns it into a probability. */
export function openTrees({ base, depth, trees }: TreeWeights): BoostedTrees {
  const features = Int32Array.from(trees.flatMap((tree) => tree.features));
  const above = Int32Array.from(trees.flatMap((tree) => tree.above));
  const values = Float32Array.from(trees.flatMap((tree) => tree.values));
  return (rows, width, chosen) => {
    const scores = new Float64Array(chosen.length).fill(base);
    for (let tree = 0; tree < trees.length; tree += 1) {
      const from = tree * depth;
      for (let at = 0; at < chosen.length; at += 1) {
        const offset = (chosen[at] as number) * width;
        let leaf = tree;
        for (let question = from; question < from + depth; question += 1) {
          const value = rows[offset + (features[question] as number)] as number;
          leaf = (leaf << 1) | (((above[question] as number) - value) >>> 31);
        }
        scores[at] = (scores[at] as number) + (values[leaf] as number);
      }
    }
    return scores;
  };
}

/** Log-odds to probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
