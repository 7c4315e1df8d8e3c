import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { ArticleState } from './articleState.ts';
import { addTo, contextIndex as at, context, put, raise } from './contextSums.ts';
import { distanceDecay, mostAfter } from './distanceDecay.ts';
import { EARTH_RADIUS_KM } from './kilometresBetween.ts';
import { type Neighbours, pointsWithout } from './neighbours.ts';
import { FACT, FACTS } from './rowFacts.ts';

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

/** Bits of what is shared out, which is scaled when all is added up. */
const SHARES = (1 << SHARE_50) | (1 << SHARE_150) | (1 << SHARE_ADMIN1) | (1 << SHARE_COUNTRY) | (1 << SHARE_INSIDE);

/**
 * Writes what the other names of the article, as they are settled for now, say about a row into `context`. Units are compared within one
 * country only, for a unit lies in one; distances are measured between points. Out: the bits of what was written.
 */
export function fillNeighbours(state: ArticleState, group: number, neighbours: Neighbours, index: number): number {
  const { rows: ownRows, facts } = state.groups[group]!.found;
  const from = index * FACTS;
  if (neighbours.total === 0) return put(LONELY, facts[from + FACT.belowLargest]!);
  const row = ownRows[index]!;
  const country = facts[from + FACT.country]!;
  const isPoint = facts[from + FACT.isArea] === 0;
  const { count, self, country: countries, rows, isArea: areas } = neighbours;
  let written = put(BESIDE_CLASS, neighbours.besideOfClass[facts[from + FACT.featureClass]!]!);
  let isNamedTwice = false;
  for (let at = 0; at < count; at++) {
    if (at === self) continue;
    if (countries[at] === country && country !== NO_ROW) written |= addUnits(neighbours, at, row, facts, from);
    if (rows[at] === row) {
      isNamedTwice = true;
      written |= addItself(state, group, neighbours, at);
    } else if (isPoint && areas[at] === 0) written |= addNear(neighbours, at, facts, from + FACT.x);
  }
  if ((written & SHARES) !== 0)
    scaleShares(neighbours, isNamedTwice ? pointsWithout(neighbours, row) : neighbours.points);
  return written;
}

function scaleShares({ total }: Neighbours, points: number): void {
  const scale = 1 / (total + 0.5);
  context[SHARE_ADMIN1]! *= scale;
  context[SHARE_COUNTRY]! *= scale;
  context[SHARE_INSIDE]! *= scale;
  context[SHARE_50]! /= points + 0.5;
  context[SHARE_150]! /= points + 0.5;
}

/** Another name that means this very row: the same word in another company ("Paris", "Paris, Texas") tells of it. */
function addItself({ groups, anchors }: ArticleState, group: number, { weights }: Neighbours, at: number): number {
  return groups[anchors[at]!]!.key === groups[group]!.key ? raise(SAME_NAME, weights[at]!) : 0;
}

const OVER_30 = distanceDecay(30);
const OVER_100 = distanceDecay(100);
const OVER_400 = distanceDecay(400);

const WITHIN =
  (1 << WITHIN_30) |
  (1 << WITHIN_100) |
  (1 << WITHIN_400) |
  (1 << NEAR_WITHIN_100) |
  (1 << SHARE_50) |
  (1 << SHARE_150);

/** What a neighbour with a point says of a place whose own starts at `from` among the facts. */
function addNear(neighbours: Neighbours, at: number, facts: readonly number[], from: number): number {
  const { vectors } = neighbours;
  const x = facts[from]! - vectors[at * 3]!;
  const y = facts[from + 1]! - vectors[at * 3 + 1]!;
  const z = facts[from + 2]! - vectors[at * 3 + 2]!;
  const squared = x * x + y * y + z * z;
  return squared <= FAR_CHORD_SQUARED ? addDistance(neighbours, at, squared) : 0;
}

function addDistance(neighbours: Neighbours, at: number, squared: number): number {
  const weight = neighbours.weights[at]!;
  const near = weight * neighbours.near[neighbours.nearStart + at]!;
  const km = EARTH_RADIUS_KM * Math.sqrt(squared); // the chord: 1 km short of the arc at 1,200 km
  context[WITHIN_30] = mostAfter(context[WITHIN_30]!, weight, km, OVER_30);
  context[WITHIN_100] = mostAfter(context[WITHIN_100]!, weight, km, OVER_100);
  context[NEAR_WITHIN_100] = mostAfter(context[NEAR_WITHIN_100]!, near, km, OVER_100);
  context[WITHIN_400] = mostAfter(context[WITHIN_400]!, weight, km, OVER_400);
  if (km < 50) context[SHARE_50]! += weight;
  if (km < 150) context[SHARE_150]! += weight;
  return WITHIN;
}

/** What a neighbour of the same country says. In: the row, and where its facts start. */
function addUnits(neighbours: Neighbours, at: number, row: number, facts: readonly number[], from: number): number {
  const other = neighbours.rows[at]!;
  const weight = neighbours.weights[at]!;
  const near = weight * neighbours.near[neighbours.nearStart + at]!;
  const otherAdmin1 = neighbours.admin1[at]!;
  const admin1 = facts[from + FACT.admin1]!;
  let written = addTo(SHARE_COUNTRY, weight) | raise(NEAR_COUNTRY, near);
  if (admin1 === otherAdmin1 && admin1 !== NO_ROW && facts[from + FACT.isArea] === 0)
    written |= addTo(SHARE_ADMIN1, weight) | raise(NEAR_ADMIN1, near);
  if (other === row) return written;
  if (admin1 === other) written |= raise(ADMIN1_SETTLED, weight);
  if (facts[from + FACT.admin2] === other) written |= raise(ADMIN2_SETTLED, weight);
  const country = facts[from + FACT.country];
  if (country === other) written |= raise(COUNTRY_SETTLED, weight);
  if (country === row || otherAdmin1 === row || neighbours.admin2[at] === row)
    written |= addTo(SHARE_INSIDE, weight) | raise(HAS_INSIDE, weight);
  return written;
}
