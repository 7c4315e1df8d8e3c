#!/usr/bin/env node
// The package's command. Node 20 cannot run TypeScript, and translating a hundred files at every start takes seconds. So the command
// is bundled once into dist/dateline, again whenever a source is newer, and started from there. Where that folder cannot be
// written (a shared installation) the files are translated as they are loaded: slower, same results.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Two levels below the root, as src/command/installation.ts is, so that both lead to the same data files.
const bundle = join(root, 'dist', 'dateline');
const command = join(bundle, 'cli.mjs');
const sources = ['src/command', 'src/pipeline', 'src/gazetteer', 'src/model', 'src/query', 'src/text'];
const packages = 'package-lock.json';

if (!isFresh()) await makeBundle();
if (existsSync(command)) await import(pathToFileURL(command).href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./cli.ts');
}

function isFresh() {
  if (!existsSync(command)) return false;
  const builtMs = statSync(command).mtimeMs;
  if (changedMs(join(root, packages), false) > builtMs) return false;
  return sources.every((source) => newestMs(join(root, source)) <= builtMs);
}

/** When the newest source below a folder was changed. */
function newestMs(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.includes('.test.') && name !== 'cases')
    .reduce((newest, entry) => Math.max(newest, changedMs(join(folder, entry.name), entry.isDirectory())), 0);
}

function changedMs(path, isFolder) {
  return isFolder ? newestMs(path) : (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

/** Written beside and renamed, so that two starts at once do not see each other's half. */
async function makeBundle() {
  const fresh = join(root, 'dist', `.dateline-${process.pid}`);
  try {
    mkdirSync(fresh, { recursive: true });
    const { build } = await import('vite');
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      // Packages of hundreds of small files are bundled too: to find and read them one by one took a fifth of a start.
      ssr: {
        noExternal: [
          'chrono-node',
          'yaml',
          'chardet',
          'papaparse',
          'fflate',
          'pmtiles',
          '@mapbox/vector-tile',
          '@mapbox/point-geometry',
          'pbf',
        ],
      },
      build: {
        ssr: true,
        outDir: fresh,
        target: 'node20',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            cli: join(root, 'src/command/cli.ts'),
            geoparseWorker: join(root, 'src/command/cores/geoparseWorker.ts'),
            buildWorker: join(root, 'src/command/cores/buildWorker.ts'),
          },
          output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    });
    rmSync(bundle, { recursive: true, force: true });
    // The tables that other code unpacked (knowledge/keptTables.ts) may not fit this code.
    rmSync(join(root, 'dist', 'gazetteer'), { recursive: true, force: true });
    renameSync(fresh, bundle);
  } catch {
    // Not writable, or sources that do not bundle: a stale bundle must not run in their place.
    rmSync(fresh, { recursive: true, force: true });
    rmSync(bundle, { recursive: true, force: true });
  }
}
