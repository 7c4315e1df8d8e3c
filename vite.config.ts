import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  assetsInclude: ['**/*.pmtiles'],
  build: { outDir: 'dist/explorer', sourcemap: false, chunkSizeWarningLimit: 1200 },
  test: { include: ['src/**/*.test.{ts,tsx}', 'data/build/**/*.test.ts'], env: { TZ: 'Pacific/Auckland' } },
});
