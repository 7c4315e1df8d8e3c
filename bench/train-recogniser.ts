import { writeFileSync } from 'node:fs';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { adjustLikelihood } from '../src/pipeline/4-recognise/adjustLikelihood.ts';
import { FEATURE_SCALE, openTrees, type TreeWeights } from '../src/pipeline/4-recognise/boostedTrees.ts';
import { chooseSpans } from '../src/pipeline/4-recognise/chooseSpans.ts';
import { SLOTS } from '../src/pipeline/4-recognise/contextWords.ts';
import { judgeAgain, judgeFirst } from '../src/pipeline/4-recognise/judgeRows.ts';
import { readSecondFacts, SECOND_FEATURES, writeSecondFeatures } from '../src/pipeline/4-recognise/secondFeatures.ts';
import { SPAN_FEATURES, writeSpanFeatures } from '../src/pipeline/4-recognise/spanFeatures.ts';
import { readCorpus, splitBeside } from './geoparseCorpus.ts';
import { growTrees, seededRandom, type TreeOptions } from './growTrees.ts';
import { learnWords, type WordExample } from './learnWords.ts';
import { type TrainingScene, trainingScenes } from './trainingScenes.ts';
import { wordBook } from './wordBook.ts';

/**
 * Learns the weights of the recogniser from annotated articles: `tsx bench/train-recogniser.ts FILE.jsonl… [--out FILE] [--check MODE] [--only FOLD] [--errors]`.
 *
 * Only the `dev` part of the split file beside each corpus is read. `--check folds` prints the accuracy by cross-validation over
 * neighbouring articles, `--check corpora` by leaving each corpus out; without `--out` nothing is written. Deterministic.
 */
const WORD_COLUMNS = ['left words', 'right words', 'all words'] as const;
const DENSE = SPAN_FEATURES.length;
const WIDTH = DENSE + WORD_COLUMNS.length + SECOND_FEATURES.length;
const FIRST_WIDTH = DENSE + WORD_COLUMNS.length;
const FOLDS = 5;
const INNER_FOLDS = 4;
const FIRST: TreeOptions = { trees: 100, depth: 5, rate: 0.12, lambda: 2, minimumHessian: 3, columnShare: 0.5 };
const SECOND: TreeOptions = { trees: 160, depth: 5, rate: 0.09, lambda: 3, minimumHessian: 4, columnShare: 0.5 };
const MINIMUM_ARTICLES = 6;

type Span = { readonly scene: number; readonly label: number; readonly weight: number; readonly keys: Int32Array };

/** All spans of all scenes under one another, with room for every feature. */
class Table {
  readonly spans: Span[] = [];
  readonly starts: number[] = [0];
  readonly rows: Int32Array;
  readonly scenes: readonly TrainingScene[];
  readonly book: ReturnType<typeof wordBook>;

  constructor(scenes: readonly TrainingScene[], book: ReturnType<typeof wordBook>) {
    this.scenes = scenes;
    this.book = book;
    for (const { scene } of scenes) this.starts.push((this.starts.at(-1) as number) + scene.spans.length);
    this.rows = new Int32Array((this.starts.at(-1) as number) * WIDTH);
    scenes.forEach(({ scene, label, weight }, at) => {
      for (let index = 0; index < scene.spans.length; index += 1) {
        writeSpanFeatures(scene, index, this.rows, ((this.starts[at] as number) + index) * WIDTH);
        const keys = book.keysOf(scene, index);
        this.spans.push({ scene: at, label: label[index] as number, weight: weight[index] as number, keys });
      }
    });
  }
}

type Model = { readonly words: Map<number, number>; readonly first: TreeWeights; readonly second: TreeWeights };

const gazetteer = openBundledGazetteer();

function wordsFor(table: Table, inTraining: (scene: number) => boolean): Map<number, number> {
  const examples: WordExample[] = table.spans.filter(({ scene }) => inTraining(scene));
  const random = seededRandom(7);
  for (let index = examples.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [examples[index], examples[other]] = [examples[other] as WordExample, examples[index] as WordExample];
  }
  return learnWords(
    examples,
    table.book.common(
      table.spans.filter(({ scene }) => inTraining(scene)),
      MINIMUM_ARTICLES,
    ),
  );
}

function fillWords(table: Table, words: Map<number, number>, applies: (scene: number) => boolean): void {
  table.spans.forEach((span, row) => {
    if (!applies(span.scene)) return;
    const [left, right] = table.book.scores(span.keys, words);
    const scores = [left, right, left + right].map((score) => Math.round(score * FEATURE_SCALE));
    table.rows.set(scores, row * WIDTH + DENSE);
  });
}

