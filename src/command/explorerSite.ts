import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = join(ROOT, 'dist', 'explorer');
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
const NOT_PAGE = ['public/data', 'src/command', 'src/pipeline'];

/**
 * The folder with the built explorer, built now when it is missing or older than its sources.
 * Throws what Vite throws: a broken installation.
 */
export async function explorerSite(): Promise<string> {
  if (!isFresh()) {
    const { build } = await import('vite');
    await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' });
  }
  return SITE;
}

function isFresh(): boolean {
  const page = join(SITE, 'index.html');
  if (!existsSync(page)) return false;
  const builtMs = statSync(page).mtimeMs;
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
