import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, createArticleState } from './articleState.ts';
import { fillContextFeatures } from './contextFeatures.ts';
import { FEATURE_COUNT } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { fillOutletFeatures } from './outletFeatures.ts';
import { NONE_FEATURES, type RankingModel, scoreNone, scoreRow, softmax } from './rankingModel.ts';
import type { ResolveContext } from './resolveContext.ts';
import { fillRowFeatures, isInside } from './rowFeatures.ts';

/** What a name means: probabilities of its rows, and last of "none of these". */
export type SettledName = { readonly probabilities: Float64Array; readonly best: number };

export type SettledArticle = { readonly state: ArticleState; readonly names: readonly SettledName[] };

/** Rounds of looking at every name again with the others where they now stand. A fourth changes next to nothing. */
const ROUNDS = 3;
/** What an editor's `--bias` adds to the score: as much as being in the named country. */
const BIAS_SCORE = 2.5;

let buffer = new Float64Array(256 * FEATURE_COUNT);
const noneBuffer = new Float64Array(NONE_FEATURES.length);

/**
 * Settles all names of an article together. First each by itself (prominence, outlet, units that the article names), then in rounds,
 * the surest first, each against the others where they now stand: no early choice is final.
 */
export function settleNames(
  groups: readonly NameGroup[],
  gazetteer: Gazetteer,
  context: ResolveContext,
  model: RankingModel,
): SettledArticle {
  const state = createArticleState(groups, gazetteer, context);
  const names: SettledName[] = groups.map((_, group) => settle(state, group, model));
  names.forEach((name, group) => {
    accept(state, group, name);
  });
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const group of surestFirst(state)) {
      const before = state.chosen[group];
      const settled = settle(state, group, model);
      names[group] = settled;
      accept(state, group, settled);
      if (settled.best !== before) changed = true;
    }
    if (!changed && round > 0) break;
  }
  return { state, names };
}

function settle(state: ArticleState, group: number, model: RankingModel): SettledName {
  const { found } = state.groups[group]!;
  const count = found.rows.length;
  const probabilities = new Float64Array(count + 1);
  const features = fillFeatures(state, group);
  for (let index = 0; index < count; index++) {
    probabilities[index] = scoreRow(model, features, index * FEATURE_COUNT) + biasOf(state, found.rows[index]!);
  }
  probabilities[count] = scoreNone(model, fillNone(state.groups[group]!));
  softmax(probabilities, count);
  let best = -1;
  for (let index = 0; index < count; index++)
    if (best < 0 || probabilities[index]! > probabilities[best]!) best = index;
  return { probabilities, best };
}

function accept(state: ArticleState, group: number, { probabilities, best }: SettledName): void {
  state.chosen[group] = best;
  state.trust[group] = best < 0 ? 0 : probabilities[best]!;
}

function surestFirst(state: ArticleState): number[] {
  return state.groups.map((_, group) => group).sort((a, b) => state.trust[b]! - state.trust[a]! || a - b);
}

function biasOf({ gazetteer, context }: ArticleState, row: number): number {
  return context.biasRow !== null && isInside(gazetteer, row, context.biasRow ?? NO_ROW) ? BIAS_SCORE : 0;
}

/** Features of all rows of a group against the others where they now stand, `FEATURE_COUNT` a row. Valid until the next call. */
export function fillFeatures(state: ArticleState, group: number): Float64Array {
  const { gazetteer, context, groups } = state;
  const own = groups[group]!;
  const { rows } = own.found;
  const size = rows.length * FEATURE_COUNT;
  if (buffer.length < size) buffer = new Float64Array(size);
  buffer.fill(0, 0, size);
  for (let index = 0; index < rows.length; index++) {
    const offset = index * FEATURE_COUNT;
    fillRowFeatures(own, index, gazetteer, buffer, offset);
    fillContextFeatures(state, group, index, buffer, offset);
    fillOutletFeatures(context.home, rows[index]!, gazetteer, buffer, offset);
  }
  return buffer;
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
