import type { FeatureClass } from '../../src/gazetteer/gazetteer.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { readTable } from './readTable.ts';

type Line = Readonly<Record<string, string>>;
const WATER_CODES = new Set([
  'OCN',
  'SEA',
  'GULF',
  'BAY',
  'STRT',
  'CHN',
  'LK',
  'STM',
  'CNL',
  'LGN',
  'SD',
  'RSV',
  'FJD',
]);
const SITE_KM = 1;

/** Hand-written places: `regions.csv` (regions and waters) and `places-extra.csv` (villages, districts, landmarks). */
export function readSupplement(): GazetteerRow[] {
  const regions = readTable('regions.csv').map((line) =>
    toRow(line, WATER_CODES.has(line['kind'] ?? '') ? 'water' : 'region'),
  );
  const places = readTable('places-extra.csv').map((line) => toRow(line, classOf(line['kind'] ?? '')));
  return [...regions, ...places];
}

function classOf(code: string): FeatureClass {
  if (code === 'PPLX') return 'district';
  return code.startsWith('PPL') ? 'settlement' : 'site';
}

function toRow(line: Line, featureClass: FeatureClass): GazetteerRow {
  const names = (line['aliases'] ?? '').split('|').filter((name) => name !== '');
  return {
    code: line['slug'] as string,
    geonamesId: Number(line['geonames'] || 0),
    name: line['name'] as string,
    names,
    lng: Number(line['lng']),
    lat: Number(line['lat']),
    population: Number(line['population'] ?? 0),
    featureClass,
    featureCode: line['kind'] as string,
    country: line['country'] || null,
    admin1: line['admin1'] || null,
    admin2: null,
    radiusKm: Number(line['radiusKm']) || SITE_KM,
    nameCount: 10 + names.length,
  };
}
