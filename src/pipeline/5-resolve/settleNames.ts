import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, createArticleState, MAX_ANCHORS } from './articleState.ts';
import { cityOrUnitScore } from './cityOrUnit.ts';
import { FIRST_CONTEXT, fillContextFeatures, LAST_CONTEXT, namedUnits } from './contextFeatures.ts';
import { FEATURE_COUNT, featureIndex } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { neighboursOf } from './neighbours.ts';
import { fillOutletFeatures } from './outletFeatures.ts';
import {
  type Calibration,
  NONE_FEATURES,
  type RankingModel,
  type SteadyScores,
  scoreNone,
  scoreOn,
  softmax,
} from './rankingModel.ts';
import type { ResolveContext } from './resolveContext.ts';
import { fillRowFeatures, isInside } from './rowFeatures.ts';
import { steadyScores } from './steadyScores.ts';

/** What a name means: probabilities of its rows, and last of "none of these". `best` is −1 when there are no rows. */
export type SettledName = { readonly probabilities: Float64Array; readonly best: number };

export type SettledArticle = {
  readonly state: ArticleState;
  readonly names: readonly SettledName[];
  /** How the model's probabilities become confidences. */
  readonly calibration: Calibration;
};

/** Rounds of looking at every name again with the others where they now stand. A fourth changes next to nothing. */
const ROUNDS = 3;
/** What an editor's `--bias` adds to the score: as much as being in the named country. */
const BIAS_SCORE = 2.5;

const BELOW_LARGEST = featureIndex('population below largest');
const FIRST_OUTLET = LAST_CONTEXT + 1;
const OUTLET_COUNT = FEATURE_COUNT - FIRST_OUTLET;

/** By row of the names that are looked at in every round: features of the outlet, units that are named. Grow, are never given back. */
let outlets = new Float64Array(256 * OUTLET_COUNT);
let named = new Uint8Array(256);
/** The features of one row at a time: they stay in the nearest memory. */
const features = new Float64Array(FEATURE_COUNT);
const noneBuffer = new Float64Array(NONE_FEATURES.length);

/**
 * Settles all names of an article together. First each by itself (prominence, outlet, units that the article names), then in rounds,
 * the surest first, each against the others where they now stand: no early choice is final.
 *
 * Work is bounded: only the first names of an article are neighbours to others and looked at again (`articleState.ts`); the rest are
 * settled once, against those.
 */
export function settleNames(
  groups: readonly NameGroup[],
  gazetteer: Gazetteer,
  context: ResolveContext,
  model: RankingModel,
): SettledArticle {
  const state = createArticleState(groups, gazetteer, context);
  const names = new Array<Settling>(groups.length);
  const room = roomFor(groups);
  let start = 0;
  for (const group of state.anchors) {
    names[group] = prepare(state, group, model, start, room);
    start += groups[group]!.found.rows.length;
  }
  for (const group of state.anchors) scoreAll(state, group, model, names[group]!, false);
  for (const group of state.anchors) accept(state, group, names[group]!);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const group of surestFirst(state)) {
      const before = state.chosen[group];
      scoreAll(state, group, model, names[group]!, true);
      accept(state, group, names[group]!);
      if (names[group]!.best !== before) changed = true;
    }
    if (!changed && round > 0) break;
  }
  if (state.anchors.length < groups.length) settleTheRest(state, names, model, room);
  return { state, names, calibration: model.confidence };
}

/** A name while it is settled, with what no round changes. `start`: where its rows begin in `outlets` and `named`. */
type Settling = {
  readonly probabilities: Float64Array;
  best: number;
  readonly start: number;
  readonly steady: SteadyScores;
  readonly none: number;
};

/** One run of numbers for the probabilities of all names of an article: an array of its own for each costs more than filling it. */
type Room = { readonly numbers: Float64Array; taken: number };

function roomFor(groups: readonly NameGroup[]): Room {
  let count = 0;
  for (const { found } of groups) count += found.rows.length + 1;
  return { numbers: new Float64Array(count), taken: 0 };
}

/** Writes what no round changes of a name's rows. */
function prepare(state: ArticleState, group: number, model: RankingModel, start: number, room: Room): Settling {
  const { gazetteer, context, groups } = state;
  const own = groups[group]!;
  const { rows } = own.found;
  makeRoom(start + rows.length);
  const steady = steadyScores(own, gazetteer, model);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    named[start + index] = namedUnits(state, group, row);
    if (context.home === null) continue;
    features.fill(0, FIRST_OUTLET);
    fillOutletFeatures(context.home, row, steady.belowLargest[index]!, gazetteer, features, 0);
    for (let at = 0; at < OUTLET_COUNT; at++)
      outlets[(start + index) * OUTLET_COUNT + at] = features[FIRST_OUTLET + at]!;
  }
  const none = scoreNone(model, fillNone(own));
  const probabilities = room.numbers.subarray(room.taken, room.taken + rows.length + 1);
  room.taken += rows.length + 1;
  return { probabilities, best: -1, start, steady, none };
}

