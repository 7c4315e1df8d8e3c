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
  const published = (await (await page.request.get('./data/events.geojson')).json()) as FeatureCollection;
  const ids = new Set<unknown>(left.map(({ id }) => id));
  const byId = (all: FeatureCollection['features']) => new Map(all.map((feature) => [feature.id, feature]));
  expect(byId(features)).toEqual(byId(published.features.filter(({ id }) => ids.has(id)))); // to the letter

  const picture = await downloaded(page, 'Picture (PNG)');
  expect(picture.content.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [picture.content.readUInt32BE(16), picture.content.readUInt32BE(20)];
  const box = (await dateline.map.boundingBox())!;
  expect(width).toBe(Math.round(box.width));
  expect(height).toBeGreaterThan(box.height + 60); // the title and the filters stand above the map
});

test('on paper every event stands with its words and outlets, or the open event alone', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events, sources } = await dateline.published();
  expect(await dateline.rows.count()).toBeLessThan(events.length); // on the screen only those near the view
  const print = await catchPrint(page);
  await page.keyboard.press('Control+p');
  await expect.poll(print).toBe(1); // once the words of all of them are here
  await page.emulateMedia({ media: 'print' });
  const printed = dateline.list.getByRole('article');
  await expect(printed).toHaveCount(events.length);
  const { title, reports } = events.find((event) => event.reports[0]!.published !== null)!;
  const report = printed.filter({ has: page.getByRole('heading', { name: title, exact: true }) }).getByRole('figure');
  await expect(report.getByRole('blockquote').first()).toHaveText(`“${reports[0]!.quote}”`);
  await expect(report.first()).toContainText(sources.find(({ id }) => id === reports[0]!.source)!.name);
  await expect(report.first()).toContainText('published ');
  await expect(page.getByText(/^\d+ reports .*Filters: none$/)).toBeVisible();
  await expect(dateline.search).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(printed).toHaveCount(0);
  await dateline.rows.first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(dateline.event.getByRole('blockquote').first()).toBeVisible();
  await expect(dateline.list).toBeHidden();
  await expect(dateline.event.getByText('Something wrong here?')).toBeHidden();
});

test('however the reader starts printing, a light picture stands in the place of the map, and no page is empty', async ({
  page,
}) => {
  const dateline = datelinePage(page);
  await dateline.open('#theme=dark');
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const picture = document.querySelector<HTMLCanvasElement>('.print-map');
      const [red = 0] = picture?.getContext('2d')?.getImageData(2, 2, 1, 1).data ?? [];
      Object.assign(window, { printed: { width: picture?.width, isLight: red > 200 } });
    });
  });
  const { width } = (await dateline.map.boundingBox())!;
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1'); // as the browser's own menu: the page is told, and not waited for
  expect(await page.evaluate('printed')).toEqual({ width: Math.round(width), isLight: true });
  const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
  const used = new Set(pdf.match(/\/Contents \d+/g)).size;
  expect(pages).toBeGreaterThan(1);
  expect(used).toBe(pages);
  await expect(page.locator('.print-map')).toHaveCount(0);
  await expect(dateline.map).toHaveAttribute('data-map-theme', 'dark');
});

/** Keeps the browser's own dialog away. Out: how often it would have come. */
async function catchPrint(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { prints: 0 });
    window.print = () => void (window as unknown as { prints: number }).prints++;
  });
  return () => page.evaluate(() => (window as unknown as { prints: number }).prints);
}
