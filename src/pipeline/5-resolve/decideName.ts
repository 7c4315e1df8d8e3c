import { explainChoice } from './explainChoice.ts';
import { likeliest } from './likeliest.ts';
import { calibrated } from './rankingModel.ts';
import type { SettledArticle } from './settleNames.ts';

/** What is answered for a name: indices are of its rows. */
export type Decision = {
  /** −1 when no meaning is good enough. */
  readonly placed: number;
  /** Probability from 0 to 1 that it is right, three decimals. */
  readonly confidence: number;
  /** The likeliest other meanings, best first. */
  readonly others: readonly number[];
  readonly reasons: readonly string[];
};

/** Below this probability of its best row a name stays unplaced: most such answers would be wrong. */
const PLACED_FROM = 0.05;
const MAX_ALTERNATIVES = 3;

/** What the article's settled names say of one of them. */
export function decideName(settled: SettledArticle, group: number): Decision {
  const count = settled.state.groups[group]!.found.rows.length;
  const { probabilities, best } = settled.names[group]!;
  const probability = best < 0 ? 0 : probabilities[best]!;
  const isPlaced = best >= 0 && probability >= PLACED_FROM;
  return {
    placed: isPlaced ? best : -1,
    confidence: isPlaced ? thousandths(calibrated(probability, settled.calibration)) : 0,
    others: likeliest(probabilities, count, isPlaced ? best : -1, MAX_ALTERNATIVES),
    reasons: isPlaced ? explainChoice(settled, group) : count === 0 ? NO_PLACE : NOT_LIKELY,
  };
}

const NO_PLACE: readonly string[] = ['no place of this name'];
const NOT_LIKELY: readonly string[] = ['no meaning is likely enough'];

/** A probability as it is answered. */
export const thousandths = (probability: number): number => Math.round(probability * 1000) / 1000;
