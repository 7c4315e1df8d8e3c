import react from '@vitejs/plugin-react';
import { build, type Plugin, type UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { SITE_POLICY } from './src/model/contentPolicy.ts';
import { APP_SCRIPT, APP_STYLE, OPENING_SCRIPT } from './src/model/packFormat.ts';

const OUT_DIR = 'dist/explorer';
const GROWTH = 'src/**/*.growth.test.ts';

/** Mode "offline" builds the same page in pieces for copies that are opened from a disk: one script, one style sheet, fonts, the script that opens them. */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react(), ...(mode === 'offline' ? [openingScript()] : [contentPolicy(), embedScript(), serviceWorker()])],
  assetsInclude: ['**/*.pmtiles'],
  build: { outDir: OUT_DIR, sourcemap: false, chunkSizeWarningLimit: 1200 },
  ...(mode === 'offline' ? offlinePieces() : {}),
  test: {
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
    setupFiles: ['.ci/seedProperties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'data/build/**/*.test.ts', '.ci/*.test.ts'],
          exclude: [GROWTH],
        },
      },
      // What watches how time grows runs after all others, one file at a time: nothing else then uses the processor.
      {
        extends: true,
        test: { name: 'growth', include: [GROWTH], fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
}));

/** From a disk there are no module files, and nothing can be fetched: whatever the page needs it asks `datelineFile` for. */
function offlinePieces(): UserConfig {
  return {
    publicDir: false,
    experimental: {
      renderBuiltUrl: (file, { hostType }) =>
        hostType === 'js' ? { runtime: `window.datelineFile(${JSON.stringify(file)})` } : { relative: true },
    },
    build: {
      outDir: 'dist/explorer-offline',
      assetsInlineLimit: 0,
      assetsDir: '',
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: 'src/app/main.tsx',
        output: {
          codeSplitting: false,
          entryFileNames: APP_SCRIPT,
          assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? APP_STYLE : '[name][extname]'),
        },
      },
    },
  };
}

/** The public page says itself what it may load and run, for hosts that send no headers. In development Vite needs inline styles. */
function contentPolicy(): Plugin {
  return {
    name: 'dateline-content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: SITE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Builds `embed.js` (for a plain script tag) and `embed.mjs` (for an import) beside the explorer: each one whole file, because
 * other people's pages load it from another origin.
 */
function embedScript(): Plugin {
  return lateScript('dateline-embed-script', 'src/embed/embed.ts', { iife: 'embed.js', es: 'embed.mjs' });
}

/** Builds the script that keeps the site on a reader's device; `dateline build` puts the list of files before it. */
function serviceWorker(): Plugin {
  return lateScript('dateline-service-worker', 'src/pwa/serviceWorker.ts', { iife: 'sw.js' });
}

/** Builds the script that opens an offline copy. */
function openingScript(): Plugin {
  return lateScript('dateline-opening-script', 'src/offline/startOffline.ts', { iife: OPENING_SCRIPT });
}

/** Builds one more entry into the same folder after the page, each format one whole file of the given name. */
function lateScript(name: string, entry: string, files: { readonly iife?: string; readonly es?: string }): Plugin {
  let outDir = OUT_DIR;
  return {
    name,
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir,
          emptyOutDir: false,
          lib: {
            entry,
            name: 'Dateline',
            formats: Object.keys(files) as ('iife' | 'es')[],
            fileName: (format) => files[format as 'iife' | 'es'] ?? format,
          },
        },
      });
    },
  };
}
