import { type BoostedTrees, probabilityOf } from './boostedTrees.ts';

/** Below this, the first judgement stands: such spans are seldom names, and most spans are such. */
const RULED_OUT = 0.01;

/** Is a span with this first judgement judged again? */
export function isOpen(first: number): boolean {
  return first >= RULED_OUT;
}

/** The rows of a batch, of which the first are scored. Kept from article to article. */
let chosen = new Int32Array(64);

function roomFor(count: number): Int32Array {
  if (chosen.length < count) chosen = new Int32Array(count * 2);
  return chosen;
}

/** First judgement of the first `count` rows of a batch, written to `likelihood` from `at` on. */
export function judgeFirst(
  trees: BoostedTrees,
  rows: Int32Array,
  width: number,
  likelihood: Float32Array,
  at = 0,
  count = likelihood.length,
): void {
  const all = roomFor(count);
  for (let row = 0; row < count; row += 1) all[row] = row;
  const scores = trees(rows, width, all, count);
  for (let row = 0; row < count; row += 1) likelihood[at + row] = probabilityOf(scores[row] as number);
}

/** Second judgement of the rows that the first did not rule out; the others keep the first. */
export function judgeAgain(
  trees: BoostedTrees,
  rows: Int32Array,
  width: number,
  likelihood: Float32Array,
  at = 0,
  count = likelihood.length,
): void {
  const open = roomFor(count);
  let openCount = 0;
  for (let row = 0; row < count; row += 1) {
    if (!isOpen(likelihood[at + row] as number)) continue;
    open[openCount] = row;
    openCount += 1;
  }
  const scores = trees(rows, width, open, openCount);
  for (let index = 0; index < openCount; index += 1)
    likelihood[at + (open[index] as number)] = probabilityOf(scores[index] as number);
}
