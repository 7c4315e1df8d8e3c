import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, chosenRow } from './articleState.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import { isArea, type Neighbours } from './neighbours.ts';
import { isInside } from './rowFeatures.ts';
import { chordSquared, EARTH_RADIUS_KM, kilometresBetween } from './unitVectors.ts';

const at = (name: FeatureName): number => featureIndex(name);
const BELOW_LARGEST = at('population below largest');
const IN_CONTAINER = at('in its container');
const NOT_IN_CONTAINER = at('not in its container');
const HOLDS = at('holds what it contains');
const HOLDS_NOT = at('does not hold what it contains');
const ADMIN1_NAMED = at('admin1 named');
const ADMIN2_NAMED = at('admin2 named');
const COUNTRY_NAMED = at('country named');
const ADMIN1_SETTLED = at('admin1 settled');
const ADMIN2_SETTLED = at('admin2 settled');
const COUNTRY_SETTLED = at('country settled');
const WITHIN_30 = at('neighbour within 30 km');
const WITHIN_100 = at('neighbour within 100 km');
const WITHIN_400 = at('neighbour within 400 km');
const NEAR_WITHIN_100 = at('near neighbour in text within 100 km');
const NEAR_ADMIN1 = at('near neighbour in text in same admin1');
const NEAR_COUNTRY = at('near neighbour in text in same country');
const SHARE_50 = at('share within 50 km');
const SHARE_150 = at('share within 150 km');
const SHARE_ADMIN1 = at('share in same admin1');
const SHARE_COUNTRY = at('share in same country');
const SHARE_INSIDE = at('share inside this unit');
const HAS_INSIDE = at('neighbour inside this unit');
const BESIDE_CLASS = at('beside a name of its class');
const SAME_NAME = at('same name elsewhere');
const LONELY = at('no neighbours: population below largest');
const DATELINE_SELF = at('dateline itself: population below largest');
const DATELINE_NEAR = at('near dateline place');
const DATELINE_ADMIN1 = at('in admin1 of dateline');
const DATELINE_COUNTRY = at('in country of dateline');

/** Places further apart than this do not count as neighbours; most pairs are, so no distance is worked out for them. */
const FAR_KM = 1200;
const FAR_CHORD_SQUARED = (FAR_KM / EARTH_RADIUS_KM) ** 2;

export const FIRST_CONTEXT = at('in its container');
export const LAST_CONTEXT = at('in country of dateline');

/** Writes what the rest of the article says about a row: its container, named units, neighbours, the dateline. */
export function fillContextFeatures(
  state: ArticleState,
  group: number,
  neighbours: Neighbours,
  index: number,
  out: Float64Array,
  offset: number,
): void {
  fillCompany(state, group, state.groups[group]!.found.rows[index]!, out, offset);
  fillNeighbours(state, group, neighbours, index, out, offset);
  fillDateline(state, group, index, out, offset);
}

/** Writes what is named with the row: its container, what it contains, its units. */
export function fillCompany(state: ArticleState, group: number, row: number, out: Float64Array, offset: number): void {
  fillContainment(state, group, row, out, offset);
  fillNamedUnits(state, group, row, out, offset);
}

function fillContainment(state: ArticleState, group: number, row: number, out: Float64Array, offset: number): void {
  const { gazetteer, groups, contents, trust } = state;
  const container = groups[group]!.container;
  if (container >= 0 && groups[container]!.found.rows.length > 0) {
    const outer = chosenRow(state, container);
    const inside = outer !== row && isInside(gazetteer, row, outer);
    out[offset + (inside ? IN_CONTAINER : NOT_IN_CONTAINER)] = outer === NO_ROW ? 0 : Math.max(0.3, trust[container]!);
  }
  for (const inner of contents[group]!) {
    const innerRow = chosenRow(state, inner);
    if (innerRow === NO_ROW) continue;
    out[offset + (isInside(gazetteer, innerRow, row) ? HOLDS : HOLDS_NOT)] = 1;
  }
}

function fillNamedUnits(state: ArticleState, group: number, row: number, out: Float64Array, offset: number): void {
  const { admin1Row, admin2Row, countryRow } = state.gazetteer;
  if (isNamed(state, group, row, admin1Row[row])) out[offset + ADMIN1_NAMED] = 1;
  if (isNamed(state, group, row, admin2Row[row])) out[offset + ADMIN2_NAMED] = 1;
  if (isNamed(state, group, row, countryRow[row])) out[offset + COUNTRY_NAMED] = 1;
}

/** Does another name of the article stand for the unit that the row lies in? */
function isNamed({ unitNamedBy }: ArticleState, group: number, row: number, unit: number | undefined): boolean {
  if (unit === undefined || unit === row) return false;
  const by = unitNamedBy.get(unit);
  return by !== undefined && by !== group;
}

