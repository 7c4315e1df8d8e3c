import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './findBrowser.ts';

/** Takes the picture of the README from the built site in dist/site: `npm run screenshot`. */
const PICTURE = 'docs/explorer.png';
const SIZE = { width: 1440, height: 900 };

const browser = await findBrowser();
const server = await preview({ build: { outDir: 'dist/site' }, preview: { port: 0 } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The preview server told no address.');
const window = await chromium.launch({
  executablePath: browser.path,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
const page = await window.newPage({ viewport: SIZE, colorScheme: 'light' });
await page.goto(address);
await page.locator('[data-map-state="ready"][data-map-tiles="drawn"][data-drawn]').waitFor(); // the land too, not marks on an empty sea
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: PICTURE });
await window.close();
await server.close();
process.stdout.write(`${PICTURE}\n`);
process.exit(0);
