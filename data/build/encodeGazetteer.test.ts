import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/openGazetteer.ts';
import { encodeGazetteer } from './encodeGazetteer.ts';
import type { GazetteerRow } from './gazetteerRow.ts';

const BLANK: GazetteerRow = {
  code: null,
  geonamesId: 0,
  name: '',
  names: [],
  lng: 0,
  lat: 0,
  population: 0,
  featureClass: 'settlement',
  featureCode: 'PPL',
  country: 'XX',
  admin1: null,
  admin2: null,
  radiusKm: null,
  nameCount: 1,
};

const country = {
  ...BLANK,
  code: 'XX',
  geonamesId: 7,
  name: 'Exland',
  featureClass: 'country',
  featureCode: 'PCLI',
  radiusKm: 321.5,
} as const;
const state = {
  ...BLANK,
  code: 'XX.01',
  name: 'East',
  featureClass: 'admin1',
  featureCode: 'ADM1',
  admin1: 'XX.01',
  radiusKm: 80,
} as const;
const town: GazetteerRow = {
  ...BLANK,
  geonamesId: 9,
  name: 'Tówn',
  names: ['Городок', 'TWN', 'Tn', 'http://town.example'],
  lng: -179.9999,
  lat: 89.5,
  population: 12_345,
  admin1: 'XX.01',
};
const hamlet: GazetteerRow = { ...BLANK, name: 'Town', lng: 10.5, lat: -4.25, admin1: 'XX.99' };
const ROWS = [hamlet, town, state, country];

describe('encodeGazetteer', () => {
  const bytes = encodeGazetteer([...ROWS], 'test');
  const gazetteer = openGazetteer(bytes);

  it('gives the same bytes whatever the order of the rows', () => {
    expect(encodeGazetteer([...ROWS].reverse(), 'test')).toEqual(bytes);
  });

  it('puts rows that differ in one thing only in one order too', () => {
    const twins: Partial<GazetteerRow>[] = [
      { lat: 1 },
      { lng: 1 },
      { geonamesId: 1 },
      { name: 'Towo' },
      { admin1: null },
      { admin2: 'XX.01.1' },
    ];
    for (const twin of twins) {
      const pair = [country, hamlet, { ...hamlet, ...twin }];
      expect(encodeGazetteer([...pair].reverse(), 'test')).toEqual(encodeGazetteer(pair, 'test'));
    }
  });

  it('gives rows back as they went in, the better known first', () => {
    expect(Array.from(gazetteer.lookup('TOWN'), gazetteer.placeOf)).toEqual([
      {
        id: 'geonames:9',
        name: 'Tówn',
        kind: 'settlement',
        country: 'XX',
        admin1: 'East',
        lng: -179.9999,
        lat: 89.5,
        radiusKm: 1.3,
      },
      {
        id: 'dateline:XX-town-10.5--4.25',
        name: 'Town',
        kind: 'settlement',
        country: 'XX',
        admin1: null,
        lng: 10.5,
        lat: -4.25,
        radiusKm: 2,
      },
    ]);
    expect(Array.from(gazetteer.lookup('Exland'), gazetteer.placeOf)).toEqual([
      {
        id: 'geonames:7',
        name: 'Exland',
        kind: 'country',
        country: 'XX',
        admin1: null,
        lng: 0,
        lat: 0,
        radiusKm: 321.5,
      },
    ]);
  });

  it('keeps names in both scripts and leaves codes, short names and addresses out', () => {
    expect(
      ['городок', 'twn', 'tn', 'http town example', 'town'].map((name) => gazetteer.lookupFolded(name).length),
    ).toEqual([1, 0, 0, 0, 2]);
  });

  it('links by code, and to nothing where there is no such unit', () => {
    const [first, second] = gazetteer.lookup('town');
    expect(gazetteer.admin1Row[first ?? NO_ROW]).toBe(gazetteer.admin1RowOf('XX.01'));
    expect(gazetteer.admin1Row[second ?? NO_ROW]).toBe(NO_ROW);
    expect(gazetteer.countryRowOf('XX')).toBe(gazetteer.rowOf('geonames:7'));
  });
});
