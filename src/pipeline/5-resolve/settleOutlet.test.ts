import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { cellOf } from './homeTally.ts';
import { addToRecord, emptyRecord, type OutletRecord } from './outletRecord.ts';
import { settleOutlet } from './settleOutlet.ts';

const NONE = 0xffffffff;
/** Rows 0 and 1 are countries, 2 to 4 first-level units (4 without a country), 5 to 11 towns, 12 a sea. */
const COUNTRY = [0, 1, 0, 1, NONE, 0, 0, 0, 1, 1, 0, NONE, NONE];
const ADMIN1 = [NONE, NONE, 2, 3, 4, 2, 2, NONE, 3, 3, 2, 4, NONE];
const gazetteer = {
  countryRow: Uint32Array.from(COUNTRY),
  admin1Row: Uint32Array.from(ADMIN1),
  lng: Float32Array.from(COUNTRY, (_, row) => row * 3 - 20),
  lat: Float32Array.from(COUNTRY, (_, row) => 40 - row),
} as unknown as Gazetteer;

/** The same numbers in every run, from 0 up to 1. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function recordOf(seed: number): OutletRecord {
  const random = randoms(seed);
  const record = emptyRecord();
  for (let article = 0; article < 12; article++) {
    const names = Array.from({ length: Math.floor(random() * 5) }, () => `n${Math.floor(random() * 9)}`);
    const evidence = [...new Set(names)].map((name) => {
      const rows = COUNTRY.map((_, row) => row).filter(() => random() < 0.3);
      return { name, weight: 0.5 + random() / 2, rows, shares: rows.map(() => random()) };
    });
    addToRecord(record, evidence);
  }
  return record;
}

type Sums = Map<number, number>;
const add = (sums: Sums, key: number, weight: number): void => void sums.set(key, (sums.get(key) ?? 0) + weight);

type Tally = {
  total: number;
  readonly rows: Sums;
  readonly admin1: Sums;
  readonly country: Sums;
  readonly cells: Sums;
};

function addRow(tally: Tally, row: number, weight: number): void {
  const [country, admin1] = [COUNTRY[row]!, ADMIN1[row]!];
  add(tally.rows, row, weight);
  if (country === row) return;
  tally.total += weight;
  if (country !== NONE) add(tally.country, country, weight);
  if (admin1 !== NONE) add(tally.admin1, admin1, weight);
  if (admin1 !== row) add(tally.cells, cellOf(gazetteer.lng[row]!, gazetteer.lat[row]!), weight);
}

/** The same by maps, a step after the other as the docstring tells them. */
function settledByMaps({ names }: OutletRecord) {
  const normalised = (shares: Sums): Sums => {
    const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
    return new Map([...shares].map(([row, share]) => [row, share / Math.max(1e-12, total)]));
  };
  const tallyOf = (meanings: Map<string, Sums>) => {
    const tally = { total: 0, rows: new Map(), admin1: new Map(), country: new Map(), cells: new Map() };
    for (const [name, { weight }] of names)
      for (const [row, share] of meanings.get(name)!) addRow(tally, row, weight * share);
    return tally;
  };
  const seen = [...names].map(
    ([name, { rows, shares }]) => [name, new Map(rows.map((row, at) => [row, shares[at]!]))] as const,
  );
  let meanings = new Map(seen.map(([name, shares]) => [name, normalised(shares)]));
  for (let round = 0; round < 4; round++) {
    const { total, admin1, country } = tallyOf(meanings);
    const shareOut = (name: string, shares: Sums): Sums => {
      const { weight } = names.get(name)!;
      const [inAdmin1, inCountry]: [Sums, Sums] = [new Map(), new Map()];
      for (const [row, share] of meanings.get(name)!) {
        add(inAdmin1, ADMIN1[row]!, share * weight);
        add(inCountry, COUNTRY[row]!, share * weight);
      }
      const others = Math.max(1, total - weight);
      const near = (all: Sums, own: Sums, unit: number) =>
        Math.max(0, (all.get(unit) ?? 0) - (own.get(unit) ?? 0)) / others;
      return normalised(
        new Map(
          [...shares].map(([row, share]) => {
            const fit = near(admin1, inAdmin1, ADMIN1[row]!) + 0.15 * near(country, inCountry, COUNTRY[row]!) + 0.01;
            return [row, (share / weight) ** 0.6 * fit];
          }),
        ),
      );
    };
    meanings = new Map(seen.map(([name, shares]) => [name, shareOut(name, shares)]));
  }
  return { tally: tallyOf(meanings), meanings };
}

describe('settleOutlet', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => [seed]))('gives the very numbers of maps (outlet %i)', (seed) => {
    const record = recordOf(seed);
    const { tally, meanings } = settleOutlet(record, gazetteer);
    const expected = settledByMaps(record);
    expect(tally.total).toBe(expected.tally.total);
    for (const kind of ['rows', 'admin1', 'country', 'cells'] as const) {
      expect(tally[kind].size).toBe(expected.tally[kind].size);
      for (const [number, sum] of expected.tally[kind]) expect(tally[kind].of(number)).toBe(sum);
    }
    for (const [index, [name, shares]] of [...expected.meanings].entries()) {
      const number = meanings.numberOf.of(name);
      expect(number).toBe(index);
      const [from, to] = [meanings.starts[number]!, meanings.starts[number + 1]!];
      expect([...meanings.rows.subarray(from, to)]).toEqual([...shares.keys()]);
      expect([...meanings.shares.subarray(from, to)]).toEqual([...shares.values()]);
    }
  });
});
