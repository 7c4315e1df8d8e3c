import { readFileSync } from 'node:fs';
import { extentOf } from './extentOf.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { groupBy } from './groupBy.ts';
import { readTable } from './readTable.ts';

const LANGUAGES = ['en', 'ru', 'uk', 'de', 'fr', 'es'] as const;
/** Every country is famous; the count only orders rows under one name. */
const NAME_COUNT = 255;
const UNINHABITED_KM = 50;

/** Countries: ids and newspaper names from `countries.csv`, names in six languages from i18n-iso-countries, extent from their places. */
export function readCountries(places: readonly GazetteerRow[], units: readonly GazetteerRow[]): GazetteerRow[] {
  const members = groupBy(places, (place) => place.country);
  const capitals = new Map(
    places.filter(({ featureCode }) => featureCode === 'PPLC').map((place) => [place.country, place]),
  );
  const points = new Map(readTable('country-points.csv').map((row) => [row['iso2'], row]));
  const unitsOf = groupBy(units, (unit) => unit.country);
  const translations = LANGUAGES.map(readNames);
  return readTable('countries.csv').map((line) => {
    const iso2 = line['iso2'] as string;
    const names = translations.flatMap((byCode) => byCode.get(iso2) ?? []);
    const extent = extentOf(members.get(iso2) ?? []);
    const point = points.get(iso2) ?? extent ?? capitals.get(iso2);
    const reach = (unitsOf.get(iso2) ?? []).reduce((total, { radiusKm }) => total + (radiusKm ?? 0) ** 2, 0);
    const name = line['name'] || (names[0] as string);
    return {
      code: iso2,
      geonamesId: Number(line['geonames']),
      name,
      names: [...names, ...(line['aliases'] as string).split('|'), `Republic of ${name}`, `Kingdom of ${name}`].filter(
        (other) => other !== '' && other !== name,
      ),
      lng: Number(point?.lng ?? 0),
      lat: Number(point?.lat ?? 0),
      population: extent?.population ?? 0,
      featureClass: 'country' as const,
      featureCode: 'PCLI',
      country: iso2,
      admin1: null,
      admin2: null,
      radiusKm: Math.max(extent?.radiusKm ?? UNINHABITED_KM, Math.sqrt(reach) / 2),
      nameCount: NAME_COUNT,
    };
  });
}

function readNames(language: string): ReadonlyMap<string, readonly string[]> {
  const url = new URL(`node_modules/i18n-iso-countries/langs/${language}.json`, import.meta.url);
  const { countries } = JSON.parse(readFileSync(url, 'utf8')) as { countries: Record<string, string | string[]> };
  return new Map(Object.entries(countries).map(([code, names]) => [code, [names].flat()]));
}