/** One pass over the other names of the article as they are settled for now. */
function fillNeighbours(
  state: ArticleState,
  group: number,
  neighbours: Neighbours,
  index: number,
  out: Float64Array,
  offset: number,
): void {
  if (neighbours.total === 0) {
    out[offset + LONELY] = out[offset + BELOW_LARGEST]!;
    return;
  }
  const row = state.groups[group]!.found.rows[index]!;
  const isPoint = !isArea(state.gazetteer, row);
  const { featureClass } = state.gazetteer;
  let points = 0;
  for (let at = 0; at < neighbours.count; at++) {
    const other = neighbours.rows[at]!;
    const weight = neighbours.weights[at]!;
    addUnits(state.gazetteer, row, isPoint, other, weight, neighbours.near[at]!, out, offset);
    if (featureClass[row] === featureClass[other]) raise(out, offset + BESIDE_CLASS, neighbours.beside[at]!);
    if (other === row) {
      if (neighbours.isSameName[at] === 1) raise(out, offset + SAME_NAME, weight);
    } else if (isPoint && neighbours.isArea[at] === 0) {
      points += weight;
      addDistance(state, group, index, neighbours, at, out, offset);
    }
  }
  const scale = 1 / (neighbours.total + 0.5);
  out[offset + SHARE_ADMIN1]! *= scale;
  out[offset + SHARE_COUNTRY]! *= scale;
  out[offset + SHARE_INSIDE]! *= scale;
  out[offset + SHARE_50]! /= points + 0.5;
  out[offset + SHARE_150]! /= points + 0.5;
}

function addDistance(
  { groups, chosen }: ArticleState,
  group: number,
  index: number,
  neighbours: Neighbours,
  at: number,
  out: Float64Array,
  offset: number,
): void {
  const other = neighbours.groups[at]!;
  const squared = chordSquared(
    groups[group]!.found.vectors,
    index * 3,
    groups[other]!.found.vectors,
    chosen[other]! * 3,
  );
  if (squared > FAR_CHORD_SQUARED) return;
  const weight = neighbours.weights[at]!;
  const km = EARTH_RADIUS_KM * Math.sqrt(squared); // the chord: 1 km short of the arc at 1,200 km
  const within100 = Math.exp(-km / 100);
  raise(out, offset + WITHIN_30, weight * Math.exp(-km / 30));
  raise(out, offset + WITHIN_100, weight * within100);
  raise(out, offset + WITHIN_400, weight * Math.exp(-km / 400));
  raise(out, offset + NEAR_WITHIN_100, neighbours.near[at]! * within100);
  if (km < 50) out[offset + SHARE_50]! += weight;
  if (km < 150) out[offset + SHARE_150]! += weight;
}

function addUnits(
  gazetteer: Gazetteer,
  row: number,
  isPoint: boolean,
  other: number,
  weight: number,
  near: number,
  out: Float64Array,
  offset: number,
): void {
  const { countryRow, admin1Row, admin2Row } = gazetteer;
  if (other !== row) {
    if (admin1Row[row] === other) raise(out, offset + ADMIN1_SETTLED, weight);
    if (admin2Row[row] === other) raise(out, offset + ADMIN2_SETTLED, weight);
    if (countryRow[row] === other) raise(out, offset + COUNTRY_SETTLED, weight);
  }
  if (countryRow[row] === countryRow[other] && countryRow[row] !== NO_ROW) {
    out[offset + SHARE_COUNTRY]! += weight;
    raise(out, offset + NEAR_COUNTRY, near);
    if (isPoint && admin1Row[row] === admin1Row[other] && admin1Row[row] !== NO_ROW) {
      out[offset + SHARE_ADMIN1]! += weight;
      raise(out, offset + NEAR_ADMIN1, near);
    }
  }
  if (other !== row && isInside(gazetteer, other, row)) {
    out[offset + SHARE_INSIDE]! += weight;
    raise(out, offset + HAS_INSIDE, weight);
  }
}

function fillDateline(state: ArticleState, group: number, index: number, out: Float64Array, offset: number): void {
  const { dateline, gazetteer, groups, chosen, trust } = state;
  if (dateline < 0) return;
  if (dateline === group) {
    out[offset + DATELINE_SELF] = out[offset + BELOW_LARGEST]!;
    return;
  }
  const place = chosenRow(state, dateline);
  if (place === NO_ROW) return;
  const found = groups[group]!.found;
  const row = found.rows[index]!;
  const weight = trust[dateline]!;
  const km = kilometresBetween(found.vectors, index * 3, groups[dateline]!.found.vectors, chosen[dateline]! * 3);
  out[offset + DATELINE_NEAR] = weight * Math.exp(-km / 100);
  if (gazetteer.countryRow[row] !== gazetteer.countryRow[place]) return;
  out[offset + DATELINE_COUNTRY] = weight;
  if (gazetteer.admin1Row[row] === gazetteer.admin1Row[place]) out[offset + DATELINE_ADMIN1] = weight;
}

function raise(out: Float64Array, index: number, value: number): void {
  if (value > out[index]!) out[index] = value;
}
