import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { datelinePage } from './datelinePage.ts';
import { type Clip, offlineFile, offlineFolder, onDisk, paintedColors, strangeRequests } from './offlineCopies.ts';
import { expect, test } from './test.ts';

const LAND = '245,242,234';
const SEA = '230,236,238';
const MANY_SHADES = 150;
/** Part of the map that nothing lies over, at 1280 × 720. */
const MAP_PART: Clip = { x: 820, y: 80, width: 400, height: 400 };

test.use({ offline: true, colorScheme: 'light' });

async function mapIsDrawn(page: Page): Promise<void> {
  const dateline = datelinePage(page);
  await expect(dateline.summary).toBeVisible();
  await expect(dateline.map).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
  await expect(dateline.map).toHaveAttribute('data-drawn', /^[1-9]\d*$/);
}

test.describe('one file', () => {
  let address: string;
  test.beforeEach(({ page: _page }, info) => {
    address = onDisk(info.outputPath('dateline.html'), offlineFile());
  });

  test('opened from a disk with the network off it draws the map and asks for nothing', async ({ page }) => {
    const strange = strangeRequests(page, (url) => url.split('#')[0] === address);
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    await page.goto(`${address}#3/45.0000/60.0000`);
    await mapIsDrawn(page);
    await expect.poll(async () => (await paintedColors(page, MAP_PART)).size).toBeGreaterThan(MANY_SHADES);
    expect(strange).toEqual([]);
    expect(violations).toEqual([]);
  });

  test('it searches, filters, opens an event and exports, all without a network', async ({ page }) => {
    const strange = strangeRequests(page, (url) => url.split('#')[0] === address);
    await page.goto(address);
    const dateline = datelinePage(page);
    await expect(dateline.rows.first()).toBeVisible();
    const all = (await dateline.summary.textContent())!;
    await dateline.search.fill('zzzzzz');
    await expect(page.getByRole('heading', { name: /No report has the words/ })).toBeVisible();
    await dateline.search.fill('');
    await expect(dateline.summary).toHaveText(all);
    await dateline.rows.first().click();
    await expect(dateline.event.getByRole('heading', { name: 'How we placed it' })).toBeVisible();
    expect(page.url()).toMatch(/#.*e=/);
    await page.getByRole('button', { name: 'All reports' }).click();
    await page.getByRole('button', { name: 'Share and settings' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /GeoJSON/ }).click(),
    ]);
    const { features } = JSON.parse(await readFile(await download.path(), 'utf8')) as { features: unknown[] };
    const { counts } = (await page.evaluate(async () =>
      (await fetch(window.datelineFile!('data/build.json'))).json(),
    )) as {
      counts: { events: number };
    };
    expect(features).toHaveLength(counts.events);
    expect(strange).toEqual([]);
  });

  test('a link into it restores the open event', async ({ page }) => {
    await page.goto(address);
    const dateline = datelinePage(page);
    await dateline.rows.nth(2).click();
    await expect(dateline.event).toBeVisible();
    const words = await dateline.event.getByRole('blockquote').first().textContent();
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(dateline.event.getByRole('blockquote').first()).toHaveText(words!);
  });

  test('labels are drawn in Latin, Cyrillic and Arabic letters', async ({ page }) => {
    test.setTimeout(150_000);
    const painted: string[] = [];
    for (const language of ['en', 'uk', 'ar']) {
      await page.goto('about:blank');
      await page.goto(`${address}#4/25.0000/45.0000&lang=${language}&to=1900-01-01`);
      await expect(page.getByTestId('map')).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
      const clip = { ...MAP_PART, x: language === 'ar' ? 60 : 840 };
      // The soft edges of letters have many shades; lines and land have few.
      await expect.poll(async () => (await paintedColors(page, clip)).size).toBeGreaterThan(MANY_SHADES);
      const colors = await paintedColors(page, clip);
      expect(colors.get(LAND) ?? 0, 'share of land').toBeGreaterThan(0.2);
      expect(colors.get(SEA) ?? 0, 'share of sea').toBeGreaterThan(0.02);
      painted.push(JSON.stringify([...colors]));
    }
    expect(new Set(painted).size).toBe(3);
  });
});

test.describe('a broken copy', () => {
  for (const [name, change] of [
    ['cut in its first third', (file: Buffer) => file.subarray(0, file.length / 3)],
    ['cut in the script that opens it', (file: Buffer) => file.subarray(0, 3000)],
    ['cut just before its end', (file: Buffer) => file.subarray(0, file.length - 60)],
    ['with its last pack cut off', (file: Buffer) => file.subarray(0, file.lastIndexOf('<script type="text/plain"'))],
  ] as const) {
    test(`${name} says that it is incomplete`, async ({ page }, info) => {
      await page.goto(onDisk(info.outputPath('dateline.html'), change(offlineFile())));
      await expect(page.locator('body')).toContainText(/incomplete: .*[Dd]ownload it again/);
      await expect(page.getByTestId('map')).toHaveCount(0);
    });
  }

  test('with one letter changed says that it is damaged', async ({ page }, info) => {
    const file = offlineFile();
    const at = Math.floor(file.length / 2);
    file[at] = file[at] === 0x41 ? 0x42 : 0x41;
    await page.goto(onDisk(info.outputPath('dateline.html'), file));
    await expect(page.getByRole('alert')).toContainText('This copy is damaged');
  });

  test.describe('', () => {
    test.use({ failedRequestsAreFine: true });
    test('that is a folder without one of its files says to unpack all of it', async ({ page }, info) => {
      const files = offlineFolder();
      for (const [name, content] of Object.entries(files)) {
        if (!name.endsWith('/basemap.js')) onDisk(info.outputPath(name), content);
      }
      await page.goto(onDisk(info.outputPath('dateline-offline/index.html'), files['dateline-offline/index.html']!));
      await expect(page.getByRole('alert')).toContainText('Unpack the whole archive');
    });
  });
});

test.describe('a folder', () => {
  test('opened from a disk with the network off draws the map and asks for its own files alone', async ({
    page,
  }, info) => {
    const files = Object.entries(offlineFolder());
    for (const [name, content] of files) onDisk(info.outputPath(name), content);
    const address = onDisk(
      info.outputPath('dateline-offline/index.html'),
      offlineFolder()['dateline-offline/index.html']!,
    );
    const base = address.slice(0, -'index.html'.length);
    const own = new Set(files.map(([name]) => base + name.slice('dateline-offline/'.length)));
    const strange = strangeRequests(page, (url) => own.has(url.split('#')[0]!));
    await page.goto(`${address}#3/45.0000/60.0000`);
    await mapIsDrawn(page);
    await expect.poll(async () => (await paintedColors(page, MAP_PART)).size).toBeGreaterThan(MANY_SHADES);
    expect(strange).toEqual([]);
  });
});

test.describe('a folder on a server', () => {
  test.use({ offline: false });
  test('works below any path', async ({ page }) => {
    const files = offlineFolder();
    await page.route('http://localhost:4173/some/deep/path/**', async (route) => {
      const name = `dateline-offline/${new URL(route.request().url()).pathname.slice('/some/deep/path/'.length) || 'index.html'}`;
      const content = files[name];
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      await route.fulfill(content === undefined ? { status: 404 } : { body: Buffer.from(content), contentType });
    });
    await page.goto('http://localhost:4173/some/deep/path/');
    await mapIsDrawn(page);
  });
});
