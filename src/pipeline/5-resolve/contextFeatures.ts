import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, chosenRow } from './articleState.ts';
import { contextIndex as at, put } from './contextSums.ts';
import { kilometresBetween } from './kilometresBetween.ts';
import { fillNeighbours } from './neighbourFeatures.ts';
import type { Neighbours } from './neighbours.ts';
import { FACT, FACTS } from './rowFacts.ts';
import { isInside } from './rowFeatures.ts';

const IN_CONTAINER = at('in its container');
const NOT_IN_CONTAINER = at('not in its container');
const HOLDS = at('holds what it contains');
const HOLDS_NOT = at('does not hold what it contains');
const ADMIN1_NAMED = at('admin1 named');
const ADMIN2_NAMED = at('admin2 named');
const COUNTRY_NAMED = at('country named');
const DATELINE_SELF = at('dateline itself: population below largest');
const DATELINE_NEAR = at('near dateline place');
const DATELINE_ADMIN1 = at('in admin1 of dateline');
const DATELINE_COUNTRY = at('in country of dateline');

/**
 * Writes what the rest of the article says about a row into `context`: its container, named units, neighbours, the dateline. `named`:
 * what `namedUnits` says of the row. Out: the bits of what was written.
 */
export function fillContextFeatures(
  state: ArticleState,
  group: number,
  neighbours: Neighbours,
  index: number,
  named: number,
): number {
  let written = fillNeighbours(state, group, neighbours, index);
  if (named !== 0) written |= fillNamed(named);
  if (state.hasContainers) written |= fillContainment(state, group, state.groups[group]!.found.rows[index]!);
  if (state.dateline >= 0) written |= fillDateline(state, group, index);
  return written;
}

function fillNamed(named: number): number {
  return (
    ((named & NAMED.admin1) !== 0 ? put(ADMIN1_NAMED, 1) : 0) |
    ((named & NAMED.admin2) !== 0 ? put(ADMIN2_NAMED, 1) : 0) |
    ((named & NAMED.country) !== 0 ? put(COUNTRY_NAMED, 1) : 0)
  );
}

function fillContainment(state: ArticleState, group: number, row: number): number {
  const { gazetteer, groups, contents, trust } = state;
  let written = 0;
  const container = groups[group]!.container;
  if (container >= 0 && groups[container]!.found.rows.length > 0) {
    const outer = chosenRow(state, container);
    const inside = isInContainer(state, group, row);
    const weight = outer === NO_ROW ? 0 : Math.max(0.3, trust[container]!);
    written = put(inside ? IN_CONTAINER : NOT_IN_CONTAINER, weight);
  }
  for (const inner of contents[group]!) {
    const innerRow = chosenRow(state, inner);
    if (innerRow === NO_ROW) continue;
    written |= put(isInside(gazetteer, innerRow, row) ? HOLDS : HOLDS_NOT, 1);
  }
  return written;
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
  if (unitNamedBy === null) return 0;
  return (
    (isNamed(unitNamedBy, gazetteer.admin1Row[row]!, row, group) ? NAMED.admin1 : 0) |
    (isNamed(unitNamedBy, gazetteer.admin2Row[row]!, row, group) ? NAMED.admin2 : 0) |
    (isNamed(unitNamedBy, gazetteer.countryRow[row]!, row, group) ? NAMED.country : 0)
  );
}

function isNamed(namedBy: ReadonlyMap<number, number>, unit: number, row: number, group: number): boolean {
  const by = unit === row ? undefined : namedBy.get(unit);
  return by !== undefined && by !== group;
}

function fillDateline(state: ArticleState, group: number, index: number): number {
  const { dateline, groups, chosen, trust } = state;
  const { facts } = groups[group]!.found;
  const from = index * FACTS;
  if (dateline === group) return put(DATELINE_SELF, facts[from + FACT.belowLargest]!);
  if (chosen[dateline]! < 0) return 0;
  const place = groups[dateline]!.found.facts;
  const to = chosen[dateline]! * FACTS;
  const weight = trust[dateline]!;
  const km = kilometresBetween(facts, from + FACT.x, place, to + FACT.x);
  const near = put(DATELINE_NEAR, weight * Math.exp(-km / 100));
  if (facts[from + FACT.country] !== place[to + FACT.country]) return near;
  const isInAdmin1 = facts[from + FACT.admin1] === place[to + FACT.admin1];
  return near | put(DATELINE_COUNTRY, weight) | (isInAdmin1 ? put(DATELINE_ADMIN1, weight) : 0);
}
