import { makeEvents } from '../bench/makeEvents.ts';
import type { Day } from '../src/model/day.ts';
import type { SourceId } from '../src/model/event.ts';
import { datelinePage, sourcesOf, withMark, wordsFor } from './datelinePage.ts';
import { serveData } from './servedData.ts';
import { expect, test } from './test.ts';

test('shows every published event in the count, the list and on the map', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  await expect(dateline.summary).toHaveText(wordsFor(events));
  await expect.poll(dateline.drawn).toBe(withMark(events).length);
});

test('hiding a source takes its events off the map and out of the count', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events, sources } = await dateline.published();
  const source = sources.find(({ id }) => events.some((event) => sourcesOf(event).every((other) => other === id)))!;
  await dateline.choose(/sources$/, source.name);
  const left = events.filter((event) => sourcesOf(event).some((other) => other !== source.id));
  expect(left.length).toBeLessThan(events.length);
  await expect(dateline.summary).toContainText(wordsFor(events, new Set([source.id])));
  await expect.poll(dateline.drawn).toBe(withMark(left).length);

  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(dateline.summary).toHaveText(wordsFor(events));
});

test('typed dates keep what overlaps them, both days included', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  const dated = events
    .flatMap(({ dateFrom, dateTo }) => (dateFrom === null ? [] : [[dateFrom, dateTo!] as const]))
    .sort();
  const day = dated[Math.floor(dated.length / 2)]![0];
  await dateline.typeDates(day, day);
  const left = events.filter(({ dateFrom, dateTo }) => dateFrom !== null && dateFrom <= day && dateTo! >= day);
  expect(left.length).toBeLessThan(events.length);
  await expect(dateline.summary).toContainText(wordsFor(left));
  await expect.poll(dateline.drawn).toBe(withMark(left).length);
});

test('the timeline handles move by keyboard and the list follows', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  const first = page.getByRole('slider', { name: 'First day shown' });
  await first.focus();
  await first.press('PageUp');
  await expect(page).toHaveURL(/from=/);
  const from = /from=(\d{4}-\d{2}-\d{2})/.exec(page.url())![1]!;
  const left = events.filter(({ dateTo }) => dateTo !== null && dateTo >= from);
  await expect(dateline.summary).toContainText(wordsFor(left));
  await first.press('Home');
  await expect(dateline.summary).toHaveText(wordsFor(events));
});

test('the brush is dragged across the bars, and a country lists its events', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  const box = (await dateline.timeline.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.45, box.y + 40, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.6, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=.*to=/);
  await page.getByRole('button', { name: 'Any date' }).last().click();
  await expect(dateline.summary).toHaveText(wordsFor(events));

  const country = events.flatMap(({ places }) => places).find(({ kind }) => kind === 'country')!;
  const there = events.filter(({ places }) => places.some(({ id, kind }) => id === country.id && kind === 'country'));
  await page.getByRole('button', { name: new RegExp(`^${country.name}, whole country`) }).click();
  await expect(dateline.rows).toHaveCount(there.length);
  await page.keyboard.press('Escape');
  await expect(page.getByText(`At ${country.name}`)).toBeHidden();
});

test('searching finds words with a letter wrong, and says when nothing has them', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  const place = events.flatMap(({ places }) => places).find(({ name }) => /^[A-Za-z]{6,}$/.test(name))!;
  await dateline.search.fill(`${place.name.slice(0, 3)}${place.name.slice(4)}`); // one letter left out
  await expect(dateline.rows.filter({ hasText: place.name }).first()).toBeVisible();

  await dateline.search.fill('qqqzzzvvv');
  await expect(page.getByRole('heading', { name: 'No report has the words “qqqzzzvvv”' })).toBeVisible();
  await page.getByRole('button', { name: `Show all ${events.length}` }).click();
  await expect(dateline.summary).toHaveText(wordsFor(events));
});

test('one report of long ago does not squeeze a year into one bar: it has a bin of its own', async ({ page }) => {
  const made = makeEvents(60);
  const old = { ...made.events[0]!, dateFrom: '1884-03-17' as Day, dateTo: '1884-03-17' as Day };
  await serveData(page, { ...made, title: null, events: [old, ...made.events.slice(1)] });
  const dateline = datelinePage(page);
  await page.goto('./');
  const first = dateline.timeline.getByRole('slider', { name: 'First day shown' });
  await expect(first).toHaveAttribute('aria-valuetext', /2021/);
  const bin = dateline.timeline.getByRole('button', { name: '1 event long before' });
  await bin.click();
  await expect(dateline.summary).toContainText('of 1 event');
  await expect(bin).toHaveAttribute('aria-pressed', 'true');
  await bin.click();
  await expect(dateline.summary).toContainText('of 60 events');
  await first.press('PageUp'); // the brush leaves out what is not under it
  await expect(dateline.summary).not.toContainText('of 60 events');
  await expect(bin).toBeVisible();
});

test('a long list of sources can be searched, and what is found is hidden like any other', async ({ page }) => {
  const made = makeEvents(60);
  const outlets = Array.from({ length: 30 }, (_, index) => ({
    ...made.sources[0]!,
    id: `o${index}` as SourceId,
    name: `Outlet ${String.fromCharCode(65 + index)}`,
  }));
  const events = made.events.map((event, row) => ({
    ...event,
    reports: event.reports.map((report) => ({ ...report, source: outlets[row % 30]!.id })),
  }));
  await serveData(page, { ...made, title: null, events, sources: outlets });
  const dateline = datelinePage(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'All sources' }).click();
  const group = page.getByRole('group', { name: 'Sources' });
  await expect(group.getByRole('checkbox')).toHaveCount(30);
  await group.getByRole('searchbox', { name: 'Find in this list' }).fill('outlet q');
  await expect(group.getByRole('checkbox')).toHaveCount(1);
  await group.getByRole('checkbox').click();
  await expect(dateline.summary).toContainText('of 58 events from 29 sources');
});
