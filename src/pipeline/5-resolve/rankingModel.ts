import type { FeatureClass } from '../../gazetteer/gazetteer.ts';
import { FEATURE_COUNT, FEATURE_NAMES } from './featureNames.ts';
import weights from './resolver.weights.json' with { type: 'json' };

/** What the model knows about the answer "none of these rows": a bias, doubt that it is a name at all, how prominent the best row is. */
export const NONE_FEATURES = ['none', 'doubt', 'best population', 'log rows', 'lower case or short'] as const;

/** A linear model over rows and over "none", read by a softmax. Learnt by `bench/train-resolver.ts`, kept as readable JSON. */
export type RankingModel = {
  readonly rows: Float64Array;
  readonly none: Float64Array;
  readonly confidence: Calibration;
};

/** Straightens a probability: its log odds times `slope` plus `shift`. Fitted on articles that the weights were not learnt from. */
export type Calibration = { readonly slope: number; readonly shift: number };

/** By row of a name: what the features before the first that the article changes add up to, where the words ask for the class `wanted`. */
export type SteadyScores = {
  readonly model: RankingModel;
  readonly wanted: FeatureClass | null;
  readonly scores: readonly number[];
};

export type WeightsFile = {
  readonly about: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly none: Readonly<Record<string, number>>;
  readonly confidence: Calibration;
};

/** Reads weights by name; a feature without a weight counts nothing. */
function readModel({ rows, none, confidence }: WeightsFile): RankingModel {
  const model = { rows: new Float64Array(FEATURE_COUNT), none: new Float64Array(NONE_FEATURES.length), confidence };
  FEATURE_NAMES.forEach((name, index) => {
    model.rows[index] = rows[name] ?? 0;
  });
  NONE_FEATURES.forEach((name, index) => {
    model.none[index] = none[name] ?? 0;
  });
  return model;
}

export const BUNDLED_MODEL: RankingModel = readModel(weights);

/** What the features before `end` of the row at `offset` add up to. */
export function scoreTo({ rows }: RankingModel, features: Float64Array, offset: number, end: number): number {
  let score = 0;
  for (let index = 0; index < end; index++) score += rows[index]! * features[offset + index]!;
  return score;
}

/**
 * `score`, which is what the features before `from` add up to, and the features from there up to `end`. Most of them are zero and change
 * no sum: passing them over takes less time than waiting for one addition after the other.
 */
export function scoreOn(
  { rows }: RankingModel,
  features: Float64Array,
  from: number,
  end: number,
  score: number,
): number {
  let sum = score;
  for (let index = from; index < end; index++) {
    const feature = features[index]!;
    if (feature !== 0) sum += rows[index]! * feature;
  }
  return sum;
}

export function scoreNone({ none }: RankingModel, features: Float64Array): number {
  let score = 0;
  for (let index = 0; index < NONE_FEATURES.length; index++) score += none[index]! * features[index]!;
  return score;
}

/** Turns scores into probabilities in place: `scores[count]` is "none". */
export function softmax(scores: number[], count: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index <= count; index++) most = Math.max(most, scores[index]!);
  let total = 0;
  for (let index = 0; index <= count; index++) {
    scores[index] = Math.exp(scores[index]! - most);
    total += scores[index]!;
  }
  for (let index = 0; index <= count; index++) scores[index]! /= total;
}

/** The probability that a model's choice is right, straightened; never quite 0 or 1. */
export function calibrated(probability: number, { slope, shift }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(probability) + shift)));
}

export function logOdds(probability: number): number {
  const inside = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(inside / (1 - inside));
}
