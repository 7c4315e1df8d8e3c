import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import type { LocalNames } from './basemapNames.ts';
import { readTable } from './readTable.ts';

const LANGUAGES = ['ru', 'uk', 'ar'] as const;

/** Names of countries by place id, the shorter ones of `country-labels.csv` first. */
export function readCountryNames(): Map<string, LocalNames> {
  const require = createRequire(import.meta.url);
  for (const language of LANGUAGES) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  const short = new Map(readTable('country-labels.csv').map((row) => [row['iso2'], row]));
  return new Map(
    readTable('countries.csv').map(({ iso2 = '', geonames = '' }) => {
      const named = LANGUAGES.map((language) => [
        language,
        short.get(iso2)?.[language] || countries.getName(iso2, language),
      ]);
      return [`geonames:${geonames}`, Object.fromEntries(named.filter(([, name]) => name)) as LocalNames];
    }),
  );
}
