import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPENING_SCRIPT } from '../../model/packFormat.ts';
import { INSTALLATION } from '../installation.ts';

const ROOT = fileURLToPath(INSTALLATION);
/** The page for the web, and the same page in pieces for copies that are opened from a disk; with the file that is written last. */
const SITES = {
  web: { folder: join(ROOT, 'dist', 'explorer'), mode: 'production', last: 'index.html' },
  offline: { folder: join(ROOT, 'dist', 'explorer-offline'), mode: 'offline', last: OPENING_SCRIPT },
} as const;
/** What the explorer is made of; a change in any of it makes the built site stale. */
const SOURCES = [
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'src',
  'data/basemap.pmtiles',
  'public',
];
/** Folders below those that the page is not made of. */
const NOT_PAGE = ['public/data', 'src/command', 'src/pipeline', 'src/review'];

/**
 * The folder with the built explorer, built now when it is missing or older than its sources.
 * Throws what Vite throws: a broken installation.
 */
export async function explorerSite(kind: keyof typeof SITES): Promise<string> {
  const { folder, mode, last } = SITES[kind];
  if (!isFresh(join(folder, last))) {
    const { build } = await import('vite');
    await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), mode, logLevel: 'error' });
  }
  return folder;
}

function isFresh(last: string): boolean {
  if (!existsSync(last)) return false;
  const builtMs = statSync(last).mtimeMs;
  return SOURCES.every((source) => newestMs(join(ROOT, source)) <= builtMs);
}

/** When the newest file below a path was changed. The data that the pipeline writes itself and tests do not count. */
function newestMs(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  if (NOT_PAGE.some((folder) => path === join(ROOT, folder))) return 0;
  return readdirSync(path)
    .filter((name) => !name.startsWith('.') && !/\.test\.tsx?$/.test(name))
    .reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), 0);
}
