import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { openTrees, probabilityOf } from './boostedTrees.ts';
import { type ContextScore, scoreContext } from './contextWords.ts';
import weights from './recogniser.weights.json' with { type: 'json' };
import { SECOND_FEATURES, writeSecondFeatures } from './secondFeatures.ts';
import { type Scene, SPAN_FEATURES, writeSpanFeatures } from './spanFeatures.ts';
import { openWordWeights } from './wordWeights.ts';

const DENSE = SPAN_FEATURES.length;
const FIRST_WIDTH = DENSE + 3;
const WIDTH = FIRST_WIDTH + SECOND_FEATURES.length;

const weightOf = openWordWeights(weights.words);
const firstScore = openTrees(weights.first);
const secondScore = openTrees(weights.second);

/**
 * Says how likely each span is a place name, from 0 to 1.
 *
 * Two judgements: the first from the span, the words around it and how the document uses the name; the second also from what the
 * first said of the name's other uses, of its neighbours, and of the regions that the document is about.
 * The weights are learnt by bench/train-recogniser.ts.
 */
export function judgeSpans(scene: Scene, gazetteer: Gazetteer): Float32Array {
  const { spans } = scene;
  const rows = new Float32Array(spans.length * WIDTH);
  const likelihood = new Float32Array(spans.length);
  const context: ContextScore = { left: 0, right: 0 };
  for (const [index, span] of spans.entries()) {
    const offset = index * WIDTH;
    writeSpanFeatures(scene, index, rows, offset);
    scoreContext(scene, span, weightOf, context);
    rows[offset + DENSE] = context.left;
    rows[offset + DENSE + 1] = context.right;
    rows[offset + DENSE + 2] = context.left + context.right;
    likelihood[index] = probabilityOf(firstScore(rows, offset));
  }
  writeSecondFeatures(scene, gazetteer, likelihood, rows, WIDTH, FIRST_WIDTH);
  for (let index = 0; index < spans.length; index += 1) {
    likelihood[index] = probabilityOf(secondScore(rows, index * WIDTH));
  }
  return likelihood;
}
