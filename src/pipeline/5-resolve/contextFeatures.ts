import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, chosenRow } from './articleState.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import { fillNeighbours } from './neighbourFeatures.ts';
import type { Neighbours } from './neighbours.ts';
import { isInside } from './rowFeatures.ts';
import { kilometresBetween } from './unitVectors.ts';

const at = (name: FeatureName): number => featureIndex(name);
const BELOW_LARGEST = at('population below largest');
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
