/**
 * Trees as they lie in a weights file. Each tree is a flat list of nodes, three numbers a node, left child right after its parent:
 * `[feature, threshold, right]` sends a row left when its feature is at most the threshold; `[-1, value, 0]` is a leaf.
 */
export type TreeWeights = { readonly base: number; readonly trees: readonly (readonly number[])[] };

/** Trees ready to run: one score for a row of features. */
export type BoostedTrees = (row: Float32Array, offset: number) => number;

const NODE = 3;

/** Lays the trees out as typed arrays. The score is a log-odds: `probabilityOf` turns it into a probability. */
export function openTrees({ base, trees }: TreeWeights): BoostedTrees {
  const nodes = trees.reduce((sum, tree) => sum + tree.length / NODE, 0);
  const feature = new Int16Array(nodes);
  const value = new Float32Array(nodes);
  const right = new Int32Array(nodes);
  const roots = new Int32Array(trees.length);
  let at = 0;
  trees.forEach((tree, index) => {
    roots[index] = at;
    const root = at;
    for (let node = 0; node < tree.length; node += NODE) {
      feature[at] = tree[node] as number;
      value[at] = tree[node + 1] as number;
      right[at] = root + (tree[node + 2] as number);
      at += 1;
    }
  });
  return (row, offset) => {
    let score = base;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let node = roots[tree] as number;
      let test = feature[node] as number;
      while (test >= 0) {
        node = (row[offset + test] as number) <= (value[node] as number) ? node + 1 : (right[node] as number);
        test = feature[node] as number;
      }
      score += value[node] as number;
    }
    return score;
  };
}

/** Log-odds to probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
