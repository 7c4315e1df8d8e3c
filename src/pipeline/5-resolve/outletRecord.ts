import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { HomeEvidence } from './homeEvidence.ts';
import { emptyTally, type HomeTally, tallyRow } from './homeTally.ts';

/** Everything an outlet's articles said: per name, how often it came and what it may mean. */
export type OutletRecord = { articles: number; readonly names: Map<string, NameRecord> };

export type NameRecord = { weight: number; readonly shares: Map<number, number> };

/** An outlet's names settled against each other: where its places are, and what each name most likely means to it. */
export type SettledOutlet = {
  readonly tally: HomeTally;
  /** Per name: rows with their shares, adding up to 1. */
  readonly meanings: ReadonlyMap<string, ReadonlyMap<number, number>>;
};

const ROUNDS = 4;
/** A share seen within one article counts with this power: articles alone are too sure of the largest place of a name. */
const TEMPER = 0.6;
const COUNTRY_PART = 0.15;
const FLOOR = 0.01;

export const emptyRecord = (): OutletRecord => ({ articles: 0, names: new Map() });

export function addToRecord(record: OutletRecord, evidence: HomeEvidence): void {
  record.articles++;
  for (const { name, weight, rows, shares } of evidence) {
    const known = record.names.get(name) ?? { weight: 0, shares: new Map<number, number>() };
    known.weight += weight;
    rows.forEach((row, index) => {
      known.shares.set(row, (known.shares.get(row) ?? 0) + weight * shares[index]!);
    });
    record.names.set(name, known);
  }
}

/**
 * Lets the names of an outlet settle each other: a "Dublin" among Columbus, Worthington and Franklin County is the one in Ohio, though
 * each short article alone took it for the large one. Each round every name is shared out by what it may mean times how much of the
 * outlet's other evidence lies in that region (an expectation-maximisation over regions, the name itself left out).
 */
export function settleOutlet({ names }: OutletRecord, gazetteer: Gazetteer): SettledOutlet {
  let meanings = new Map([...names].map(([name, record]) => [name, normalised(record.shares)]));
  let tally = tallyOf(names, meanings, gazetteer);
  for (let round = 0; round < ROUNDS; round++) {
    const before = tally;
    const current = meanings;
    meanings = new Map(
      [...names].map(([name, record]) => [name, shareOut(record, current.get(name)!, before, gazetteer)]),
    );
    tally = tallyOf(names, meanings, gazetteer);
  }
  return { tally, meanings };
}

function shareOut(
  { weight, shares }: NameRecord,
  own: ReadonlyMap<number, number>,
  { total, admin1, country }: HomeTally,
  gazetteer: Gazetteer,
): Map<number, number> {
  const ownIn = { admin1: new Map<number, number>(), country: new Map<number, number>() };
  for (const [row, share] of own) {
    addTo(ownIn.admin1, gazetteer.admin1Row[row] ?? NO_ROW, share * weight);
    addTo(ownIn.country, gazetteer.countryRow[row] ?? NO_ROW, share * weight);
  }
  const others = Math.max(1, total - weight);
  const shared = new Map<number, number>();
  for (const [row, share] of shares) {
    const unit = gazetteer.admin1Row[row] ?? NO_ROW;
    const state = gazetteer.countryRow[row] ?? NO_ROW;
    const inAdmin1 = Math.max(0, (admin1.get(unit) ?? 0) - (ownIn.admin1.get(unit) ?? 0)) / others;
    const inCountry = Math.max(0, (country.get(state) ?? 0) - (ownIn.country.get(state) ?? 0)) / others;
    shared.set(row, (share / weight) ** TEMPER * (inAdmin1 + COUNTRY_PART * inCountry + FLOOR));
  }
  return normalised(shared);
}

function tallyOf(
  names: OutletRecord['names'],
  meanings: ReadonlyMap<string, ReadonlyMap<number, number>>,
  gazetteer: Gazetteer,
): HomeTally {
  const tally = emptyTally();
  for (const [name, { weight }] of names) {
    for (const [row, share] of meanings.get(name)!) tallyRow(tally, gazetteer, row, weight * share, false);
  }
  return tally;
}

function normalised(shares: ReadonlyMap<number, number>): Map<number, number> {
  let total = 0;
  for (const share of shares.values()) total += share;
  return new Map([...shares].map(([row, share]) => [row, share / Math.max(1e-12, total)]));
}

function addTo(of: Map<number, number>, row: number, weight: number): void {
  of.set(row, (of.get(row) ?? 0) + weight);
}
