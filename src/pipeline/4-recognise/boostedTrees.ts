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
 * Trees ready to run. In: `rows` of whole-number features, `width` numbers a row, and which of the rows to score: the first `count` of `chosen`.
 * Out: the scores, in the order of `chosen`, in an array that the next call writes over. One tree is run over all rows before the next, so that it stays in the nearest memory.
 */
export type BoostedTrees = (rows: Int32Array, width: number, chosen: Int32Array, count?: number) => Float64Array;

/** Features are whole numbers: thousandths of what they measure. Comparing integers needs no branch. */
export const FEATURE_SCALE = 1000;

/** Trees are laid out with this many questions; shallower ones begin with questions whose answer is no. */
const DEPTH = 5;
/** No feature is more than this, and no difference to it overflows 32 bits. */
const NEVER = 1_000_000_000;

type Forest = {
  readonly count: number;
  readonly features: Int32Array;
  readonly above: Int32Array;
  readonly values: Float32Array;
};

/** Lays the trees out as typed arrays. The score is a log-odds: `probabilityOf` turns it into a probability. Throws on trees deeper than 5. */
export function openTrees({ base, depth, trees }: TreeWeights): BoostedTrees {
  if (depth > DEPTH) throw new Error(`trees of depth ${depth}, at most ${DEPTH} can be run`);
  const none = new Array<number>(DEPTH - depth).fill(0);
  const blank = new Array<number>((1 << DEPTH) - (1 << depth)).fill(0);
  const forest: Forest = {
    count: trees.length,
    features: Int32Array.from(trees.flatMap((tree) => [...none, ...tree.features])),
    above: Int32Array.from(trees.flatMap((tree) => [...none.map(() => NEVER), ...tree.above])),
    values: Float32Array.from(trees.flatMap((tree) => [...tree.values, ...blank])),
  };
  let scores = new Float64Array(64);
  let offsets = new Int32Array(64);
  return (rows, width, chosen, count = chosen.length) => {
    if (scores.length < count) {
      scores = new Float64Array(2 * count);
      offsets = new Int32Array(2 * count);
    }
    for (let at = 0; at < count; at += 1) {
      scores[at] = base;
      offsets[at] = (chosen[at] as number) * width;
    }
    for (let tree = 0; tree < forest.count; tree += 1) addScores(forest, tree, rows, offsets, scores, count);
    return scores;
  };
}

/** Adds what one tree says of each row. Its five questions are kept in hand, so that a row costs a look at its five features and no more. */
function addScores(
  { features, above, values }: Forest,
  tree: number,
  rows: Int32Array,
  offsets: Int32Array,
  scores: Float64Array,
  count: number,
): void {
  const from = tree * DEPTH;
  const first = features[from] as number;
  const second = features[from + 1] as number;
  const third = features[from + 2] as number;
  const fourth = features[from + 3] as number;
  const fifth = features[from + 4] as number;
  const aboveFirst = above[from] as number;
  const aboveSecond = above[from + 1] as number;
  const aboveThird = above[from + 2] as number;
  const aboveFourth = above[from + 3] as number;
  const aboveFifth = above[from + 4] as number;
  const leaves = tree << DEPTH;
  for (let at = 0; at < count; at += 1) {
    const offset = offsets[at] as number;
    const leaf =
      leaves |
      (((aboveFirst - (rows[offset + first] as number)) >>> 31) << 4) |
      (((aboveSecond - (rows[offset + second] as number)) >>> 31) << 3) |
      (((aboveThird - (rows[offset + third] as number)) >>> 31) << 2) |
      (((aboveFourth - (rows[offset + fourth] as number)) >>> 31) << 1) |
      ((aboveFifth - (rows[offset + fifth] as number)) >>> 31);
    scores[at] = (scores[at] as number) + (values[leaf] as number);
  }
}

/** Log-odds to probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
