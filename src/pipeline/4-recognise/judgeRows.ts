import { type BoostedTrees, probabilityOf } from './boostedTrees.ts';

/** Below this, the first judgement stands: such spans are seldom names, and most spans are such. */
const RULED_OUT = 0.01;

/** Is a span with this first judgement judged again? */
export function isOpen(first: number): boolean {
  return first >= RULED_OUT;
}

/** First judgement of all rows of a batch, written to `likelihood`. */
export function judgeFirst(trees: BoostedTrees, rows: Int32Array, width: number, likelihood: Float32Array): void {
  const all = new Int32Array(likelihood.length);
  for (let row = 0; row < all.length; row += 1) all[row] = row;
  const scores = trees(rows, width, all);
  for (let row = 0; row < scores.length; row += 1) likelihood[row] = probabilityOf(scores[row] as number);
}

/** Second judgement of the rows that the first did not rule out; the others keep the first. */
export function judgeAgain(trees: BoostedTrees, rows: Int32Array, width: number, likelihood: Float32Array): void {
  const open = openRows(likelihood);
  const scores = trees(rows, width, open);
  for (let at = 0; at < scores.length; at += 1) likelihood[open[at] as number] = probabilityOf(scores[at] as number);
}

function openRows(likelihood: Float32Array): Int32Array {
  const open = new Int32Array(likelihood.length);
  let count = 0;
  for (let row = 0; row < likelihood.length; row += 1) {
    if (isOpen(likelihood[row] as number)) {
      open[count] = row;
      count += 1;
    }
  }
  return open.subarray(0, count);
}
