import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSTALLATION } from '../installation.ts';

/** This file is in `src/command` itself: the bundle lies two levels below the root, as it does. */
const ROOT = fileURLToPath(INSTALLATION);
const SITE = join(ROOT, 'dist', 'review');
const SOURCES = [
  'src/review',
  'src/app',
  'src/map',
  'src/query',
  'src/model',
  'src/text',
  'data/basemap.pmtiles',
  'package-lock.json',
];

/** The folder with the built page of the review desk, built now when it is missing or older than its sources. */
export async function reviewSite(): Promise<string> {
  const page = join(SITE, 'index.html');
  const builtMs = existsSync(page) ? statSync(page).mtimeMs : -1;
  if (SOURCES.some((source) => newestMs(join(ROOT, source)) > builtMs)) {
    const { build } = await import('vite');
    const { default: react } = await import('@vitejs/plugin-react');
    await build({
      root: join(ROOT, 'src/review'),
      configFile: false,
      base: './',
      publicDir: false,
      logLevel: 'error',
      assetsInclude: ['**/*.pmtiles'],
      plugins: [react()],
      build: { outDir: SITE, emptyOutDir: true, chunkSizeWarningLimit: 3000 },
    });
  }
  return SITE;
}

/** When the newest file below a path was changed; tests do not count. */
function newestMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path)
    .filter((name) => !/\.test\.tsx?$/u.test(name))
    .reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), 0);
}
