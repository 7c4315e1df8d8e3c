import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { FeatureCollection } from 'geojson';
import Papa from 'papaparse';
import { datelinePage, sourcesOf } from './datelinePage.ts';
import { expect, test } from './test.ts';

/** Presses a button of the menu and hands back the file that the reader gets. */
async function downloaded(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog', { name: 'Share and settings' }).getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('files hold what passes the filters, the picture says what it shows', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events, sources } = await dateline.published();
  const source = sources.find(({ id }) => events.some((event) => sourcesOf(event).every((other) => other === id)))!;
  await dateline.choose(/sources$/, source.name);
  const left = events.filter((event) => sourcesOf(event).some((other) => other !== source.id));
  await page.getByRole('button', { name: 'Share and settings' }).click();

  const table = await downloaded(page, 'Table (CSV)');
  const { data } = Papa.parse<Record<string, string>>(table.content.toString('utf8'), { header: true });
  expect(new Set(data.map(({ event }) => event))).toEqual(new Set(left.map(({ id }) => id)));
  expect(table.name).toBe('reports.csv');

  const map = await downloaded(page, 'Map data (GeoJSON)');
  const { features } = JSON.parse(map.content.toString('utf8')) as FeatureCollection;
  expect(features.map(({ id }) => id).sort()).toEqual(left.map(({ id }) => id as string).sort());

  const picture = await downloaded(page, 'Picture (PNG)');
  expect(picture.content.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [picture.content.readUInt32BE(16), picture.content.readUInt32BE(20)];
  const box = (await dateline.map.boundingBox())!;
  expect(width).toBe(Math.round(box.width));
  expect(height).toBeGreaterThan(box.height + 60); // the title and the filters stand above the map
});

test('on paper every row stands in the list, or the open event alone', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  expect(await dateline.rows.count()).toBeLessThan(events.length); // on the screen only those near the view
  await page.emulateMedia({ media: 'print' });
  await expect(dateline.rows).toHaveCount(events.length);
  const item = dateline.list.getByRole('listitem').nth(1);
  expect(await item.evaluate((row) => getComputedStyle(row).position)).toBe('static'); // or pages would cut rows in two
  await expect(page.getByText(/^\d+ reports .*Filters: none$/)).toBeVisible();
  await expect(dateline.search).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(dateline.rows).not.toHaveCount(events.length);
  await dateline.rows.first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(dateline.event.getByRole('blockquote').first()).toBeVisible();
  await expect(dateline.list).toBeHidden();
  await expect(dateline.event.getByText('Something wrong here?')).toBeHidden();
});

test('printing puts a picture in the place of the map, from the menu and by Ctrl+P', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  await page.evaluate(() => {
    const prints: number[] = [];
    Object.assign(window, { prints });
    window.print = () => prints.push(document.querySelector<HTMLImageElement>('.print-map')?.naturalWidth ?? 0);
  });
  const prints = () => page.evaluate(() => (window as unknown as { prints: number[] }).prints);
  const box = (await dateline.map.boundingBox())!;
  await page.keyboard.press('Control+p');
  await expect.poll(prints).toEqual([Math.round(box.width)]);
  await page.getByRole('button', { name: 'Share and settings' }).click();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect.poll(prints).toEqual([Math.round(box.width), Math.round(box.width)]);
  await expect(page.locator('.print-map')).toHaveCount(0);
});
