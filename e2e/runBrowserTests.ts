import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser.ts';

/** Runs Playwright with the first Chromium that can be found; arguments are passed on (`npm run e2e -- filter.spec.ts`, `--config FILE`). */
const browser = await findBrowser();
process.stdout.write(`Browser: ${browser.path} (from ${browser.from})\n`);
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser.path },
});
process.exit(status ?? 1);
