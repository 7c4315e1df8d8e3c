import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { NumberSums } from './numberSums.ts';

/** Sums of evidence by row, by first-level unit, by country and by cell of half a degree. Sub-national evidence only in `total`. */
export type HomeTally = {
  total: number;
  readonly rows: NumberSums;
  readonly admin1: NumberSums;
  readonly country: NumberSums;
  readonly cells: NumberSums;
};

const CELLS_PER_DEGREE = 2;
const CELLS_AROUND = 360 * CELLS_PER_DEGREE;

/** `expected`: how many rows will be added, roughly. */
export const emptyTally = (expected = 0): HomeTally => ({
  total: 0,
  rows: new NumberSums(expected),
  admin1: new NumberSums(),
  country: new NumberSums(),
  cells: new NumberSums(expected),
});

/** Makes it a tally of nothing. */
export function clearTally(tally: HomeTally): void {
  tally.total = 0;
  tally.rows.clear();
  tally.admin1.clear();
  tally.country.clear();
  tally.cells.clear();
}

/** Gives back the room that it does not need. */
export function fitTally(tally: HomeTally): void {
  tally.rows.fit();
  tally.admin1.fit();
  tally.country.fit();
  tally.cells.fit();
}

/** Adds one row with a weight. A country named in the text says little about the newsroom, so it counts only when `isStated`. */
export function tallyRow(tally: HomeTally, gazetteer: Gazetteer, row: number, weight: number, isStated: boolean): void {
  const country = gazetteer.countryRow[row] ?? NO_ROW;
  const admin1 = gazetteer.admin1Row[row] ?? NO_ROW;
  tally.rows.add(row, weight);
  if (country === row && !isStated) return;
  tally.total += weight;
  if (country !== NO_ROW) tally.country.add(country, weight);
  if (admin1 !== NO_ROW) tally.admin1.add(admin1, weight);
  if (admin1 !== row && country !== row) tally.cells.add(cellOf(gazetteer.lng[row]!, gazetteer.lat[row]!), weight);
}

/** Weight in a cell and the eight around it: some 40 to 80 km either way. */
export function weightAround(tally: HomeTally, middle: number): number {
  if (tally.cells.size === 0) return 0;
  let weight = 0;
  for (let down = -1; down <= 1; down++) {
    for (let across = -1; across <= 1; across++) weight += tally.cells.of(middle + down * CELLS_AROUND + across);
  }
  return weight;
}

/** The cell of a point, from 0 up. */
export const cellOf = (lng: number, lat: number): number =>
  Math.floor((lat + 90) * CELLS_PER_DEGREE) * CELLS_AROUND + Math.floor((lng + 180) * CELLS_PER_DEGREE);
