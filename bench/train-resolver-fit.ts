import { FEATURE_COUNT, FEATURE_NAMES } from '../src/pipeline/5-resolve/featureNames.ts';
import { type Calibration, logOdds, NONE_FEATURES, type RankingModel } from '../src/pipeline/5-resolve/rankingModel.ts';
import { type Example, NONE_COUNT } from './train-resolver-data.ts';
import { PRIOR_WEIGHTS, SIGNS } from './train-resolver-prior.ts';

const STEPS = 120;
const RATE = 0.12;
const SIZE = FEATURE_COUNT + NONE_COUNT;

/**
 * Fits the linear model: the largest likelihood of the right answers under a softmax over each name's rows and "none", with a pull of
 * `pull` to the prior weights, by Adam over the whole set. No random numbers: the same examples give the same weights.
 */
export function fitModel(examples: readonly Example[], pull: number): RankingModel {
  const prior = new Float64Array(SIZE);
  prior.set(PRIOR_WEIGHTS);
  const weights = prior.slice();
  const first = new Float64Array(SIZE);
  const second = new Float64Array(SIZE);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(SIZE);
    for (const example of examples) addGradient(example, weights, gradient);
    const rate = RATE * (step < STEPS / 2 ? 1 : (2 * (STEPS - step)) / STEPS);
    for (let index = 0; index < SIZE; index++) {
      const slope = gradient[index]! / total + pull * (weights[index]! - prior[index]!);
      first[index] = 0.9 * first[index]! + 0.1 * slope;
      second[index] = 0.99 * second[index]! + 0.01 * slope * slope;
      const [mean, spread] = [first[index]! / (1 - 0.9 ** step), second[index]! / (1 - 0.99 ** step)];
      const moved = weights[index]! - (rate * mean) / (Math.sqrt(spread) + 1e-8);
      weights[index] = (SIGNS[index] ?? 0) * moved < 0 ? 0 : moved;
    }
  }
  return {
    rows: weights.subarray(0, FEATURE_COUNT).slice(),
    none: weights.subarray(FEATURE_COUNT).slice(),
    confidence: AS_IT_IS,
  };
}

let probabilities = new Float64Array(256);
let rightOnes = new Float64Array(256);

function addGradient({ rows, none, right, weight }: Example, weights: Float64Array, gradient: Float64Array): void {
  const count = right.length - 1;
  if (probabilities.length <= count)
    [probabilities, rightOnes] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  for (let index = 0; index < count; index++)
    probabilities[index] = dot(rows, index * FEATURE_COUNT, weights, 0, FEATURE_COUNT);
  probabilities[count] = dot(none, 0, weights, FEATURE_COUNT, NONE_COUNT);
  const most = probabilities.subarray(0, count + 1).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let all = 0;
  let good = 0;
  for (let index = 0; index <= count; index++) {
    probabilities[index] = Math.exp(probabilities[index]! - most);
    rightOnes[index] = right[index] === 1 ? probabilities[index]! : 0;
    all += probabilities[index]!;
    good += rightOnes[index]!;
  }
  for (let index = 0; index <= count; index++) {
    const slope = weight * (probabilities[index]! / all - rightOnes[index]! / Math.max(1e-300, good));
    if (Math.abs(slope) < 1e-9) continue;
    if (index < count) addScaled(gradient, 0, rows, index * FEATURE_COUNT, FEATURE_COUNT, slope);
    else addScaled(gradient, FEATURE_COUNT, none, 0, NONE_COUNT, slope);
  }
}

function dot(a: Float32Array, atA: number, b: Float64Array, atB: number, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += a[atA + index]! * b[atB + index]!;
  return sum;
}

function addScaled(
  into: Float64Array,
  atInto: number,
  from: Float32Array,
  atFrom: number,
  count: number,
  scale: number,
): void {
  for (let index = 0; index < count; index++) into[atInto + index]! += from[atFrom + index]! * scale;
}

/** The model as readable JSON: weights by feature name, three decimals, what it was learnt from. */
export function modelJson({ rows, none, confidence }: RankingModel, about: string): string {
  const named = (names: readonly string[], weights: Float64Array): Record<string, number> =>
    Object.fromEntries(names.map((name, index) => [name, Math.round(weights[index]! * 1000) / 1000]));
  return `${JSON.stringify({ about, rows: named(FEATURE_NAMES, rows), none: named(NONE_FEATURES, none), confidence }, null, 1)}\n`;
}

const AS_IT_IS: Calibration = { slope: 1, shift: 0 };

/** One answer of a model on an article it was not learnt from. */
export type Answered = { readonly confidence: number; readonly isRight: boolean; readonly weight: number };

/** Fits slope and shift of the log odds by the likelihood of the answers (Platt's scaling), by Newton's method. */
export function fitCalibration(answers: readonly Answered[]): Calibration {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < 25; step++) {
    const [g, h] = [
      [0, 0],
      [1e-6, 0, 1e-6],
    ] as [number[], number[]];
    for (const { confidence, isRight, weight } of answers) {
      const x = logOdds(confidence);
      const said = 1 / (1 + Math.exp(-(slope * x + shift)));
      const slack = weight * ((isRight ? 1 : 0) - said);
      const curve = weight * said * (1 - said);
      g[0]! += slack * x;
      g[1]! += slack;
      h[0]! += curve * x * x;
      h[1]! += curve * x;
      h[2]! += curve;
    }
    const scale = h[0]! * h[2]! - h[1]! * h[1]!;
    slope += (g[0]! * h[2]! - g[1]! * h[1]!) / scale;
    shift += (g[1]! * h[0]! - g[0]! * h[1]!) / scale;
  }
  return { slope: Math.round(slope * 1000) / 1000, shift: Math.round(shift * 1000) / 1000 };
}
