import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { DataFile } from '../../pipeline/9-write/writeData.ts';
import { MANIFEST, ownFiles } from './ownFiles.ts';

/** What the folder shall hold: a copied site (null for none), files by their name relative to it, and files that are moved in from elsewhere. */
export type Output = {
  readonly site: string | null;
  readonly files: readonly DataFile[];
  readonly moved: readonly { readonly name: string; readonly from: string }[];
};

/**
 * Fills a folder so that a run that is killed leaves the old folder or the new one, whole.
 * The new folder is written beside the old one and takes its name at the end. Files that Dateline did not write stay.
 * A folder that cannot be renamed (the one the command runs in, a mounted volume) is filled file by file instead.
 * Throws what the file system throws: no permission, disk full.
 */
export function writeOutput(folder: string, { site, files, moved }: Output): void {
  const target = resolve(folder);
  const beside = canBeReplaced(target);
  const fresh = beside ? join(dirname(target), `.${basename(target)}.dateline-new`) : join(target, '.dateline-new');
  const old = join(dirname(target), `.${basename(target)}.dateline-old`);
  if (beside && !existsSync(target) && existsSync(old)) renameSync(old, target);
  for (const leftover of beside ? [fresh, old] : [fresh]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  if (site !== null) cpSync(site, fresh, { recursive: true, filter: (path) => path !== join(site, 'data') });
  for (const { name, content } of files) {
    mkdirSync(dirname(join(fresh, name)), { recursive: true });
    writeFileSync(join(fresh, name), content);
  }
  for (const { name, from } of moved) moveFile(from, join(fresh, name));
  const own = filesBelow(fresh);
  writeFileSync(join(fresh, MANIFEST), `${JSON.stringify({ files: own }, null, 1)}\n`);
  if (beside) replaceFolder(fresh, target, old);
  else replaceFiles(fresh, target);
}

/** A working folder and a volume of its own keep their names. */
function canBeReplaced(target: string): boolean {
  const here = process.cwd();
  if (here === target || here.startsWith(target + sep)) return false;
  return !existsSync(target) || statSync(target).dev === statSync(dirname(target)).dev;
}

function replaceFolder(fresh: string, target: string, old: string): void {
  if (existsSync(target)) {
    keepForeignFiles(target, fresh);
    renameSync(target, old);
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function replaceFiles(fresh: string, target: string): void {
  const before = ownFiles(target);
  const now = [...filesBelow(fresh)];
  for (const name of now) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    renameSync(join(fresh, name), join(target, name));
  }
  for (const name of before) if (!now.includes(name)) rmSync(join(target, name), { force: true });
  rmSync(fresh, { recursive: true, force: true });
}

function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to); // another volume
    rmSync(from);
  }
}

/** Brings over what is in the old folder and is not ours: a host's settings, an editor's notes. */
function keepForeignFiles(target: string, fresh: string): void {
  const own = new Set([MANIFEST, ...ownFiles(target)]);
  for (const name of filesBelow(target)) {
    const to = join(fresh, name);
    if (own.has(name) || existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    linkSync(join(target, name), to);
  }
}

/** Names of all files below a folder, "/" between the parts, sorted. */
function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix))
    .sort()
    .flatMap((name) => {
      const path = prefix === '' ? name : `${prefix}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });
}
