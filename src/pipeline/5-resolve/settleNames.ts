import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, createArticleState } from './articleState.ts';
import { cityOrUnitScore } from './cityOrUnit.ts';
import { FIRST_CONTEXT, fillCompany, fillContextFeatures, LAST_CONTEXT } from './contextFeatures.ts';
import { FEATURE_COUNT } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { neighboursOf } from './neighbours.ts';
import { fillOutletFeatures } from './outletFeatures.ts';
import {
  type Calibration,
  NONE_FEATURES,
  type RankingModel,
  scoreNone,
  scoreOn,
  scoreTo,
  softmax,
} from './rankingModel.ts';
import type { ResolveContext } from './resolveContext.ts';
import { fillRowFeatures, isInside } from './rowFeatures.ts';

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

/** Features of the names that are looked at in every round: those that do not change are written once. Grows, is never given back. */
let arena = new Float64Array(256 * FEATURE_COUNT);
/** By row of the arena: score of the features before the first that the other names change. */
let steady = new Float64Array(256);
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
  const names = new Array<SettledName>(groups.length);
  const places = layOut(state, model);
  for (const group of state.anchors) names[group] = scoreAll(state, group, model, places.get(group)!, false);
  for (const group of state.anchors) accept(state, group, names[group]!);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const group of surestFirst(state)) {
      const before = state.chosen[group];
      const settled = scoreAll(state, group, model, places.get(group)!, true);
      names[group] = settled;
      accept(state, group, settled);
      if (settled.best !== before) changed = true;
    }
    if (!changed && round > 0) break;
  }
  settleTheRest(state, names, model);
  return { state, names, calibration: model.confidence };
}

/** Gives every anchor its stretch of the arena and writes the features that no round changes. */
function layOut(state: ArticleState, model: RankingModel): Map<number, number> {
  const places = new Map<number, number>();
  let size = 0;
  for (const group of state.anchors) {
    places.set(group, size);
    size += state.groups[group]!.found.rows.length * FEATURE_COUNT;
  }
  makeRoom(size);
  for (const [group, offset] of places) {
    fillSteady(state, group, offset);
    sumSteady(state, group, model, offset);
  }
  return places;
}

function makeRoom(size: number): void {
  if (arena.length >= size) {
    arena.fill(0, 0, size);
    return;
  }
  arena = new Float64Array(size);
  steady = new Float64Array(size / FEATURE_COUNT);
}

/** Names that are no neighbours to others: each once, containers before what they contain. */
function settleTheRest(state: ArticleState, names: SettledName[], model: RankingModel): void {
  const rest = state.groups.map((_, group) => group).filter((group) => names[group] === undefined);
  const inOrder = [
    ...rest.filter((group) => state.groups[group]!.container < 0),
    ...rest.filter((group) => state.groups[group]!.container >= 0),
  ];
  for (const group of inOrder) {
    makeRoom(state.groups[group]!.found.rows.length * FEATURE_COUNT);
    fillSteady(state, group, 0);
    sumSteady(state, group, model, 0);
    const settled = scoreAll(state, group, model, 0, true);
    names[group] = settled;
    accept(state, group, settled);
  }
}

/** Scores every row of a group; with `inContext`, the context features are written anew first. */
function scoreAll(
  state: ArticleState,
  group: number,
  model: RankingModel,
  start: number,
  inContext: boolean,
): SettledName {
  const own = state.groups[group]!;
  const { rows } = own.found;
  const probabilities = new Float64Array(rows.length + 1);
  if (inContext) fillContext(state, group, start);
  let best = -1;
  for (let index = 0; index < rows.length; index++) {
    const score =
      scoreOn(model, arena, start + index * FEATURE_COUNT, FIRST_CONTEXT, steady[start / FEATURE_COUNT + index]!) +
      ruled(state, own, index);
    probabilities[index] = score;
    if (best < 0 || score > probabilities[best]!) best = index;
  }
  probabilities[rows.length] = scoreNone(model, fillNone(own));
  softmax(probabilities, rows.length);
  return { probabilities, best };
}

function accept(state: ArticleState, group: number, { probabilities, best }: SettledName): void {
  state.chosen[group] = best;
  state.trust[group] = best < 0 ? 0 : probabilities[best]!;
}

function surestFirst({ anchors, trust }: ArticleState): number[] {
  return anchors.toSorted((a, b) => trust[b]! - trust[a]! || a - b);
}

/** What is not learnt: the editor's leaning, and the rule for a city and a region of one name. */
function ruled({ gazetteer, context: { biasRow } }: ArticleState, group: NameGroup, index: number): number {
  const bias = biasRow !== null && isInside(gazetteer, group.found.rows[index]!, biasRow) ? BIAS_SCORE : 0;
  return bias + cityOrUnitScore(group, index, gazetteer);
}

/** Adds up the features of a group's rows that come first and that no round changes. */
function sumSteady({ groups }: ArticleState, group: number, model: RankingModel, start: number): void {
  const count = groups[group]!.found.rows.length;
  for (let index = 0; index < count; index++) {
    steady[start / FEATURE_COUNT + index] = scoreTo(model, arena, start + index * FEATURE_COUNT, FIRST_CONTEXT);
  }
}

function fillSteady({ gazetteer, context, groups }: ArticleState, group: number, start: number): void {
  const own = groups[group]!;
  const { rows } = own.found;
  for (let index = 0; index < rows.length; index++) {
    const offset = start + index * FEATURE_COUNT;
    fillRowFeatures(own, index, gazetteer, arena, offset);
    fillOutletFeatures(context.home, rows[index]!, gazetteer, arena, offset);
  }
}

function fillContext(state: ArticleState, group: number, start: number): void {
  const count = state.groups[group]!.found.rows.length;
  const neighbours = neighboursOf(state, group);
  for (let index = 0; index < count; index++) {
    const offset = start + index * FEATURE_COUNT;
    arena.fill(0, offset + FIRST_CONTEXT, offset + LAST_CONTEXT + 1);
    fillContextFeatures(state, group, neighbours, index, arena, offset);
  }
}

/** Features of all rows of a group against the others where they now stand, `FEATURE_COUNT` a row: for training and for checks. */
export function featuresOf(state: ArticleState, group: number): Float64Array {
  const size = state.groups[group]!.found.rows.length * FEATURE_COUNT;
  makeRoom(size);
  fillSteady(state, group, 0);
  fillContext(state, group, 0);
  return arena.slice(0, size);
}

/**
 * Features of one row, as `featuresOf` has them, but for what the other names' places say (distances, shares): for the reasons. Valid
 * until the next call.
 */
export function featuresOfRow(state: ArticleState, group: number, index: number): Float64Array {
  const own = state.groups[group]!;
  const row = own.found.rows[index]!;
  makeRoom(FEATURE_COUNT);
  fillRowFeatures(own, index, state.gazetteer, arena, 0);
  fillOutletFeatures(state.context.home, row, state.gazetteer, arena, 0);
  fillCompany(state, group, row, arena, 0);
  return arena;
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
