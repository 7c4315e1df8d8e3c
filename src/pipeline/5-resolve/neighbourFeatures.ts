import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { ArticleState } from './articleState.ts';
import { distanceDecay, mostAfter } from './distanceDecay.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import { isArea, type Neighbours, pointsWithout } from './neighbours.ts';
import { EARTH_RADIUS_KM } from './unitVectors.ts';

const at = (name: FeatureName): number => featureIndex(name);
const BELOW_LARGEST = at('population below largest');
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
const ADMIN1_SETTLED = at('admin1 settled');
const ADMIN2_SETTLED = at('admin2 settled');
const COUNTRY_SETTLED = at('country settled');

/** Places further apart than this do not count as neighbours; most pairs are, so no distance is worked out for them. */
const FAR_KM = 1200;
const FAR_CHORD_SQUARED = (FAR_KM / EARTH_RADIUS_KM) ** 2;

/** The row whose features are written, taken apart once for all its neighbours. Starts with numbers of the widest kind, so that the engine keeps one kind of object. */
const own = { row: 0, country: NO_ROW, admin1: NO_ROW, admin2: NO_ROW, isPoint: false, x: 0.5, y: 0.5, z: 0.5 };

function takeApart({ gazetteer, groups }: ArticleState, group: number, index: number): void {
  const { rows, vectors } = groups[group]!.found;
  const row = rows[index]!;
  own.row = row;
  own.country = gazetteer.countryRow[row]!;
  own.admin1 = gazetteer.admin1Row[row]!;
  own.admin2 = gazetteer.admin2Row[row]!;
  own.isPoint = !isArea(gazetteer, row);
  own.x = vectors[index * 3]!;
  own.y = vectors[index * 3 + 1]!;
  own.z = vectors[index * 3 + 2]!;
}

/**
 * Writes what the other names of the article, as they are settled for now, say about a row. In: zeros where it writes. Units are compared
 * within one country only, for a unit lies in one; distances are measured between points.
 */
export function fillNeighbours(
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
  const { row, country, isPoint, x, y, z } = own;
  const { count, self, country: countries, rows, isArea: areas, vectors } = neighbours;
  out[offset + BESIDE_CLASS] = neighbours.besideOfClass[state.gazetteer.featureClass[row]!]!;
  let isNamedTwice = false;
  for (let at = 0; at < count; at++) {
    if (at === self) continue;
    if (countries[at] === country) addUnits(neighbours, at, out, offset);
    if (rows[at] === row) {
      isNamedTwice = true;
      addItself(state, group, neighbours, at, out, offset);
    } else if (isPoint && areas[at] === 0) {
      const toX = x - vectors[at * 3]!;
      const toY = y - vectors[at * 3 + 1]!;
      const toZ = z - vectors[at * 3 + 2]!;
      const squared = toX * toX + toY * toY + toZ * toZ;
      if (squared <= FAR_CHORD_SQUARED) addDistance(neighbours, at, squared, out, offset);
    }
  }
  const points = isNamedTwice ? pointsWithout(neighbours, row) : neighbours.points;
  const scale = 1 / (neighbours.total + 0.5);
  out[offset + SHARE_ADMIN1]! *= scale;
  out[offset + SHARE_COUNTRY]! *= scale;
  out[offset + SHARE_INSIDE]! *= scale;
  out[offset + SHARE_50]! /= points + 0.5;
  out[offset + SHARE_150]! /= points + 0.5;
}

/** Another name that means this very row: the same word in another company ("Paris", "Paris, Texas") tells of it. */
function addItself(
  { groups, anchors }: ArticleState,
  group: number,
  { weights }: Neighbours,
  at: number,
  out: Float64Array,
  offset: number,
): void {
  if (groups[anchors[at]!]!.key === groups[group]!.key) raise(out, offset + SAME_NAME, weights[at]!);
}

const OVER_30 = distanceDecay(30);
const OVER_100 = distanceDecay(100);
const OVER_400 = distanceDecay(400);

function addDistance(neighbours: Neighbours, at: number, squared: number, out: Float64Array, offset: number): void {
  const weight = neighbours.weights[at]!;
  const near = weight * neighbours.near[neighbours.nearStart + at]!;
  const km = EARTH_RADIUS_KM * Math.sqrt(squared); // the chord: 1 km short of the arc at 1,200 km
  out[offset + WITHIN_30] = mostAfter(out[offset + WITHIN_30]!, weight, km, OVER_30);
  out[offset + WITHIN_100] = mostAfter(out[offset + WITHIN_100]!, weight, km, OVER_100);
  out[offset + NEAR_WITHIN_100] = mostAfter(out[offset + NEAR_WITHIN_100]!, near, km, OVER_100);
  out[offset + WITHIN_400] = mostAfter(out[offset + WITHIN_400]!, weight, km, OVER_400);
  if (km < 50) out[offset + SHARE_50]! += weight;
  if (km < 150) out[offset + SHARE_150]! += weight;
}

/** What a neighbour of the same country says; of places without a country, nothing. */
function addUnits(neighbours: Neighbours, at: number, out: Float64Array, offset: number): void {
  const { row, country, admin1, admin2, isPoint } = own;
  if (country === NO_ROW) return;
  const other = neighbours.rows[at]!;
  const weight = neighbours.weights[at]!;
  const near = weight * neighbours.near[neighbours.nearStart + at]!;
  const otherAdmin1 = neighbours.admin1[at]!;
  out[offset + SHARE_COUNTRY]! += weight;
  raise(out, offset + NEAR_COUNTRY, near);
  if (isPoint && admin1 === otherAdmin1 && admin1 !== NO_ROW) {
    out[offset + SHARE_ADMIN1]! += weight;
    raise(out, offset + NEAR_ADMIN1, near);
  }
  if (other === row) return;
  if (admin1 === other) raise(out, offset + ADMIN1_SETTLED, weight);
  if (admin2 === other) raise(out, offset + ADMIN2_SETTLED, weight);
  if (country === other) raise(out, offset + COUNTRY_SETTLED, weight);
  if (country === row || otherAdmin1 === row || neighbours.admin2[at] === row) {
    out[offset + SHARE_INSIDE]! += weight;
    raise(out, offset + HAS_INSIDE, weight);
  }
}

function raise(out: Float64Array, index: number, value: number): void {
  if (value > out[index]!) out[index] = value;
}
