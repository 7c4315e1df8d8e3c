import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Command } from '../commandLine.ts';
import { INSTALLATION } from '../installation.ts';

type Place = Pick<Extract<Command, { kind: 'build' | 'data' }>, 'inputs' | 'out'>;

const ROOT = fileURLToPath(INSTALLATION);

/** Beside the output; for an output inside the project, whose neighbours may be published, in the project's own folder for caches. */
export function cacheFolder({ out }: Pick<Place, 'out'>): string {
  const target = resolve(out);
  const below = relative(ROOT, target);
  const isInProject = below !== '' && !below.startsWith('..') && resolve(ROOT, below) === target;
  return isInProject ? join(ROOT, '.cache', 'dateline') : join(dirname(target), '.dateline-cache');
}

/** Where a build of these inputs into this folder keeps what it found out. */
export const cachePath = ({ inputs, out }: Place): string =>
  join(cacheFolder({ out }), contentHash(joinParts([resolve(out), ...inputs])));

/** Identities of folders that must not be read as articles: the output and the caches. */
export const skippedFolders = ({ out }: Pick<Place, 'out'>): string[] =>
  [out, cacheFolder({ out })].filter((path) => existsSync(path)).map((path) => realpathSync(path));
