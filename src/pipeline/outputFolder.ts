import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DataFile } from './9-write/writeData.ts';

/** Names the files that Dateline wrote into a folder, so that the next run knows which are its own to replace. */
const MANIFEST = '.dateline-files.json';

/** What the folder shall hold: a copied site (null for none), files by their name relative to it, and files that are moved in from elsewhere. */
export type Output = {
  readonly site: string | null;
  readonly files: readonly DataFile[];
  readonly moved: readonly { readonly name: string; readonly from: string }[];
};

/**
 * Fills a folder so that a run that is killed leaves the old folder or the new one, whole.
 * The new folder is written beside the old one and takes its name at the end. Files that Dateline did not write stay.
 * Throws what the file system throws: no permission, disk full.
 */
export function writeOutput(folder: string, { site, files, moved }: Output): void {
  const target = resolve(folder);
  const fresh = join(dirname(target), `.${basename(target)}.dateline-new`);
  const old = join(dirname(target), `.${basename(target)}.dateline-old`);
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  for (const leftover of [fresh, old]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  if (site !== null) cpSync(site, fresh, { recursive: true, filter: (path) => path !== join(site, 'data') });
  for (const { name, content } of files) {
    mkdirSync(dirname(join(fresh, name)), { recursive: true });
    writeFileSync(join(fresh, name), content);
  }
  for (const { name, from } of moved) renameSync(from, join(fresh, name));
  const own = filesBelow(fresh);
  if (existsSync(target)) keepForeignFiles(target, fresh);
  writeFileSync(join(fresh, MANIFEST), `${JSON.stringify({ files: own }, null, 1)}\n`);
  takePlace(fresh, target, old);
}

function takePlace(fresh: string, target: string, old: string): void {
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
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

function ownFiles(target: string): readonly string[] {
  const manifest = join(target, MANIFEST);
  if (!existsSync(manifest)) return [];
  try {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files?: unknown };
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
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
