import { makeEvents } from '../bench/makeEvents.ts';
import { datelinePage, withMark } from './datelinePage.ts';
import { serveData } from './servedData.ts';
import { expect, test } from './test.ts';

/** As many as are counted in a worker. */
const made = makeEvents(12_000);
const SOON = { timeout: 60_000 }; // much is made, fetched and drawn

test.describe.configure({ timeout: 240_000 });

test('twelve thousand events are counted and searched in workers, and every filter is followed', async ({ page }) => {
  await serveData(page, { ...made, title: null });
  const dateline = datelinePage(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('./');
  await expect.poll(dateline.drawn, SOON).toBe(withMark(made.events).length);
  expect(workers.filter((url) => url.includes('sumWorker'))).toHaveLength(1);

  await dateline.typeDates('2021-06-01', '2021-06-30');
  const inJune = made.events.filter(
    ({ dateFrom, dateTo }) => dateFrom !== null && dateFrom <= '2021-06-30' && dateTo! >= '2021-06-01',
  );
  await expect(page.getByText(`of ${inJune.length.toLocaleString('en')} events`).first()).toBeVisible();
  await expect.poll(dateline.drawn, SOON).toBe(withMark(inJune).length);

  await dateline.search.fill('sandbags tallin');
  const found = inJune.filter(({ title, places, reports }) => {
    const words = [
      title,
      ...reports.map(({ quote }) => quote),
      ...places.flatMap(({ name, admin1 }) => [name, admin1]),
    ];
    return /sandbags/.test(words.join(' ')) && /tallin/i.test(words.join(' '));
  });
  expect(found.length).toBeGreaterThan(0);
  await expect.poll(dateline.drawn, SOON).toBe(withMark(found).length);
  expect(workers.filter((url) => url.includes('searchWorker'))).toHaveLength(1);
});

test('ten thousand events at one place are one mark, and it lists them all', async ({ page }) => {
  const settlement = made.events.find(({ places }) => places.length === 1 && places[0]!.kind === 'settlement')!;
  const events = made.events.slice(0, 10_000).map((event) => ({ ...event, places: settlement.places }));
  await serveData(page, { ...made, title: null, events });
  const dateline = datelinePage(page);
  await page.goto('./');
  await expect.poll(dateline.drawn, SOON).toBe(10_000);
  await expect(dateline.map).toHaveAttribute('data-marks', '1');
  await dateline.map.getByRole('button', { name: /of 10,000 events/ }).press('Enter');
  await expect(page.getByText(`At ${settlement.places[0]!.name}`)).toBeVisible();
  await expect(page.getByText('10,000 events', { exact: false }).first()).toBeVisible();
  await dateline.rows.first().click();
  await expect(dateline.event).toBeVisible();
});
