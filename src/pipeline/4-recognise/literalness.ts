import { FEATURE_SCALE, openTrees, probabilityOf } from './boostedTrees.ts';
import { type ContextScore, scoreContext } from './contextWords.ts';
import weights from './roles.weights.json' with { type: 'json' };
import { type Scene, SPAN_FEATURES, wordQuestions, writeSpanFeatures } from './spanFeatures.ts';
import { openWordWeights } from './wordWeights.ts';

const DENSE = SPAN_FEATURES.length;
const WIDTH = DENSE + 3;
const weightOf = openWordWeights(weights.words);
const trees = openTrees(weights.trees);
const questions = wordQuestions(new Set(weights.trees.trees.flatMap(({ features }) => features)));
const ROW = new Int32Array(WIDTH);
const ONLY_ROW = new Int32Array(1);
const CONTEXT: ContextScore = { left: 0, right: 0 };

/**
 * How likely a place name means the place itself, from 0 to 1: "a fire in Moscow", and not its government ("Moscow condemned") or
 * part of another name ("Moscow Times"). The weights are learnt by bench/train-roles.ts.
 */
export function literalness(scene: Scene, index: number): number {
  writeSpanFeatures(scene, index, ROW, 0, questions);
  scoreContext(scene, index, weightOf, CONTEXT);
  ROW[DENSE] = Math.round(CONTEXT.left * FEATURE_SCALE);
  ROW[DENSE + 1] = Math.round(CONTEXT.right * FEATURE_SCALE);
  ROW[DENSE + 2] = Math.round((CONTEXT.left + CONTEXT.right) * FEATURE_SCALE);
  return probabilityOf(trees(ROW, WIDTH, ONLY_ROW)[0] as number);
}
