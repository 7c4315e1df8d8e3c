import type { FeatureClass } from '../../src/gazetteer/gazetteer.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { readTable } from './readTable.ts';

type Line = Readonly<Record<string, string>>;
const SITE_KM = 1;

/** Hand-written places: `regions.csv`, `waters.csv` (seas, rivers, lakes) and `places-extra.csv` (villages, districts, landmarks). */
export function readSupplement(): GazetteerRow[] {
  const regions = readTable('regions.csv').map((line) => toRow(line, 'region'));
  const waters = readTable('waters.csv').map((line) => toRow(line, 'water'));
  const places = readTable('places-extra.csv').map((line) => toRow(line, classOf(line)));
  return [...regions, ...waters, ...places];
}

const WATERS = new Set(['LK', 'RSV', 'BAY', 'FLLS', 'HBR', 'STM']);
/** Wider than this it is a stretch of country, not a spot. */
const REGION_FROM_KM = 10;

function classOf(line: Line): FeatureClass {
  const code = line['kind'] ?? '';
  if (code === 'PPLX') return 'district';
  if (code.startsWith('PPL')) return 'settlement';
  if (WATERS.has(code)) return 'water';
  return Number(line['radiusKm']) >= REGION_FROM_KM ? 'region' : 'site';
}

function toRow(line: Line, featureClass: FeatureClass): GazetteerRow {
  const names = (line['aliases'] ?? '').split('|').filter((name) => name !== '');
  return {
    code: line['slug'] as string,
    geonamesId: Number(line['geonames'] || 0),
    name: line['name'] as string,
    names: [],
    aliases: names,
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
