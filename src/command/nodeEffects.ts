import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Attempt, Effects, FailReason, PathInfo } from '../pipeline/effects.ts';

/** The real machine. The only file access of the pipeline besides the command itself and the bundled gazetteer. */
export const nodeEffects: Effects = {
  inspect: (path) => {
    const seen = attempt(() => inspect(path));
    return seen.ok ? seen.value : { kind: 'failed', reason: seen.reason };
  },
  readFile: (path) => attempt(() => readFileSync(path)),
  listFolder: (path) => attempt(() => readdirSync(path)),
  writeFile: (path, content) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  },
  log: (line) => void process.stderr.write(`${line}\n`),
};

function inspect(path: string): PathInfo {
  const own = lstatSync(path);
  const stats = own.isSymbolicLink() ? statSync(path) : own;
  const link = own.isSymbolicLink() ? { leadsTo: realpathSync(path) } : {};
  if (stats.isDirectory()) return { kind: 'folder', identity: realpathSync(path), ...link };
  return stats.isFile() ? { kind: 'file', sizeBytes: stats.size, stamp: stampOf(stats), ...link } : { kind: 'other' };
}

/** A file changed so short a time ago may be changed again within the same tick of its clock, and look as it did. */
const UNSURE_MS = 2000;

/** Size, number and times of a file; null when it changed just now. Nothing that is written depends on it: it only saves reading. */
function stampOf({ size, ino, mtimeMs, ctimeMs }: Stats): string | null {
  const isSure = Date.now() - Math.max(mtimeMs, ctimeMs) > UNSURE_MS;
  return isSure ? `${size} ${ino} ${mtimeMs} ${ctimeMs}` : null;
}

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

const REASONS: Readonly<Record<string, FailReason>> = {
  ENOENT: { code: 'missing', words: 'there is no such file or folder' },
  ENOTDIR: { code: 'missing', words: 'there is no such file or folder' },
  EACCES: { code: 'forbidden', words: 'there is no permission to read it' },
  EPERM: { code: 'forbidden', words: 'there is no permission to read it' },
  ELOOP: { code: 'link-loop', words: 'it is a link that leads back to itself' },
  ENAMETOOLONG: { code: 'missing', words: 'the name is too long' },
  ERR_FS_FILE_TOO_LARGE: { code: 'too-large', words: 'it is over 2 GB' },
};

function reasonOf(error: unknown): FailReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return REASONS[code] ?? { code: 'other', words: `it could not be read (${code})` };
}
