import { type BoostedTrees, probabilityOf } from './boostedTrees.ts';

/** Below this, the first judgement stands: such spans are seldom names, and most spans are such. */
const RULED_OUT = 0.01;

/** First judgement of all rows of a batch, written to `likelihood`. */
export function judgeFirst(trees: BoostedTrees, rows: Int32Array, width: number, likelihood: Float32Array): void {
  const scores = trees(rows, width, Int32Array.from(likelihood.keys()));
  for (let row = 0; row < scores.length; row += 1) likelihood[row] = probabilityOf(scores[row] as number);
}

/** Second judgement of the rows that the first did not rule out; the others keep the first. */
export function judgeAgain(trees: BoostedTrees, rows: Int32Array, width: number, likelihood: Float32Array): void {
  const open = Int32Array.from(likelihood.keys()).filter((row) => (likelihood[row] as number) >= RULED_OUT);
  const scores = trees(rows, width, open);
  for (let at = 0; at < scores.length; at += 1) likelihood[open[at] as number] = probabilityOf(scores[at] as number);
}