function makeRoom(rows: number): void {
  if (named.length >= rows) return;
  const [oldOutlets, oldNamed] = [outlets, named];
  outlets = new Float64Array(2 * rows * OUTLET_COUNT);
  named = new Uint8Array(2 * rows);
  outlets.set(oldOutlets);
  named.set(oldNamed);
}

/** Names that are no neighbours to others: each once, containers before what they contain. */
function settleTheRest(state: ArticleState, names: Settling[], model: RankingModel, room: Room): void {
  const rest = state.groups.map((_, group) => group).filter((group) => names[group] === undefined);
  const inOrder = [
    ...rest.filter((group) => state.groups[group]!.container < 0),
    ...rest.filter((group) => state.groups[group]!.container >= 0),
  ];
  for (const group of inOrder) {
    names[group] = prepare(state, group, model, 0, room);
    scoreAll(state, group, model, names[group]!, true);
    accept(state, group, names[group]!);
  }
}

/** Scores every row of a group; with `inContext`, against the other names as they now stand. */
function scoreAll(
  state: ArticleState,
  group: number,
  model: RankingModel,
  settling: Settling,
  inContext: boolean,
): void {
  const own = state.groups[group]!;
  const count = own.found.rows.length;
  const { probabilities, start, steady, none } = settling;
  const neighbours = inContext ? neighboursOf(state, group) : null;
  const from = inContext ? FIRST_CONTEXT : FIRST_OUTLET;
  const end = state.context.home === null ? FIRST_OUTLET : FEATURE_COUNT;
  let best = -1;
  for (let index = 0; index < count; index++) {
    if (neighbours !== null) {
      for (let at = FIRST_CONTEXT; at < FIRST_OUTLET; at++) features[at] = 0;
      features[BELOW_LARGEST] = steady.belowLargest[index]!;
      fillContextFeatures(state, group, neighbours, index, named[start + index]!, features, 0);
    }
    for (let at = FIRST_OUTLET; at < end; at++)
      features[at] = outlets[(start + index) * OUTLET_COUNT + at - FIRST_OUTLET]!;
    const score = scoreOn(model, features, from, end, steady.scores[index]!) + ruled(state, own, index);
    probabilities[index] = score;
    if (best < 0 || score > probabilities[best]!) best = index;
  }
  probabilities[count] = none;
  softmax(probabilities, count);
  settling.best = best;
}

function accept(state: ArticleState, group: number, { probabilities, best }: SettledName): void {
  state.chosen[group] = best;
  state.trust[group] = best < 0 ? 0 : probabilities[best]!;
}

const order = new Int32Array(MAX_ANCHORS);

/** The anchors, the surest first; of equally sure ones the first. Valid until the next call. */
function surestFirst({ anchors, trust }: ArticleState): Int32Array {
  for (let count = 0; count < anchors.length; count++) {
    const group = anchors[count]!;
    let at = count;
    while (at > 0 && trust[order[at - 1]!]! < trust[group]!) at--;
    order.copyWithin(at + 1, at, count);
    order[at] = group;
  }
  return order.subarray(0, anchors.length);
}

/** What is not learnt: the editor's leaning, and the rule for a city and a region of one name. */
function ruled({ gazetteer, context: { biasRow } }: ArticleState, group: NameGroup, index: number): number {
  const bias = biasRow !== null && isInside(gazetteer, group.found.rows[index]!, biasRow) ? BIAS_SCORE : 0;
  return bias + cityOrUnitScore(group, index, gazetteer);
}

/**
 * Features of all rows of a group against the others where they now stand, `FEATURE_COUNT` a row: for training, and for checks of the
 * scores, which are never written out in full.
 */
export function featuresOf(state: ArticleState, group: number): Float64Array {
  const { gazetteer, context, groups } = state;
  const own = groups[group]!;
  const { rows } = own.found;
  const all = new Float64Array(rows.length * FEATURE_COUNT);
  const neighbours = neighboursOf(state, group);
  for (let index = 0; index < rows.length; index++) {
    const offset = index * FEATURE_COUNT;
    const row = rows[index]!;
    fillRowFeatures(own, index, gazetteer, all, offset);
    fillOutletFeatures(context.home, row, all[offset + BELOW_LARGEST]!, gazetteer, all, offset);
    fillContextFeatures(state, group, neighbours, index, namedUnits(state, group, row), all, offset);
  }
  return all;
}

/** Features of the answer "none", in the order of `NONE_FEATURES`. Valid until the next call. */
export function fillNone({ likelihood, found, text }: NameGroup): Float64Array {
  const likely = Math.min(0.99, Math.max(0.01, likelihood));
  noneBuffer[0] = 1;
  noneBuffer[1] = Math.log((1 - likely) / likely);
  noneBuffer[2] = found.largest / 7;
  noneBuffer[3] = Math.log(found.rows.length + 1) / 5;
  noneBuffer[4] = text.length <= 3 || text === text.toLowerCase() ? 1 : 0;
  return noneBuffer;
}
