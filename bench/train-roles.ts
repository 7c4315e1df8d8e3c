import { writeFileSync } from 'node:fs';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { FEATURE_SCALE, openTrees, type TreeWeights } from '../src/pipeline/4-recognise/boostedTrees.ts';
import { SLOTS } from '../src/pipeline/4-recognise/contextWords.ts';
import { SPAN_FEATURES, writeSpanFeatures } from '../src/pipeline/4-recognise/spanFeatures.ts';
import { readCorpus, splitBeside } from './geoparseCorpus.ts';
import { growTrees, type TreeOptions } from './growTrees.ts';
import { learnWords } from './learnWords.ts';
import { trainingScenes } from './trainingScenes.ts';
import { wordBook } from './wordBook.ts';

/*
 * Learns which place names mean the place itself, from GeoWebNews: `tsx bench/train-roles.ts gwn.jsonl [--out FILE]`.
 * Only the `dev` part is read. Prints the F1 of literal use by cross-validation over neighbouring articles. Deterministic.
 */
const LITERAL = new Set(['Literal', 'Literal_Modifier', 'Mixed', 'Coercion', 'Embedded_Literal']);
const DENSE = SPAN_FEATURES.length;
const WIDTH = DENSE + 3;
const FOLDS = 5;
const OPTIONS: TreeOptions = { trees: 60, depth: 4, rate: 0.1, lambda: 3, minimumHessian: 4, columnShare: 0.4 };
const MINIMUM_ARTICLES = 5;

type Example = {
  readonly scene: number;
  readonly fold: number;
  readonly label: number;
  readonly weight: 1;
  readonly keys: Int32Array;
};

const args = process.argv.slice(2);
const file = args.find((argument) => argument.endsWith('.jsonl')) ?? '';
const scenes = trainingScenes(readCorpus(file, splitBeside(file), 'dev'), openBundledGazetteer(), FOLDS);
const book = wordBook();
const examples: Example[] = [];
const dense: number[] = [];
scenes.forEach(({ scene, golds, fold }, at) => {
  const typeAt = new Map(golds.map(({ start, end, type }) => [`${start}-${end}`, type ?? '']));
  scene.spans.forEach((span, index) => {
    const type = typeAt.get(`${span.start}-${span.end}`);
    if (type === undefined) return;
    const row = new Int32Array(DENSE);
    writeSpanFeatures(scene, index, row, 0);
    dense.push(...row);
    examples.push({ scene: at, fold, label: LITERAL.has(type) ? 1 : 0, weight: 1, keys: book.keysOf(scene, index) });
  });
});

const rows = new Int32Array(examples.length * WIDTH);
for (let at = 0; at < examples.length; at += 1) rows.set(dense.slice(at * DENSE, (at + 1) * DENSE), at * WIDTH);

function fillWords(words: ReadonlyMap<number, number>, applies: (example: Example) => boolean): void {
  examples.forEach((example, at) => {
    if (!applies(example)) return;
    const [left, right] = book.scores(example.keys, words);
    rows.set(
      [left, right, left + right].map((score) => Math.round(score * FEATURE_SCALE)),
      at * WIDTH + DENSE,
    );
  });
}

function wordsFor(kept: readonly Example[]): Map<number, number> {
  return learnWords(kept, book.common(kept, MINIMUM_ARTICLES));
}

function train(inTraining: (example: Example) => boolean): { words: Map<number, number>; trees: TreeWeights } {
  for (let inner = 0; inner < 4; inner += 1) {
    const held = (example: Example): boolean => example.scene % 4 === inner;
    fillWords(
      wordsFor(examples.filter((example) => inTraining(example) && !held(example))),
      (example) => inTraining(example) && held(example),
    );
  }
  const kept = examples.flatMap((example, at) => (inTraining(example) ? [at] : []));
  const set = {
    rows: Int32Array.from(kept.flatMap((at) => Array.from(rows.subarray(at * WIDTH, (at + 1) * WIDTH)))),
    width: WIDTH,
    count: kept.length,
    label: Uint8Array.from(kept, (at) => (examples[at] as Example).label),
    weight: new Float32Array(kept.length).fill(1),
  };
  return { words: wordsFor(examples.filter(inTraining)), trees: growTrees(set, OPTIONS) };
}

const scores = new Float64Array(examples.length);
for (let fold = 0; fold < FOLDS; fold += 1) {
  const { words, trees } = train((example) => example.fold !== fold);
  fillWords(words, (example) => example.fold === fold);
  const held = Int32Array.from(examples.flatMap((example, at) => (example.fold === fold ? [at] : [])));
  const heldScores = openTrees(trees)(rows, WIDTH, held);
  held.forEach((example, at) => {
    scores[example] = heldScores[at] as number;
  });
}
for (const cut of [-0.8, -0.4, 0, 0.4]) {
  let [right, said, literal] = [0, 0, 0];
  examples.forEach(({ label }, at) => {
    literal += label;
    if ((scores[at] as number) < cut) return;
    said += 1;
    right += label;
  });
  console.log(
    `cut ${cut}: literal P ${(right / said).toFixed(3)} R ${(right / literal).toFixed(3)} F1 ${((2 * right) / (said + literal)).toFixed(3)} of ${examples.length}`,
  );
}

const out = args[args.indexOf('--out') + 1];
if (args.includes('--out') && out !== undefined) {
  const { words, trees } = train(() => true);
  const about =
    'Learnt by bench/train-roles.ts from the dev part of GeoWebNews (not in this repository): is the place itself meant? Features are in thousandths.';
  const lines = trees.trees.map((tree) => JSON.stringify(tree)).join(',\n');
  writeFileSync(
    out,
    `{"about":${JSON.stringify(about)},\n"features":${JSON.stringify([...SPAN_FEATURES, 'left words', 'right words', 'all words'])},\n"words":${book.write(words, SLOTS)},\n"trees":{"base":${trees.base},"depth":${trees.depth},"trees":[\n${lines}]}}\n`,
  );
}
