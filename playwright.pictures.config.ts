import { defineConfig } from '@playwright/test';
import shared from './playwright.config.ts'; // the browser and how it is started

const PORT = 4197;

/**
 * Picture comparison of the marks, outside the check because browsers draw letters and edges a little differently. `npm run test:pictures` compares,
 * `npm run test:pictures -- --update-snapshots` takes new pictures after a wanted change.
 */
export default defineConfig({
  ...shared,
  testDir: './e2e/pictures',
  testMatch: '*.pictures.ts',
  outputDir: 'dist/pictures',
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  workers: 1,
  use: { ...shared.use, baseURL: `http://localhost:${PORT}` },
  webServer: {
    command: `npx vite --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/bench/explorer/look.html`,
    reuseExistingServer: false,
  },
});
