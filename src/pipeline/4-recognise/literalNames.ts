import { FEATURE_SCALE, openTrees, probabilityOf } from './boostedTrees.ts';
import { type ContextScore, scoreContext } from './contextWords.ts';
import { Desk } from './desk.ts';
import { BATCH, WIDTH, writeDenseFeatures } from './featureRows.ts';
import weights from './roles.weights.json' with { type: 'json' };
import { type Scene, SPAN_FEATURES } from './spanFeatures.ts';
import { openWordWeights } from './wordWeights.ts';

const DENSE = SPAN_FEATURES.length;
const weightOf = openWordWeights(weights.words);
const trees = openTrees(weights.trees);
const CONTEXT: ContextScore = { left: 0, right: 0 };

/**
 * Which place names mean the place itself: "a fire in Moscow", and not its government ("Moscow condemned") or
 * part of another name ("Moscow Times"). The weights are learnt by bench/train-roles.ts.
 * In: `chosen`, indexes of spans; `judged`, the dense features of all spans, a row each, if `judgeSpans` left them: they are written over.
 * Out: 1 or 0 by position in `chosen`, in a column of the desk.
 */
export function literalNames(
  scene: Scene,
  chosen: readonly number[],
  judged: Int32Array | null,
  desk: Desk = new Desk(),
): Uint8Array {
  const literal = desk.bytes('literal', chosen.length);
  const rowOf = desk.ints('rows of chosen', Math.min(BATCH, chosen.length));
  for (let from = 0; from < chosen.length; from += BATCH) {
    const count = Math.min(BATCH, chosen.length - from);
    const rows = judged ?? desk.ints('features of chosen', count * WIDTH);
    for (let at = 0; at < count; at += 1) {
      const index = chosen[from + at] as number;
      const row = judged === null ? at : index;
      if (judged === null) writeDenseFeatures(scene, index, rows, row * WIDTH);
      writeContext(scene, index, rows, row * WIDTH + DENSE);
      rowOf[at] = row;
    }
    const scores = trees(rows, WIDTH, rowOf, count);
    for (let at = 0; at < count; at += 1) literal[from + at] = probabilityOf(scores[at] as number) < 0.5 ? 0 : 1;
  }
  return literal;
}

function writeContext(scene: Scene, index: number, rows: Int32Array, at: number): void {
  scoreContext(scene, index, weightOf, CONTEXT);
  rows[at] = Math.round(CONTEXT.left * FEATURE_SCALE);
  rows[at + 1] = Math.round(CONTEXT.right * FEATURE_SCALE);
  rows[at + 2] = Math.round((CONTEXT.left + CONTEXT.right) * FEATURE_SCALE);
}
