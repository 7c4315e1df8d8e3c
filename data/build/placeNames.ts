import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { type LocalNames, localNames } from './basemapNames.ts';
import { readCountryNames } from './readCountryNames.ts';
import { readPlaces } from './readPlaces.ts';
import { readTable } from './readTable.ts';
import { readUnitNames } from './readUnitNames.ts';

const OUT = new URL('../place-names.txt.br', import.meta.url);

/**
 * Writes `data/place-names.txt.br`: a line a place, its id and its names in Russian, Ukrainian and Arabic, parted by tabs, sorted by id. From sources
 * that say the language (Natural Earth, ISO 3166, tables written by hand); for towns of some countries also from GeoNames' spellings
 * without one, see `basemapNames.ts`. What is written by hand wins.
 */
const names = new Map<string, LocalNames>();
const places = readPlaces();
for (const { geonamesId, name, names: alternates, country } of places) {
  const [ascii = name, ...others] = alternates;
  add(`geonames:${geonamesId}`, localNames(ascii, others, country ?? ''));
}
const byHand = new Map(readTable('place-labels.csv').map((row) => [`${row['country']},${row['name']}`, row]));
for (const { geonamesId, name, country } of places.sort((a, b) => b.population - a.population)) {
  const row = byHand.get(`${country},${name}`);
  byHand.delete(`${country},${name}`); // the largest of that name is meant: a village Rivne is Ровное, the city Ровно
  if (row !== undefined) add(`geonames:${geonamesId}`, row);
}
for (const [id, unit] of readUnitNames()) add(id, unit);
for (const [id, country] of readCountryNames()) add(id, country);
for (const row of readTable('place-names.csv')) add(row['id'] as string, row);

const lines = [...names]
  .filter(([, { ru, uk, ar }]) => ru ?? uk ?? ar)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, { ru = '', uk = '', ar = '' }]) => `${id}\t${ru}\t${uk}\t${ar}\n`);
const packed = brotliCompressSync(lines.join(''), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
writeFileSync(OUT, packed);
console.log(`place-names.txt.br: ${lines.length} places, ${packed.length} bytes`);

/** A later source wins, language by language. */
function add(id: string, { ru, uk, ar }: Readonly<Record<string, string>> | LocalNames): void {
  names.set(id, { ...names.get(id), ...(ru && { ru }), ...(uk && { uk }), ...(ar && { ar }) });
}
