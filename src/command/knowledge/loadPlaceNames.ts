import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { readPlaceNames } from '../../pipeline/9-write/readPlaceNames.ts';
import { INSTALLATION } from '../installation.ts';

const BUNDLED = new URL('data/place-names.txt.br', INSTALLATION);

/** Names of places in other languages, as they ship with the code. Throws when the file is missing: a broken installation. */
export function loadPlaceNames(): ReturnType<typeof readPlaceNames> {
  return readPlaceNames(brotliDecompressSync(readFileSync(BUNDLED)).toString('utf8'));
}
