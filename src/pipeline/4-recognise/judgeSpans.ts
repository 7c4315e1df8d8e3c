import { FEATURE_SCALE, openTrees } from './boostedTrees.ts';
import { type ContextScore, scoreContext } from './contextWords.ts';
import { Desk } from './desk.ts';
import { BATCH, FIRST_WIDTH, WIDTH, writeDenseFeatures } from './featureRows.ts';
import { isOpen, judgeAgain, judgeFirst } from './judgeRows.ts';
import weights from './recogniser.weights.json' with { type: 'json' };
import { readSecondFacts, writeSecondFeatures } from './secondFeatures.ts';
import { type Scene, SPAN_FEATURES } from './spanFeatures.ts';
import { openWordWeights } from './wordWeights.ts';

const DENSE = SPAN_FEATURES.length;

const weightOf = openWordWeights(weights.words);
const firstTrees = openTrees(weights.first);
const secondTrees = openTrees(weights.second);

/**
 * Says how likely each span is a place name, from 0 to 1.
 *
 * Two judgements: the first from the span, the words around it and how the document uses the name; the second also from what the
 * first said of the name's other uses, of its neighbours, and of the regions that the document is about.
 * Out: by span, in a column of the desk. The weights are learnt by bench/train-recogniser.ts.
 */
export function judgeSpans(scene: Scene, desk: Desk = new Desk()): Float32Array {
  const count = scene.spans.length;
  const rows = rowsFor(Math.min(BATCH, count));
  const first = desk.floats('first judgement', count);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    writeFirstFeatures(scene, from, to, rows);
    judgeFirst(firstTrees, rows, WIDTH, first, from, to - from);
  }
  const facts = readSecondFacts(scene, first);
  const likelihood = desk.floats('likelihood', count);
  for (let index = 0; index < count; index += 1) likelihood[index] = first[index] as number;
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    if (count > BATCH) writeFirstFeatures(scene, from, to, rows);
    for (let index = from; index < to; index += 1) {
      if (!isOpen(first[index] as number)) continue;
      writeSecondFeatures(facts, index, rows, (index - from) * WIDTH + FIRST_WIDTH);
    }
    judgeAgain(secondTrees, rows, WIDTH, likelihood, from, to - from);
  }
  return likelihood;
}

function writeFirstFeatures(scene: Scene, from: number, to: number, rows: Int32Array): void {
  for (let index = from; index < to; index += 1) {
    const offset = (index - from) * WIDTH;
    writeDenseFeatures(scene, index, rows, offset);
    scoreContext(scene, index, weightOf, CONTEXT);
    rows[offset + DENSE] = Math.round(CONTEXT.left * FEATURE_SCALE);
    rows[offset + DENSE + 1] = Math.round(CONTEXT.right * FEATURE_SCALE);
    rows[offset + DENSE + 2] = Math.round((CONTEXT.left + CONTEXT.right) * FEATURE_SCALE);
  }
}

/** The features that `judgeSpans` left, a row of `WIDTH` numbers a span; null where there were too many spans to hold them all. Good until the next call. */
export function judgedFeatures(scene: Scene): Int32Array | null {
  return scene.spans.length <= BATCH ? kept : null;
}

/** Features of one batch. Kept from article to article: making it anew costs as much as filling it. */
let kept = new Int32Array(64 * WIDTH);

function rowsFor(count: number): Int32Array {
  if (kept.length < count * WIDTH) kept = new Int32Array(Math.min(BATCH, count * 2) * WIDTH);
  return kept;
}

/** Filled anew for every span. */
const CONTEXT: ContextScore = { left: 0, right: 0 };
