import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { contentHash, joinParts } from '../../model/contentHash.ts';
import { type ArticleCache, NO_CACHE } from '../../pipeline/articleCache.ts';
import type { Spill } from '../../pipeline/collect/spill.ts';
import type { Command } from '../commandLine.ts';
import { cacheFolder, cachePath, skippedFolders } from './cachePlace.ts';
import { openDiskCache } from './diskCache.ts';
import { openDiskSpill } from './diskSpill.ts';
import { engineVersion } from './engineVersion.ts';
import { isRunning } from './isRunning.ts';

/** Where a build keeps its things while it runs: the cache, the articles between two passes, and the mentions as they are found. */
export type Workspace = {
  readonly cache: ArticleCache;
  readonly spill: Spill;
  readonly mentions: { readonly path: string; readonly write: (line: string) => void };
  /** Identities of folders that must not be read as articles. */
  readonly skipped: readonly string[];
  readonly close: () => void;
};

type BuildCommand = Extract<Command, { kind: 'build' | 'data' }>;

const FLUSH_LENGTH = 1 << 20;

/** Opens the workspace beside the output folder. Out: the workspace, or why it could not be opened. */
export function openWorkspace(out: string, command: BuildCommand): Workspace | string {
  const folder = cacheFolder(command);
  const mentionsPath = join(folder, `${basename(resolve(out))}-${process.pid}-mentions.jsonl`);
  try {
    mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
    const mentions = openMentions(mentionsPath);
    const disk = command.useCache ? openDiskCache(`${cachePath(command)}.cache`, engineOf(command)) : null;
    const spill = openDiskSpill(join(folder, `${basename(resolve(out))}-${process.pid}-articles`));
    const skipped = skippedFolders(command);
    const close = (): void => {
      mentions.close();
      spill.close();
      disk?.close();
    };
    return { cache: disk ?? NO_CACHE, spill, mentions: { path: mentionsPath, write: mentions.write }, skipped, close };
  } catch (error) {
    if (existsSync(mentionsPath)) rmSync(mentionsPath);
    return notWritable(out, error);
  }
}

export const notWritable = (out: string, error: unknown): string =>
  `could not write to ${out}: ${error instanceof Error ? error.message : String(error)}`;

/** Files that a run keeps while it lives, with its number in their names: a run that was killed left them behind. */
const KEPT_WHILE_RUNNING = /-(\d+)-(?:mentions\.jsonl|articles)$/;

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const run = KEPT_WHILE_RUNNING.exec(name)?.[1];
    if (run !== undefined && !isRunning(Number(run))) rmSync(join(folder, name), { force: true });
  }
}

/** What was said on the command line decides what is found as much as the code does. */
function engineOf({ lean, categories }: BuildCommand): string {
  const tables = [lean.homes, categories].map((path) =>
    path === null || !existsSync(path) ? null : readFileSync(path, 'utf8'),
  );
  return `${engineVersion()} ${contentHash(joinParts([lean.bias, lean.home, ...tables]))}`;
}

function openMentions(path: string): { readonly write: (line: string) => void; readonly close: () => void } {
  const file = openSync(path, 'w');
  let waiting = '';
  const flush = (): void => {
    if (waiting !== '') writeSync(file, waiting);
    waiting = '';
  };
  const write = (line: string): void => {
    waiting += line;
    if (waiting.length > FLUSH_LENGTH) flush();
  };
  const close = (): void => {
    flush();
    closeSync(file);
  };
  return { write, close };
}