function grow(table: Table, width: number, options: TreeOptions, inTraining: (scene: number) => boolean): TreeWeights {
  const kept = table.spans.map((_, row) => row).filter((row) => inTraining((table.spans[row] as Span).scene));
  const rows = new Int32Array(kept.length * width);
  for (const [at, row] of kept.entries()) rows.set(table.rows.subarray(row * WIDTH, row * WIDTH + width), at * width);
  const label = Uint8Array.from(kept, (row) => (table.spans[row] as Span).label);
  const weight = Float32Array.from(kept, (row) => (table.spans[row] as Span).weight);
  return growTrees({ rows, width, count: kept.length, label, weight }, options);
}

/** First judgements, by row; and from them the second features. */
function fillSecond(table: Table, first: TreeWeights, applies: (scene: number) => boolean, judged: Float32Array): void {
  const trees = openTrees(first);
  table.scenes.forEach(({ scene }, at) => {
    if (!applies(at)) return;
    const start = table.starts[at] as number;
    const probabilities = judged.subarray(start, table.starts[at + 1]);
    judgeFirst(trees, table.rows.subarray(start * WIDTH), WIDTH, probabilities);
    const facts = readSecondFacts(scene, probabilities);
    for (let index = 0; index < probabilities.length; index += 1) {
      writeSecondFeatures(facts, index, table.rows, (start + index) * WIDTH + FIRST_WIDTH);
    }
  });
}

/** Trains on the scenes that `inTraining` admits. What the later steps learn from was judged by models that had not seen it. */
function train(table: Table, inTraining: (scene: number) => boolean): Model {
  const scratch = new Float32Array(table.spans.length);
  const innerFold = (scene: number): number => scene % INNER_FOLDS;
  const inners = Array.from({ length: INNER_FOLDS }, (_, fold) => fold);
  for (const fold of inners) {
    const rest = (scene: number): boolean => inTraining(scene) && innerFold(scene) !== fold;
    fillWords(table, wordsFor(table, rest), (scene) => inTraining(scene) && innerFold(scene) === fold);
  }
  for (const fold of inners) {
    const rest = (scene: number): boolean => inTraining(scene) && innerFold(scene) !== fold;
    const held = (scene: number): boolean => inTraining(scene) && innerFold(scene) === fold;
    fillSecond(table, grow(table, FIRST_WIDTH, FIRST, rest), held, scratch);
  }
  const first = grow(table, FIRST_WIDTH, FIRST, inTraining);
  const second = grow(table, WIDTH, SECOND, inTraining);
  return { words: wordsFor(table, inTraining), first, second };
}

/** Probabilities of the spans of scenes that the model has not seen. */
function judge(table: Table, model: Model, applies: (scene: number) => boolean, probabilities: Float32Array): void {
  fillWords(table, model.words, applies);
  fillSecond(table, model.first, applies, probabilities);
  const trees = openTrees(model.second);
  table.scenes.forEach((_, at) => {
    if (!applies(at)) return;
    const start = table.starts[at] as number;
    const likelihood = probabilities.subarray(start, table.starts[at + 1]);
    judgeAgain(trees, table.rows.subarray(start * WIDTH), WIDTH, likelihood);
  });
}

type Counts = { right: number; made: number; golds: number };

function countRight(
  table: Table,
  probabilities: Float32Array,
  cut: number,
  counts: (scene: number) => boolean,
): Counts {
  const total: Counts = { right: 0, made: 0, golds: 0 };
  table.scenes.forEach(({ scene, label, weight, golds }, at) => {
    if (!counts(at)) return;
    const start = table.starts[at] as number;
    const likelihood = probabilities.subarray(start, table.starts[at + 1]);
    total.golds += golds.length;
    for (const index of chooseSpans(scene.spans, likelihood, cut, scene.tokens.count)) {
      if ((weight[index] as number) === 0) continue;
      total.made += 1;
      total.right += label[index] as number;
    }
  });
  return total;
}

