import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { type Column, decodeTables, encodeTables, type Tables } from '../../gazetteer/tableFile.ts';
import { INSTALLATION } from '../installation.ts';

const FOLDER = fileURLToPath(new URL('dist/gazetteer/', INSTALLATION));

/** Raise it when what the tables hold changes, so that those of an older version are made anew. */
const VERSION = 3;
/** The end of a compressed file depends on all that stands before it. */
const STAMP_BYTES = 64;

/**
 * Tables made from the file `source`, read from where an earlier start kept them; else made, and kept for the next start. Where nothing
 * can be written (a shared installation) they are made by every start.
 */
export function keptTables<About, Columns extends Readonly<Record<keyof Columns, Column>>>(
  name: string,
  source: URL,
  make: () => Tables<About, Columns>,
  folder: string = FOLDER,
): Tables<About, Columns> {
  const path = join(folder, `${name}.bin`);
  const stamp = stampOf(source);
  const kept = read<About, Columns>(path, stamp);
  if (kept !== null) return kept;
  const made = make();
  write(path, encodeTables(made, stamp));
  return made;
}

/** Tells one version of a compressed file from another without reading it all: its size and its last bytes. */
function stampOf(source: URL): string {
  const file = openSync(source, 'r');
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(STAMP_BYTES);
    readSync(file, end, 0, STAMP_BYTES, Math.max(0, size - STAMP_BYTES));
    return `${VERSION} ${size} ${end.toString('base64')}`;
  } finally {
    closeSync(file);
  }
}

function read<About, Columns>(path: string, stamp: string): Tables<About, Columns> | null {
  try {
    return decodeTables<About, Columns>(readFileSync(path), stamp);
  } catch {
    return null; // missing, or not to be read: it is made anew
  }
}

/** Written beside and renamed, so that another start sees the whole file or none. */
function write(path: string, bytes: Uint8Array): void {
  const half = `${path}.${process.pid}-${threadId}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, bytes);
    renameSync(half, path);
  } catch {
    if (existsSync(half)) rmSync(half);
  }
}
