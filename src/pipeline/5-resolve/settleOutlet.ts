import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { emptyTally, fitTally, type HomeTally, tallyRow } from './homeTally.ts';
import { NameNumbers } from './nameNumbers.ts';
import type { OutletRecord } from './outletRecord.ts';

/** An outlet's names settled against each other: where its places are, and what each name most likely means to it. */
export type SettledOutlet = { readonly tally: HomeTally; readonly meanings: Meanings };

/** What names mean. The rows of the name with number `n` are `rows[starts[n]]` up to `rows[starts[n + 1]]`; their shares add up to 1. */
export type Meanings = {
  readonly numberOf: NameNumbers;
  readonly starts: Int32Array;
  readonly rows: Uint32Array;
  readonly shares: Float64Array;
};

const ROUNDS = 4;
/** A share seen within one article counts with this power: articles alone are too sure of the largest place of a name. */
const TEMPER = 0.6;
const COUNTRY_PART = 0.15;
const FLOOR = 0.01;

/**
 * Lets the names of an outlet settle each other: a "Dublin" among Columbus, Worthington and Franklin County is the one in Ohio, though
 * each short article alone took it for the large one. Each round every name is shared out by what it may mean times how much of the
 * outlet's other evidence lies in that region (an expectation-maximisation over regions, the name itself left out).
 */
export function settleOutlet(record: OutletRecord, gazetteer: Gazetteer): SettledOutlet {
  const layout = layOut(record, gazetteer);
  const regions = emptyRegions(layout.regionCount);
  for (let round = 0; round < ROUNDS; round++) {
    sumRegions(layout, regions);
    for (let name = 0; name < layout.weights.length; name++) shareOut(layout, name, regions);
  }
  const { numberOf, starts, rows, shares } = layout; // the rest of it would stay as long as they
  return { tally: tallyOf(layout, gazetteer), meanings: { numberOf, starts, rows, shares } };
}

/**
 * The names of an outlet side by side. By row: `shares` as they now stand, `seen` as they were seen, tempered; the first-level unit and
 * the country, numbered from 1 (0: none); whether the row is a country, which tells little of a newsroom.
 */
type Layout = Meanings & {
  readonly weights: Float64Array;
  readonly seen: Float64Array;
  readonly admin1: Int32Array;
  readonly country: Int32Array;
  readonly isCountry: Uint8Array;
  readonly regionCount: number;
};

function layOut({ names }: OutletRecord, gazetteer: Gazetteer): Layout {
  let count = 0;
  for (const { rows } of names.values()) count += rows.length;
  const layout = {
    numberOf: new NameNumbers([...names.keys()]),
    starts: new Int32Array(names.size + 1),
    rows: new Uint32Array(count),
    shares: new Float64Array(count),
    weights: new Float64Array(names.size),
    seen: new Float64Array(count),
    admin1: new Int32Array(count),
    country: new Int32Array(count),
    isCountry: new Uint8Array(count),
    regionCount: 0,
  };
  const regionOf = new Map<number, number>([[NO_ROW, 0]]);
  let at = 0;
  let number = 0;
  for (const { weight, rows, shares } of names.values()) {
    layout.weights[number] = weight;
    const start = at;
    for (let index = 0; index < rows.length; index++, at++) {
      const row = rows[index]!;
      const country = gazetteer.countryRow[row] ?? NO_ROW;
      layout.rows[at] = row;
      layout.shares[at] = shares[index]!;
      layout.seen[at] = (shares[index]! / weight) ** TEMPER;
      layout.admin1[at] = numberIn(regionOf, gazetteer.admin1Row[row] ?? NO_ROW);
      layout.country[at] = numberIn(regionOf, country);
      layout.isCountry[at] = country === row ? 1 : 0;
    }
    normalise(layout.shares, start, at);
    number++;
    layout.starts[number] = at;
  }
  layout.regionCount = regionOf.size;
  return layout;
}

function numberIn(numbers: Map<number, number>, row: number): number {
  const known = numbers.get(row);
  if (known !== undefined) return known;
  numbers.set(row, numbers.size);
  return numbers.size - 1;
}

/** The evidence by region, all in all and of one name. A unit and a country never share a number, but where one row is both. */
type Regions = {
  total: number;
  readonly admin1: Float64Array;
  readonly country: Float64Array;
  readonly ownAdmin1: Float64Array;
  readonly ownCountry: Float64Array;
};

function emptyRegions(count: number): Regions {
  const sums = () => new Float64Array(count);
  return { total: 0, admin1: sums(), country: sums(), ownAdmin1: sums(), ownCountry: sums() };
}

/** As `tallyRow` sums: nothing of countries themselves, nothing for no region. */
function sumRegions({ starts, weights, shares, admin1, country, isCountry }: Layout, regions: Regions): void {
  regions.admin1.fill(0);
  regions.country.fill(0);
  let total = 0;
  for (let name = 0; name < weights.length; name++) {
    const weight = weights[name]!;
    for (let at = starts[name]!; at < starts[name + 1]!; at++) {
      if (isCountry[at] === 1) continue;
      const share = weight * shares[at]!;
      total += share;
      regions.country[country[at]!]! += share;
      regions.admin1[admin1[at]!]! += share;
    }
  }
  regions.total = total;
  regions.country[0] = 0;
  regions.admin1[0] = 0;
}

function shareOut({ starts, weights, shares, seen, admin1, country }: Layout, name: number, regions: Regions): void {
  const { total, ownAdmin1, ownCountry } = regions;
  const weight = weights[name]!;
  const [from, to] = [starts[name]!, starts[name + 1]!];
  for (let at = from; at < to; at++) {
    ownAdmin1[admin1[at]!]! += shares[at]! * weight;
    ownCountry[country[at]!]! += shares[at]! * weight;
  }
  const others = Math.max(1, total - weight);
  for (let at = from; at < to; at++) {
    const [unit, state] = [admin1[at]!, country[at]!];
    const inAdmin1 = Math.max(0, regions.admin1[unit]! - ownAdmin1[unit]!) / others;
    const inCountry = Math.max(0, regions.country[state]! - ownCountry[state]!) / others;
    shares[at] = seen[at]! * (inAdmin1 + COUNTRY_PART * inCountry + FLOOR);
  }
  for (let at = from; at < to; at++) {
    ownAdmin1[admin1[at]!] = 0;
    ownCountry[country[at]!] = 0;
  }
  normalise(shares, from, to);
}

function tallyOf({ starts, weights, rows, shares }: Layout, gazetteer: Gazetteer): HomeTally {
  const tally = emptyTally(rows.length);
  for (let name = 0; name < weights.length; name++) {
    const weight = weights[name]!;
    for (let at = starts[name]!; at < starts[name + 1]!; at++)
      tallyRow(tally, gazetteer, rows[at]!, weight * shares[at]!, false);
  }
  fitTally(tally);
  return tally;
}

function normalise(shares: Float64Array, from: number, to: number): void {
  let total = 0;
  for (let at = from; at < to; at++) total += shares[at]!;
  for (let at = from; at < to; at++) shares[at] = shares[at]! / Math.max(1e-12, total);
}
