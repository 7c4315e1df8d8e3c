import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const OUT_DIR = 'dist/explorer';
const GROWTH = 'src/**/*.growth.test.ts';

export default defineConfig({
  base: './',
  plugins: [react(), embedScript()],
  assetsInclude: ['**/*.pmtiles'],
  build: { outDir: OUT_DIR, sourcemap: false, chunkSizeWarningLimit: 1200 },
  test: {
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'data/build/**/*.test.ts'], exclude: [GROWTH] },
      },
      // What watches how time grows runs after all others, one file at a time: nothing else then uses the processor.
      {
        extends: true,
        test: { name: 'growth', include: [GROWTH], fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});

/**
 * Builds `embed.js` (for a plain script tag) and `embed.mjs` (for an import) beside the explorer: each one whole file, because
 * other people's pages load it from another origin.
 */
function embedScript(): Plugin {
  let outDir = OUT_DIR;
  return {
    name: 'dateline-embed-script',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir,
          emptyOutDir: false,
          lib: {
            entry: 'src/embed/embed.ts',
            name: 'Dateline',
            formats: ['iife', 'es'],
            fileName: (format) => (format === 'es' ? 'embed.mjs' : 'embed.js'),
          },
        },
      });
    },
  };
}
