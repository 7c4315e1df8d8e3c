import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const OUT_DIR = 'dist/explorer';

export default defineConfig({
  base: './',
  plugins: [react(), embedScript()],
  assetsInclude: ['**/*.pmtiles'],
  build: { outDir: OUT_DIR, sourcemap: false, chunkSizeWarningLimit: 1200 },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'data/build/**/*.test.ts'],
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
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
