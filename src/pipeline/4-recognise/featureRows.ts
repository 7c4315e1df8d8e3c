import recogniser from './recogniser.weights.json' with { type: 'json' };
import roles from './roles.weights.json' with { type: 'json' };
import { SECOND_FEATURES } from './secondFeatures.ts';
import { type Scene, SPAN_FEATURES, wordQuestions, writeSpanFeatures } from './spanFeatures.ts';

/** Where the features of the second judgement start in a row: after the dense ones and three of context words. */
export const FIRST_WIDTH = SPAN_FEATURES.length + 3;
/** Numbers in the row of a span. */
export const WIDTH = FIRST_WIDTH + SECOND_FEATURES.length;
/** Spans whose features are held at one time, so that an article of any size needs the same memory. */
export const BATCH = 2048;

const allTrees = [...recogniser.first.trees, ...recogniser.second.trees, ...roles.trees.trees];
const questions = wordQuestions(new Set(allTrees.flatMap(({ features }) => features)));

/** Writes what the trees of all judgements ask for of the dense features of one span. */
export function writeDenseFeatures(scene: Scene, index: number, rows: Int32Array, at: number): void {
  writeSpanFeatures(scene, index, rows, at, questions);
}
