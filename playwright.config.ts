import { defineConfig, devices } from '@playwright/test';

/** Another built site, and a port that nobody else uses, for a run beside others. */
const PORT = Number(process.env['DATELINE_E2E_PORT'] ?? 4173);
const SITE = process.env['DATELINE_E2E_SITE'] ?? 'dist/site';
const onCI = process.env['CI'] !== undefined;

/** Browser tests of the built site. `npm run e2e` finds a Chromium and passes it as CHROMIUM_PATH. */
export default defineConfig({
  testDir: './e2e',
  outputDir: 'dist/e2e',
  forbidOnly: onCI,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter:
    process.env['DATELINE_E2E_REPORT'] === undefined
      ? 'list'
      : [['list'], ['json', { outputFile: process.env['DATELINE_E2E_REPORT'] }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    serviceWorkers: 'block', // a page that is kept would hide what a test serves in its place; pwa.spec.ts allows them
    trace: 'retain-on-failure',
    timezoneId: 'Pacific/Auckland', // far from UTC, so that a stray local-time Date shows up as a wrong day
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --outDir ${SITE} --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}`,
    // The whole check never takes a server that it did not start: it might serve another build.
    reuseExistingServer: !onCI && process.env['DATELINE_E2E_REPORT'] === undefined,
  },
});
