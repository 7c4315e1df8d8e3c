import { distanceKm } from './distanceKm.ts';
import type { GazetteerRow } from './gazetteerRow.ts';

/** A site this near to a town of its country lies in the town's units. */
const NEAR_KM = 60;
const CELLS_PER_DEGREE = 1;

/** Gives sites and small waters without an admin-1 unit the units of the nearest place of their country within 60 km. */
export function placeSites(rows: readonly GazetteerRow[]): void {
  const grid = new Map<string, GazetteerRow[]>();
  for (const row of rows) {
    if (row.featureClass !== 'settlement' || row.admin1 === null || row.geonamesId === 0) continue;
    const key = cellOf(row, 0, 0);
    const cell = grid.get(key);
    if (cell === undefined) grid.set(key, [row]);
    else cell.push(row);
  }
  for (const row of rows) {
    if (row.admin1 !== null || row.country === null || (row.featureClass !== 'site' && row.featureClass !== 'district'))
      continue;
    const nearest = nearestOf(grid, row);
    if (nearest === null) continue;
    row.admin1 = nearest.admin1;
    row.admin2 = nearest.admin2;
  }
}

function cellOf({ lng, lat }: GazetteerRow, dx: number, dy: number): string {
  return `${Math.floor(lng * CELLS_PER_DEGREE) + dx}|${Math.floor(lat * CELLS_PER_DEGREE) + dy}`;
}

function nearestOf(grid: ReadonlyMap<string, readonly GazetteerRow[]>, row: GazetteerRow): GazetteerRow | null {
  let best: GazetteerRow | null = null;
  let bestKm = NEAR_KM;
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const place of grid.get(cellOf(row, dx, dy)) ?? []) {
        const km = distanceKm(row, place);
        if (place.country === row.country && km < bestKm) {
          best = place;
          bestKm = km;
        }
      }
    }
  }
  return best;
}
