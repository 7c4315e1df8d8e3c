import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';

/** Sums of evidence by row, by first-level unit, by country and by cell of half a degree. Sub-national evidence only in `total`. */
export type HomeTally = {
  articles: number;
  total: number;
  readonly rows: Map<number, number>;
  readonly admin1: Map<number, number>;
  readonly country: Map<number, number>;
  readonly cells: Map<number, number>;
};

const CELLS_PER_DEGREE = 2;
const CELLS_AROUND = 360 * CELLS_PER_DEGREE;
/** One row more than there is, for the North Pole. */
export const CELLS = CELLS_AROUND * (180 * CELLS_PER_DEGREE + 1) + 1;

export const emptyTally = (): HomeTally => ({
  articles: 0,
  total: 0,
  rows: new Map(),
  admin1: new Map(),
  country: new Map(),
  cells: new Map(),
});

/** Adds one row with a weight. A country named in the text says little about the newsroom, so it counts only when `isStated`. */
export function tallyRow(tally: HomeTally, gazetteer: Gazetteer, row: number, weight: number, isStated: boolean): void {
  const country = gazetteer.countryRow[row] ?? NO_ROW;
  const admin1 = gazetteer.admin1Row[row] ?? NO_ROW;
  addTo(tally.rows, row, weight);
  if (country === row && !isStated) return;
  tally.total += weight;
  if (country !== NO_ROW) addTo(tally.country, country, weight);
  if (admin1 !== NO_ROW) addTo(tally.admin1, admin1, weight);
  if (admin1 !== row && country !== row) addTo(tally.cells, cellOf(gazetteer.lng[row]!, gazetteer.lat[row]!), weight);
}

/** Weight in a cell and the eight around it: some 40 to 80 km either way. */
export function weightAround(tally: HomeTally, middle: number): number {
  if (tally.cells.size === 0) return 0;
  let weight = 0;
  for (let down = -1; down <= 1; down++) {
    for (let across = -1; across <= 1; across++) weight += tally.cells.get(middle + down * CELLS_AROUND + across) ?? 0;
  }
  return weight;
}

/** The cell of a point, from 0 up to `CELLS`. */
export const cellOf = (lng: number, lat: number): number =>
  Math.floor((lat + 90) * CELLS_PER_DEGREE) * CELLS_AROUND + Math.floor((lng + 180) * CELLS_PER_DEGREE);

const addTo = (of: Map<number, number>, row: number, weight: number): void =>
  void of.set(row, (of.get(row) ?? 0) + weight);
