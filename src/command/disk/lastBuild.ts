import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Issue } from '../../model/issue.ts';
import { type FoundFiles, findFiles } from '../../pipeline/1-read/findFiles.ts';
import type { Command } from '../commandLine.ts';
import { INSTALLATION } from '../installation.ts';
import { correctionsFile } from '../knowledge/loadCorrections.ts';
import { nodeEffects } from '../nodeEffects.ts';
import { explorerSite } from '../site/explorerSite.ts';
import { cachePath, skippedFolders } from './cachePlace.ts';
import { engineVersion } from './engineVersion.ts';
import { MANIFEST, ownFiles } from './ownFiles.ts';
import { stampsBelow } from './stampsBelow.ts';

type BuildCommand = Extract<Command, { kind: 'build' | 'data' }>;

/** What a build tells its author besides the files that it writes. */
export type Told = { readonly issues: readonly Issue[]; readonly summary: string };

/** What the latest build of these inputs into this folder was made of, and what it left there. */
export type LastBuild = {
  /** The files of the inputs as they were looked at. */
  readonly found: FoundFiles;
  /** What that build told, when a build now would write and tell the very same; else null. */
  readonly told: Told | null;
  /** Notes a build that has just been written. */
  readonly note: (told: Told) => void;
};

type Note = { readonly madeOf: string; readonly left: string; readonly told: Told };

/** What decides the output besides what `engineVersion` and the command line name. */
const PARTS = ['src/query', 'data/place-names.txt.br'];

/**
 * Looks whether anything changed since the latest build: files by size, number and times, on the input side and in the output folder.
 * A file that changed too short a time ago to be sure counts as changed. Reads no article. Throws what the file system throws.
 */
export async function openLastBuild(command: BuildCommand): Promise<LastBuild> {
  const path = `${cachePath(command)}.last.json`;
  const found = findFiles(command.inputs, nodeEffects, skippedFolders(command));
  const madeOf = await nameOfAll(command, found);
  const noted = madeOf === null ? null : readNote(path);
  const isSame = noted !== null && noted.madeOf === madeOf && noted.left === stateOf(command.out);
  const note = (told: Told): void => {
    if (madeOf === null) return;
    const made: Note = { madeOf, left: stateOf(command.out), told };
    try {
      writeFileSync(`${path}.${process.pid}`, JSON.stringify(made));
      renameSync(`${path}.${process.pid}`, path);
    } catch {
      rmSync(`${path}.${process.pid}`, { force: true }); // no room for it: the next build is made anew
    }
  };
  return { found, told: isSame ? noted.told : null, note };
}

/** Names everything that a build is made of; null when a file may be changing right now. */
async function nameOfAll(command: BuildCommand, { files, issues }: FoundFiles): Promise<string | null> {
  const { kind, lean, categories, corrections, site } = command;
  if (files.some(({ stamp }) => stamp === null)) return null;
  const tables = [lean.homes, categories, correctionsFile(corrections)].map((file) =>
    file === null || !existsSync(file) ? null : readFileSync(file, 'utf8'),
  );
  const pages =
    kind === 'build' ? [await explorerSite('web'), ...(site.offline ? [await explorerSite('offline')] : [])] : [];
  const installed = [...PARTS.map((part) => fileURLToPath(new URL(part, INSTALLATION))), ...pages];
  return contentHash(
    joinParts([
      ...[engineVersion(), process.version, process.cwd(), ...installed.flatMap(stampsBelow)],
      ...[JSON.stringify({ ...command, quiet: false, jobs: 1 }), ...tables],
      ...[JSON.stringify(issues), stampsOf(files)],
    ]),
  );
}

/** Names files as they were looked at. No path has a zero in it. */
function stampsOf(files: FoundFiles['files']): string {
  const stamps = files.map(({ path, id, stamp }) => `${path}\0${id}\0${stamp}`);
  return contentHash(stamps.join('\0'));
}

/** Names all files that a build wrote into a folder, as they are now. */
function stateOf(out: string): string {
  const stamps = [MANIFEST, ...ownFiles(out)].map((name) => {
    const stats = statSync(join(out, name), { throwIfNoEntry: false });
    return stats === undefined
      ? `${name} gone`
      : `${name} ${stats.size} ${stats.ino} ${stats.mtimeMs} ${stats.ctimeMs}`;
  });
  return contentHash(stamps.join('\n'));
}

function readNote(path: string): Note | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Note;
  } catch {
    return null; // none yet, or not to be read: the build is made anew
  }
}
