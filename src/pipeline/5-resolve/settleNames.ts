import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, createArticleState, MAX_ANCHORS } from './articleState.ts';
import { fillContextFeatures } from './contextFeatures.ts';
import { takeContext } from './contextSums.ts';
import { fillNone } from './fillNone.ts';
import type { NameGroup } from './nameGroups.ts';
import { neighboursOf } from './neighbours.ts';
import { type Calibration, type RankingModel, type SteadyScores, scoreNone, softmax } from './rankingModel.ts';
import type { ResolveContext } from './resolveContext.ts';
import { namedOf, ruleOf, withOutlet, writeConstants } from './rowConstants.ts';
import { steadyScores } from './steadyScores.ts';

/** What a name means: probabilities of its rows, and last of "none of these". `best` is −1 when there are no rows. */
export type SettledName = { readonly probabilities: readonly number[]; readonly best: number };

export type SettledArticle = {
  readonly state: ArticleState;
  readonly names: readonly SettledName[];
  /** How the model's probabilities become confidences. */
  readonly calibration: Calibration;
};

/** Rounds of looking at every name again with the others where they now stand. A fourth changes next to nothing. */
const ROUNDS = 3;

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
  const { anchors } = state;
  const names = new Array<Settling>(groups.length);
  let start = 0;
  for (let at = 0; at < anchors.length; at++) {
    const group = anchors[at]!;
    names[group] = prepare(state, group, model, start, at);
    start += groups[group]!.found.rows.length;
  }
  for (const group of anchors) scoreAlone(state, group, names[group]!);
  for (const group of anchors) accept(state, group, names[group]!);
  for (let round = 0; round < ROUNDS; round++) {
    const changed = settleAgain(state, model, names);
    if (!changed && round > 0) break;
  }
  if (anchors.length < groups.length) settleTheRest(state, names, model);
  return { state, names, calibration: model.confidence };
}

/** One round over the anchors, the surest first. Says whether any means another row now. */
function settleAgain(state: ArticleState, model: RankingModel, names: readonly Settling[]): boolean {
  sortSurest(state);
  let changed = false;
  for (let at = 0; at < state.anchors.length; at++) {
    const group = order[at]!;
    const before = state.chosen[group]!;
    const name = names[group]!;
    scoreInContext(state, group, model, name);
    accept(state, group, name);
    if (name.best !== before) changed = true;
  }
  return changed;
}

/**
 * A name while it is settled, with what no round changes. `start`: where the constants of its rows begin; `self`: its place among the
 * anchors, or −1.
 */
type Settling = {
  readonly probabilities: number[];
  best: number;
  readonly start: number;
  readonly self: number;
  readonly steady: SteadyScores;
  readonly none: number;
};

/** What is cut out of it is an array of plain numbers: to make a short typed one takes longer than to fill it. */
const blank: number[] = [0.5];

function numbersFor(count: number): number[] {
  while (blank.length < count) blank.push(0.5);
  return blank.slice(0, count);
}

/** Writes what no round changes of a name's rows. */
function prepare(state: ArticleState, group: number, model: RankingModel, start: number, self: number): Settling {
  const own = state.groups[group]!;
  const { rows } = own.found;
  writeConstants(state, group, model, start);
  const probabilities = numbersFor(rows.length + 1);
  const steady = steadyScores(own, state.gazetteer, model);
  return { probabilities, best: -1, start, self, steady, none: scoreNone(model, fillNone(own)) };
}

/** Names that are no neighbours to others: each once, containers before what they contain. */
function settleTheRest(state: ArticleState, names: Settling[], model: RankingModel): void {
  const rest = state.groups.map((_, group) => group).filter((group) => names[group] === undefined);
  const inOrder = [
    ...rest.filter((group) => state.groups[group]!.container < 0),
    ...rest.filter((group) => state.groups[group]!.container >= 0),
  ];
  for (const group of inOrder) {
    names[group] = prepare(state, group, model, 0, -1);
    scoreInContext(state, group, model, names[group]!);
    accept(state, group, names[group]!);
  }
}

/** Scores every row of a group without the other names. */
function scoreAlone(state: ArticleState, group: number, settling: Settling): void {
  const { length } = state.groups[group]!.found.rows;
  const { probabilities, start, steady } = settling;
  const hasHome = state.context.home !== null;
  for (let index = 0; index < length; index++) {
    const score = hasHome ? withOutlet(steady.scores[index]!, start + index) : steady.scores[index]!;
    probabilities[index] = score + ruleOf(start + index);
  }
  decide(settling, length);
}

/** Scores every row of a group against the other names as they now stand. */
function scoreInContext(state: ArticleState, group: number, model: RankingModel, settling: Settling): void {
  const { length } = state.groups[group]!.found.rows;
  const { probabilities, start, steady, self } = settling;
  const hasHome = state.context.home !== null;
  const neighbours = neighboursOf(state, group, self);
  for (let index = 0; index < length; index++) {
    const written = fillContextFeatures(state, group, neighbours, index, namedOf(start + index));
    const score = takeContext(model, written, steady.scores[index]!);
    probabilities[index] = (hasHome ? withOutlet(score, start + index) : score) + ruleOf(start + index);
  }
  decide(settling, length);
}

/** Turns the scores of a name's rows into probabilities. The best is the first of the highest score. */
function decide(settling: Settling, count: number): void {
  const { probabilities } = settling;
  let best = -1;
  for (let index = 0; index < count; index++)
    if (best < 0 || probabilities[index]! > probabilities[best]!) best = index;
  probabilities[count] = settling.none;
  softmax(probabilities, count);
  settling.best = best;
}

function accept(state: ArticleState, group: number, { probabilities, best }: SettledName): void {
  state.chosen[group] = best;
  state.trust[group] = best < 0 ? 0 : probabilities[best]!;
}

const order = new Int32Array(MAX_ANCHORS);

/** Puts the anchors into `order`, the surest first; of equally sure ones the first. */
function sortSurest({ anchors, trust }: ArticleState): void {
  for (let count = 0; count < anchors.length; count++) {
    const group = anchors[count]!;
    let at = count;
    for (; at > 0 && trust[order[at - 1]!]! < trust[group]!; at--) order[at] = order[at - 1]!;
    order[at] = group;
  }
}