function describe({ right, made, golds }: Counts): string {
  const precision = right / made;
  const recall = right / golds;
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)} (${golds} golds)`;
}

function report(table: Table, probabilities: Float32Array, judged: (scene: number) => boolean): void {
  const corpora = [...new Set(table.scenes.map(({ article }) => article.corpus))];
  for (const cut of [0.3, 0.35, 0.4, 0.45, 0.5])
    console.log(`cut ${cut}  ${describe(countRight(table, probabilities, cut, judged))}`);
  for (const corpus of corpora) {
    const counts = (scene: number): boolean => judged(scene) && table.scenes[scene]?.article.corpus === corpus;
    console.log(`${corpus}  ${describe(countRight(table, probabilities, 0.4, counts))}`);
  }
}

function check(table: Table, groups: readonly ((scene: number) => boolean)[], errors: boolean): void {
  const judged = (scene: number): boolean => groups.some((held) => held(scene));
  const probabilities = new Float32Array(table.spans.length);
  for (const held of groups)
    judge(
      table,
      train(table, (scene) => !held(scene)),
      held,
      probabilities,
    );
  report(table, probabilities, judged);
  console.log('with adjustLikelihood:');
  table.scenes.forEach(({ scene }, at) => {
    adjustLikelihood(scene, probabilities.subarray(table.starts[at], table.starts[at + 1]));
  });
  report(table, probabilities, judged);
  if (errors) showErrors(table, probabilities, 0.4);
}

/** The spans that a model got wrong which had not seen them, with the words around. */
function showErrors(table: Table, probabilities: Float32Array, cut: number): void {
  table.scenes.forEach(({ scene, label, weight, golds, article }, at) => {
    const start = table.starts[at] as number;
    const likelihood = probabilities.subarray(start, table.starts[at + 1]);
    const chosen = new Set(chooseSpans(scene.spans, likelihood, cut, scene.tokens.count));
    const around = (from: number, to: number): string =>
      scene.text.slice(Math.max(0, from - 40), to + 40).replaceAll('\n', ' ');
    scene.spans.forEach((span, index) => {
      const likely = (likelihood[index] as number).toFixed(2);
      if (chosen.has(index) && label[index] === 0 && weight[index] !== 0)
        console.log(`${article.corpus} wrong ${likely} [${span.name}] ${around(span.start, span.end)}`);
      if (!chosen.has(index) && label[index] === 1)
        console.log(`${article.corpus} missed ${likely} [${span.name}] ${around(span.start, span.end)}`);
    });
    const spanned = new Set(scene.spans.filter((_, index) => label[index] === 1).map(({ start: from }) => from));
    for (const gold of golds) if (!spanned.has(gold.start)) console.log(`${article.corpus} no span [${gold.phrase}]`);
  });
}

function ceiling(table: Table): string {
  let golds = 0;
  let spanned = 0;
  for (const { golds: counted, label } of table.scenes) {
    golds += counted.length;
    spanned += label.reduce((sum, value) => sum + value, 0);
  }
  return `${table.scenes.length} articles, ${table.spans.length} spans, ${spanned} of ${golds} golds are spans (${(spanned / golds).toFixed(4)})`;
}

function weightsOf(model: Model, table: Table): string {
  const about =
    'Learnt by bench/train-recogniser.ts from the dev parts of two annotated news corpora (LGL and GeoWebNews; not in this repository). ' +
    'words: weights of the words around a span. first, second: boosted trees; features are in thousandths.';
  const { first, second } = model;
  const features = [...SPAN_FEATURES, ...WORD_COLUMNS, ...SECOND_FEATURES];
  const trees = (weights: TreeWeights): string =>
    `{"base":${weights.base},"depth":${weights.depth},"trees":[\n${weights.trees.map((tree) => JSON.stringify(tree)).join(',\n')}]}`;
  return `{"about":${JSON.stringify(about)},\n"features":${JSON.stringify(features)},\n"words":${table.book.write(model.words, SLOTS)},\n"first":${trees(first)},\n"second":${trees(second)}}\n`;
}

function main(): void {
  const args = process.argv.slice(2);
  const option = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
  const files = args.filter((argument) => argument.endsWith('.jsonl'));
  const scenes = files.flatMap((file) => trainingScenes(readCorpus(file, splitBeside(file), 'dev'), gazetteer, FOLDS));
  const table = new Table(scenes, wordBook());
  console.log(ceiling(table));
  const mode = option('--check');
  const errors = args.includes('--errors');
  const inFold = (fold: number) => (scene: number) => scenes[scene]?.fold === fold;
  const folds = Array.from({ length: FOLDS }, (_, fold) => inFold(fold));
  const ofCorpus = (corpus: string) => (scene: number) => scenes[scene]?.article.corpus === corpus;
  const only = option('--only');
  if (mode === 'folds') check(table, only === null ? folds : folds.slice(Number(only), Number(only) + 1), errors);
  if (mode === 'corpora') check(table, [...new Set(scenes.map(({ article }) => article.corpus))].map(ofCorpus), errors);
  const out = option('--out');
  if (out === null) return;
  const everything = train(table, () => true);
  writeFileSync(out, weightsOf(everything, table));
}

main();
