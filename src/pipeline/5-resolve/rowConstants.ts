import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ArticleState } from './articleState.ts';
import { cityOrUnitScore } from './cityOrUnit.ts';
import { namedUnits } from './contextFeatures.ts';
import { LAST_CONTEXT } from './contextSums.ts';
import { FEATURE_COUNT } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { fillOutletFeatures } from './outletFeatures.ts';
import type { OutletHome } from './outletHome.ts';
import type { RankingModel } from './rankingModel.ts';
import { FACT, FACTS } from './rowFacts.ts';
import { isInside } from './rowFeatures.ts';

/*
 * What no round of settling changes of the rows of an article's names: units that are named, what is ruled, what each feature of the outlet
 * counts. By number of the row among those of the article. The arrays grow and are never given back.
 */

const FIRST_OUTLET = LAST_CONTEXT + 1;
const OUTLET_COUNT = FEATURE_COUNT - FIRST_OUTLET;
/** What an editor's `--bias` adds to the score: as much as being in the named country. */
const BIAS_SCORE = 2.5;

let named = new Uint8Array(256);
let rules = new Float64Array(256);
let outlets = new Float64Array(256 * OUTLET_COUNT);
const features = new Float64Array(FEATURE_COUNT);

/** Which units of the row are named, as `namedUnits` says. */
export const namedOf = (row: number): number => named[row]!;

/** What is not learnt but ruled of the row, as a score. */
export const ruleOf = (row: number): number => rules[row]!;

/** A score and what the features of the outlet count for the row, one after the other. */
export function withOutlet(score: number, row: number): number {
  let sum = score;
  for (let at = row * OUTLET_COUNT; at < (row + 1) * OUTLET_COUNT; at++) sum += outlets[at]!;
  return sum;
}

/** Writes it all of a name's rows, from the number `start` on. */
export function writeConstants(state: ArticleState, group: number, model: RankingModel, start: number): void {
  const { gazetteer, groups, context } = state;
  const own = groups[group]!;
  const { rows } = own.found;
  makeRoom(start + rows.length);
  for (let index = 0; index < rows.length; index++) {
    named[start + index] = namedUnits(state, group, rows[index]!);
    rules[start + index] = ruled(state, own, index);
  }
  if (context.home !== null) writeOutlets(context.home, own, gazetteer, model, start);
}

function makeRoom(rows: number): void {
  if (named.length >= rows) return;
  const old = { outlets, named, rules };
  outlets = new Float64Array(2 * rows * OUTLET_COUNT);
  named = new Uint8Array(2 * rows);
  rules = new Float64Array(2 * rows);
  outlets.set(old.outlets);
  named.set(old.named);
  rules.set(old.rules);
}

/** The editor's leaning, and the rule for a city and a region of one name. */
function ruled({ gazetteer, context: { biasRow } }: ArticleState, group: NameGroup, index: number): number {
  const bias = biasRow !== null && isInside(gazetteer, group.found.rows[index]!, biasRow) ? BIAS_SCORE : 0;
  return bias + cityOrUnitScore(group, index, gazetteer);
}

function writeOutlets(
  home: OutletHome,
  { found: { rows, facts } }: NameGroup,
  gazetteer: Gazetteer,
  model: RankingModel,
  start: number,
): void {
  for (let index = 0; index < rows.length; index++) {
    features.fill(0, FIRST_OUTLET);
    fillOutletFeatures(home, rows[index]!, facts[index * FACTS + FACT.belowLargest]!, gazetteer, features, 0);
    for (let at = 0; at < OUTLET_COUNT; at++)
      outlets[(start + index) * OUTLET_COUNT + at] = model.rows[FIRST_OUTLET + at]! * features[FIRST_OUTLET + at]!;
  }
}
