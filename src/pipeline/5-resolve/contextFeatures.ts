import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, chosenRow } from './articleState.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import { isArea, type Neighbours } from './neighbours.ts';
import { isInside } from './rowFeatures.ts';
import { EARTH_RADIUS_KM, kilometresBetween } from './unitVectors.ts';

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

/**
 * Writes what the rest of the article says about a row: its container, named units, neighbours, the dateline. `named`: what `namedUnits`
 * says of the row. In: zeros from `offset + FIRST_CONTEXT` to `offset + LAST_CONTEXT`, and the features before them.
 */
export function fillContextFeatures(
  state: ArticleState,
  group: number,
  neighbours: Neighbours,
  index: number,
  named: number,
  out: Float64Array,
  offset: number,
): void {
  fillContainment(state, group, state.groups[group]!.found.rows[index]!, out, offset);
  if ((named & NAMED.admin1) !== 0) out[offset + ADMIN1_NAMED] = 1;
  if ((named & NAMED.admin2) !== 0) out[offset + ADMIN2_NAMED] = 1;
  if ((named & NAMED.country) !== 0) out[offset + COUNTRY_NAMED] = 1;
  fillNeighbours(state, group, neighbours, index, out, offset);
  fillDateline(state, group, index, out, offset);
}

function fillContainment(state: ArticleState, group: number, row: number, out: Float64Array, offset: number): void {
  const { gazetteer, groups, contents, trust } = state;
  const container = groups[group]!.container;
  if (container >= 0 && groups[container]!.found.rows.length > 0) {
    const outer = chosenRow(state, container);
    const inside = isInContainer(state, group, row);
    out[offset + (inside ? IN_CONTAINER : NOT_IN_CONTAINER)] = outer === NO_ROW ? 0 : Math.max(0.3, trust[container]!);
  }
  for (const inner of contents[group]!) {
    const innerRow = chosenRow(state, inner);
    if (innerRow === NO_ROW) continue;
    out[offset + (isInside(gazetteer, innerRow, row) ? HOLDS : HOLDS_NOT)] = 1;
  }
}

/** Does the row lie in what is named as its container ("Troy, N.C."), as that is settled for now? */
export function isInContainer(state: ArticleState, group: number, row: number): boolean {
  const container = state.groups[group]!.container;
  const outer = container >= 0 ? chosenRow(state, container) : NO_ROW;
  return outer !== row && isInside(state.gazetteer, row, outer);
}

/** Bits of `namedUnits`. */
export const NAMED = { admin1: 1, admin2: 2, country: 4 } as const;

/** Which of the units that the row lies in other names of the article stand for, as bits of `NAMED`. No round of settling changes it. */
export function namedUnits({ gazetteer, unitNamedBy }: ArticleState, group: number, row: number): number {
  if (unitNamedBy.size === 0) return 0;
  const isNamed = (unit: number | undefined): boolean => {
    const by = unit === undefined || unit === row ? undefined : unitNamedBy.get(unit);
    return by !== undefined && by !== group;
  };
  return (
    (isNamed(gazetteer.admin1Row[row]) ? NAMED.admin1 : 0) |
    (isNamed(gazetteer.admin2Row[row]) ? NAMED.admin2 : 0) |
    (isNamed(gazetteer.countryRow[row]) ? NAMED.country : 0)
  );
}

/** The row whose features are written, taken apart once for all its neighbours. */
const own = { row: 0, featureClass: 0, country: 0, admin1: 0, admin2: 0, isPoint: false, x: 0, y: 0, z: 0 };

