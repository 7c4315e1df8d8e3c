import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openGazetteer } from '../gazetteer/openGazetteer.ts';

const BUNDLED = new URL('../../data/gazetteer.bin.br', import.meta.url);

/** Decompressing into pieces of this size, and not of 16 kB, saves copying them together. */
const PIECE_BYTES = 1 << 22;

/** Opens the gazetteer that ships with the code. Throws when the file is missing or of another format: that is a broken installation. */
export function openBundledGazetteer(): Gazetteer {
  return openGazetteer(brotliDecompressSync(readFileSync(BUNDLED), { chunkSize: PIECE_BYTES }));
}
