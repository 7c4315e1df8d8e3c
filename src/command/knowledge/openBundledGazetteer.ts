import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { FuzzyColumns } from '../../gazetteer/fuzzyIndex.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { openTables } from '../../gazetteer/openGazetteer.ts';
import { type GazetteerAbout, type GazetteerColumns, unpackGazetteer } from '../../gazetteer/unpackGazetteer.ts';
import { INSTALLATION } from '../installation.ts';
import { keptTables } from './keptTables.ts';

const BUNDLED = new URL('data/gazetteer.bin.br', INSTALLATION);

/** Decompressing into pieces of this size, and not of 16 kB, saves copying them together. */
const PIECE_BYTES = 1 << 22;

/**
 * Opens the gazetteer that ships with the code. The first start unpacks it and keeps the tables in `dist/gazetteer`, where later starts
 * read them in a tenth of the time. Throws when the file is missing or of another format: that is a broken installation.
 */
export function openBundledGazetteer(): Gazetteer {
  const tables = keptTables<GazetteerAbout, GazetteerColumns>('places', BUNDLED, () =>
    unpackGazetteer(brotliDecompressSync(readFileSync(BUNDLED), { chunkSize: PIECE_BYTES })),
  );
  return openTables(tables, (build) => {
    const made = () => ({ about: null, columns: build() });
    return keptTables<null, FuzzyColumns>('misspellings', BUNDLED, made).columns;
  });
}