function takeApart({ gazetteer, groups }: ArticleState, group: number, index: number): void {
  const { rows, vectors } = groups[group]!.found;
  const row = rows[index]!;
  own.row = row;
  own.featureClass = gazetteer.featureClass[row]!;
  own.country = gazetteer.countryRow[row]!;
  own.admin1 = gazetteer.admin1Row[row]!;
  own.admin2 = gazetteer.admin2Row[row]!;
  own.isPoint = !isArea(gazetteer, row);
  own.x = vectors[index * 3]!;
  own.y = vectors[index * 3 + 1]!;
  own.z = vectors[index * 3 + 2]!;
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
  takeApart(state, group, index);
  const { row, featureClass, isPoint } = own;
  const { rows, weights, count } = neighbours;
  let points = 0;
  for (let at = 0; at < count; at++) {
    const other = rows[at]!;
    addUnits(neighbours, at, out, offset);
    if (featureClass === neighbours.featureClass[at]) raise(out, offset + BESIDE_CLASS, neighbours.beside[at]!);
    if (other === row) {
      if (neighbours.isSameName[at] === 1) raise(out, offset + SAME_NAME, weights[at]!);
    } else if (isPoint && neighbours.isArea[at] === 0) {
      points += weights[at]!;
      addDistance(neighbours, at, out, offset);
    }
  }
  const scale = 1 / (neighbours.total + 0.5);
  out[offset + SHARE_ADMIN1]! *= scale;
  out[offset + SHARE_COUNTRY]! *= scale;
  out[offset + SHARE_INSIDE]! *= scale;
  out[offset + SHARE_50]! /= points + 0.5;
  out[offset + SHARE_150]! /= points + 0.5;
}

/** No distance can raise a feature above the weight itself: where that is too little, its exponential is not worked out. */
function addDistance(neighbours: Neighbours, at: number, out: Float64Array, offset: number): void {
  const x = own.x - neighbours.vectors[at * 3]!;
  const y = own.y - neighbours.vectors[at * 3 + 1]!;
  const z = own.z - neighbours.vectors[at * 3 + 2]!;
  const squared = x * x + y * y + z * z;
  if (squared > FAR_CHORD_SQUARED) return;
  const weight = neighbours.weights[at]!;
  const near = neighbours.near[at]!;
  const km = EARTH_RADIUS_KM * Math.sqrt(squared); // the chord: 1 km short of the arc at 1,200 km
  if (weight > out[offset + WITHIN_30]!) raise(out, offset + WITHIN_30, weight * Math.exp(-km / 30));
  if (weight > out[offset + WITHIN_100]! || near > out[offset + NEAR_WITHIN_100]!) {
    const within100 = Math.exp(-km / 100);
    raise(out, offset + WITHIN_100, weight * within100);
    raise(out, offset + NEAR_WITHIN_100, near * within100);
  }
  if (weight > out[offset + WITHIN_400]!) raise(out, offset + WITHIN_400, weight * Math.exp(-km / 400));
  if (km < 50) out[offset + SHARE_50]! += weight;
  if (km < 150) out[offset + SHARE_150]! += weight;
}

function addUnits(neighbours: Neighbours, at: number, out: Float64Array, offset: number): void {
  const { row, country, admin1, admin2, isPoint } = own;
  const other = neighbours.rows[at]!;
  const weight = neighbours.weights[at]!;
  const otherCountry = neighbours.country[at]!;
  const otherAdmin1 = neighbours.admin1[at]!;
  if (country === otherCountry && country !== NO_ROW) {
    const near = neighbours.near[at]!;
    out[offset + SHARE_COUNTRY]! += weight;
    raise(out, offset + NEAR_COUNTRY, near);
    if (isPoint && admin1 === otherAdmin1 && admin1 !== NO_ROW) {
      out[offset + SHARE_ADMIN1]! += weight;
      raise(out, offset + NEAR_ADMIN1, near);
    }
  }
  if (other === row) return;
  if (admin1 === other) raise(out, offset + ADMIN1_SETTLED, weight);
  if (admin2 === other) raise(out, offset + ADMIN2_SETTLED, weight);
  if (country === other) raise(out, offset + COUNTRY_SETTLED, weight);
  if (otherCountry === row || otherAdmin1 === row || neighbours.admin2[at] === row) {
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
