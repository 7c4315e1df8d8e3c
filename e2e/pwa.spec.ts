import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { datelinePage } from './datelinePage.ts';
import { serveFolder } from './serveFolder.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(120_000);

const SITE = 'dist/site';

/** How many files the build lists to be kept. */
const listed = (): number => readFileSync(join(SITE, 'sw.js'), 'utf8').match(/"url":/g)!.length;

/** How many files the device keeps, once it has kept them all. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    return (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))).reduce(
      (a, b) => a + b,
      0,
    );
  });

test('the second visit works with the network off: map, list, search and an open event', async ({ page, context }) => {
  const site = await serveFolder(SITE, '/news/map/');
  const dateline = datelinePage(page);
  await page.goto(site.url);
  await expect(dateline.summary).toBeVisible();
  await expect.poll(() => kept(page), { timeout: 60_000 }).toBe(listed());
  // What a page still asks for when its server goes is an error of its own: the reader leaves first.
  await page.goto('about:blank');
  await site.close();
  await context.setOffline(true);

  await page.goto(site.url);
  await expect(dateline.map).toHaveAttribute('data-map-state', 'ready', { timeout: 60_000 });
  await expect(dateline.map).toHaveAttribute('data-drawn', /^[1-9]\d*$/);
  await dateline.search.fill('zzzzzz');
  await expect(page.getByRole('heading', { name: /No report has the words/ })).toBeVisible();
  await dateline.search.fill('');
  await dateline.rows.first().click();
  await expect(dateline.event.getByRole('heading', { name: 'How we placed it' })).toBeVisible();
});

test('a new build is offered, not forced, and the old one’s files go', async ({ page }, info) => {
  const folder = info.outputPath('site');
  cpSync(SITE, folder, { recursive: true });
  const site = await serveFolder(folder);
  const dateline = datelinePage(page);
  await page.goto(site.url);
  await expect(dateline.summary).toBeVisible();
  await expect.poll(() => kept(page), { timeout: 60_000 }).toBe(listed());
  await page.reload();
  await expect(dateline.summary).toBeVisible();

  const index = join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<html lang="en">', '<html lang="en" data-build="new">'));
  const worker = join(folder, 'sw.js');
  const changed = readFileSync(worker, 'utf8').replace(/("url": "index\.html",\s*"revision": ")[^"]*/, '$1changed');
  writeFileSync(worker, changed);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = page.getByRole('button', { name: 'Show the new one' });
  await expect(offer).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-build', 'new');

  await expect(dateline.map).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
  await offer.click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'new');
  await expect(dateline.summary).toBeVisible();
  await expect(offer).toBeHidden();
  await expect.poll(() => kept(page)).toBe(listed());
  await page.goto('about:blank');
  await site.close();
});

test('inside another page nothing is kept on the device', async ({ page }) => {
  // Of the same site: across sites the browser itself allows no service worker.
  const body =
    '<!doctype html><title>Story</title><iframe src="./?embed=1" title="Map" width="600" height="500"></iframe>';
  await page.route('**/story.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto('./story.html');
  const map = page.frameLocator('iframe').getByTestId('map');
  await expect(map).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
