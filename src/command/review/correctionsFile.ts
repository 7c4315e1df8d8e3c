import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CORRECTION_HEADER } from '../../pipeline/corrections/writeCorrection.ts';
import { whileLocked } from './whileLocked.ts';

/** What went wrong, in words for the editor. */
export type FileProblem = { readonly problem: string };

/**
 * Adds lines at the end of a table of corrections. What stands there is kept byte for byte; a table that is missing is begun.
 * Whoever reads the file sees it without the lines or with all of them; desks that write at once take turns. Throws what the file system throws: no permission, disk full.
 */
export function appendLines(file: string, lines: readonly string[]): FileProblem | null {
  return whileLocked(file, () => append(file, lines));
}

function append(file: string, lines: readonly string[]): FileProblem | null {
  const before = readTable(file);
  if (typeof before !== 'string') return before;
  const newline = before === '' || /\r?\n$/u.test(before) ? '' : '\n';
  replaceFile(file, `${before}${newline}${lines.join('')}`);
  return null;
}

/** Takes lines that were added away again, wherever they stand now; all that others wrote stays. */
export function removeLines(file: string, lines: readonly string[]): FileProblem | null {
  return whileLocked(file, () => remove(file, lines));
}

function remove(file: string, lines: readonly string[]): FileProblem | null {
  let text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of [...lines].reverse()) {
    const at = text.endsWith(line) ? text.length - line.length : text.lastIndexOf(`\n${line}`) + 1;
    if (at <= 0) return { problem: 'the table was changed by somebody else: the last decision is no longer in it' };
    text = text.slice(0, at) + text.slice(at + line.length);
  }
  replaceFile(file, text);
  return null;
}

/** The table as it stands, its header at least. */
function readTable(file: string): string | FileProblem {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text.trim() === '') return CORRECTION_HEADER;
  const header = /^\uFEFF?([^\r\n]*)/u.exec(text)?.[1] ?? '';
  if (header === CORRECTION_HEADER.trimEnd()) return text;
  return { problem: `${basename(file)} has other columns; its first line must be ${CORRECTION_HEADER.trimEnd()}` };
}

/** Writes beside, makes sure of the disk, then renames: a run that is killed leaves the old file or the new one, whole. */
function replaceFile(file: string, text: string): void {
  const fresh = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  try {
    const handle = openSync(fresh, 'w');
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** A rename is on the disk when its folder is. Windows cannot open folders; it needs no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
