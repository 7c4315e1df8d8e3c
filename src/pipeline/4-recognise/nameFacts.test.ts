import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import { nameFactsReader } from './nameFacts.ts';
import { hasPlaceEnding } from './placeEnding.ts';

const gazetteer = openBundledGazetteer();

/** Many rows, few, one; a country; rows without one; each after another that leaves more behind. */
const NAMES =
  'San José|Kursk|Springfield|Russia|Atlantic Ocean|San Antonio|Ayotupas|Europe|Georgia|Paris|PARIS|Омск'.split('|');

it.each(NAMES)('what is said of %s is said of the rows of its name, looked at one by one', (name) => {
  const rows = [...gazetteer.lookup(name)];
  const [read, near] = [rows.slice(0, 24), rows.slice(0, 12)];
  const areas = (column: Uint32Array) =>
    [...new Set(near.map((row) => column[row]!))].filter((area) => area !== NO_ROW);
  const most = (column: Uint32Array | Uint8Array) => Math.max(...read.map((row) => column[row]!));
  expect(rows.length).toBeGreaterThan(0);
  expect(nameFactsReader(gazetteer)(name, false)).toEqual({
    key: gazetteer.keyOf(name.toLowerCase().replace('é', 'e')),
    rows: Uint32Array.from(rows),
    rowsMeasure: Math.log2(1 + rows.length),
    population: Math.log10(1 + most(gazetteer.population)),
    topClass: gazetteer.featureClass[rows[0]!],
    classes: read.reduce((bits, row) => bits | (1 << gazetteer.featureClass[row]!), 0),
    fame: Math.log1p(most(gazetteer.altNameCount)),
    isMainName: gazetteer.nameOf(rows[0]!).toLowerCase() === name.toLowerCase() ? 1 : 0,
    hasPlaceEnding: hasPlaceEnding(name) ? 1 : 0,
    countries: areas(gazetteer.countryRow),
    admin1s: areas(gazetteer.admin1Row),
  });
});

it('among the names are some with more rows than are read, with one, with several countries and with none', () => {
  const facts = NAMES.map((name) => nameFactsReader(gazetteer)(name, false));
  expect(Math.max(...facts.map(({ rows }) => rows.length))).toBeGreaterThan(24);
  expect(Math.min(...facts.map(({ rows }) => rows.length))).toBe(1);
  expect(Math.max(...facts.map(({ countries }) => countries.length))).toBeGreaterThan(3);
  expect(Math.min(...facts.map(({ countries }) => countries.length))).toBe(0);
});
