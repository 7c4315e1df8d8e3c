import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { contentHash, joinParts } from '../../model/contentHash.ts';
import { type ArticleCache, NO_CACHE } from '../../pipeline/articleCache.ts';
import type { Spill } from '../../pipeline/collect/spill.ts';
import type { Shelf } from '../../pipeline/shelf.ts';
import type { Command } from '../commandLine.ts';
import { cacheFolder, cachePath, skippedFolders } from './cachePlace.ts';
import { type DiskFiles, openDiskFiles, type WrittenFiles } from './diskFiles.ts';
import { openDiskSpill } from './diskSpill.ts';
import { type DiskStore, openDiskStore } from './diskStore.ts';
import { engineVersion } from './engineVersion.ts';
import { isRunning } from './isRunning.ts';

/** Where a build keeps its things while it runs: what was found, the articles between two passes, and the files until all are written. */
export type Workspace = {
  readonly cache: ArticleCache;
  readonly shelf: Shelf;
  readonly spill: Spill;
  readonly files: DiskFiles;
  /** Identities of folders that must not be read as articles. */
  readonly skipped: readonly string[];
  readonly close: () => void;
};

type BuildCommand = Extract<Command, { kind: 'build' | 'data' }>;

/** Opens the workspace beside the output folder. Out: the workspace, or why it could not be opened. */
export function openWorkspace(out: string, command: BuildCommand): Workspace | string {
  const folder = cacheFolder(command);
  const ofRun = (what: string): string => join(folder, `${basename(resolve(out))}-${process.pid}-${what}`);
  try {
    mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
    const spill = openDiskSpill(ofRun('articles'));
    const store = openStore(command, ofRun('found'));
    const pathOf = (name: string): string => join(resolve(out), command.kind === 'build' ? 'data' : '', name);
    const files = openDiskFiles(ofRun('files'), { written: writtenBefore(store.shelf), pathOf });
    const close = (): void => {
      store.shelf.put(WRITTEN, new TextEncoder().encode(JSON.stringify(files.written())));
      files.close();
      spill.close();
      store.close();
    };
    const cache = command.useCache ? store.cache : NO_CACHE;
    return { cache, shelf: store.shelf, spill, files, skipped: skippedFolders(command), close };
  } catch (error) {
    for (const path of ['files', 'articles', 'found'].map(ofRun))
      if (existsSync(path)) rmSync(path, { recursive: true });
    return notWritable(out, error);
  }
}

const WRITTEN = 'written files';

/** What the latest build wrote. */
function writtenBefore(shelf: Shelf): WrittenFiles {
  const bytes = shelf.get(WRITTEN);
  return bytes === null ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as WrittenFiles);
}

/** Takes away what earlier builds of these inputs into this folder found out. */
export const forgetFindings = (command: BuildCommand): void =>
  rmSync(findingsOf(command), { recursive: true, force: true });

const findingsOf = (command: BuildCommand): string => `${cachePath(command)}.cache`;

/** Without a cache what is found lies on the disk all the same, in a folder that goes with the run. */
function openStore(command: BuildCommand, ofRun: string): DiskStore {
  if (command.useCache) return openDiskStore(findingsOf(command), engineOf(command));
  const store = openDiskStore(ofRun, 'of this run alone');
  return {
    ...store,
    close: () => {
      store.close();
      rmSync(ofRun, { recursive: true, force: true });
    },
  };
}

export const notWritable = (out: string, error: unknown): string =>
  `could not write to ${out}: ${error instanceof Error ? error.message : String(error)}`;

/** Files that a run keeps while it lives, with its number in their names: a run that was killed left them behind. */
const KEPT_WHILE_RUNNING = /-(\d+)-(?:mentions\.jsonl|articles|files|found)$/;

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const run = KEPT_WHILE_RUNNING.exec(name)?.[1];
    if (run !== undefined && !isRunning(Number(run))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** What was said on the command line decides what is found as much as the code does. */
function engineOf({ lean, categories }: BuildCommand): string {
  const tables = [lean.homes, categories].map((path) =>
    path === null || !existsSync(path) ? null : readFileSync(path, 'utf8'),
  );
  return `${engineVersion()} ${contentHash(joinParts([lean.bias, lean.home, ...tables]))}`;
}
