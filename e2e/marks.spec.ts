import type { Page } from '@playwright/test';
import { makeEvents } from '../bench/makeEvents.ts';
import type { EventRecord } from '../src/model/event.ts';
import type { PlaceId } from '../src/model/place.ts';
import { datelinePage, withMark } from './datelinePage.ts';
import { serveData } from './servedData.ts';
import { expect, test } from './test.ts';

/** 400 events, every place a little apart from the last, so that there are groups, single places, discs, regions and movements. */
const made = makeEvents(400);
const events = made.events.map((event, row): EventRecord => {
  const places = event.places.map((place, index) => ({
    ...place,
    id: `geonames:${7_000_000 + (row % 130) * 2 + index}` as PlaceId,
    lng: place.lng + ((row % 130) * 7) / 130,
    lat: place.lat - ((row % 13) * 5) / 13,
  }));
  return { ...event, places, reports: event.reports.map((report) => ({ ...report, places })) };
});

/** Middle of each mark by what it is, in pixels from the left and top of the window, and how many reports it stands for. */
async function marksOf(page: Page): Promise<Map<string, { x: number; y: number; words: string }>> {
  const found = await page.getByTestId('map').evaluate((map) =>
    Array.from(map.querySelectorAll<HTMLElement>('[data-mark]'), (button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const words = button.getAttribute('aria-label')!;
      return [button.dataset['mark']!, { x: left + width / 2, y: top + height / 2, words }] as const;
    }),
  );
  return new Map(found);
}

test('no mark moves, splits or joins while a filter changes: only what it counts does', async ({ page }) => {
  await serveData(page, { ...made, title: null, events });
  const dateline = datelinePage(page);
  await dateline.open('#2.7/48.0000/15.0000');
  await expect.poll(dateline.drawn).toBe(withMark(events).length);
  const all = await marksOf(page);
  expect(all.size).toBeGreaterThan(20);

  const changed = new Set<string>();
  for (const to of ['2021-04-01', '2021-06-15', '2021-09-01', '2021-12-01', '2021-05-01']) {
    await dateline.typeDates('2021-03-10', to);
    const left = events.filter(
      ({ dateFrom, dateTo }) => dateFrom !== null && dateFrom <= to && dateTo! >= '2021-03-10',
    );
    await expect.poll(dateline.drawn).toBe(withMark(left).length);
    const shown = await marksOf(page);
    expect(shown.size).toBeGreaterThan(5);
    for (const [mark, { x, y, words }] of shown) {
      const before = all.get(mark) ?? { x: Number.NaN, y: 0, words: 'no mark of before' };
      expect(Math.hypot(before.x - x, before.y - y), `${words}, until ${to}`).toBeLessThan(0.5); // of a pixel
      if (before.words !== words) changed.add(mark);
    }
  }
  expect(changed.size).toBeGreaterThan(10); // the filter did reach the marks
});

test('pointing at a row shows its mark, pointing at a mark shows its rows', async ({ page }) => {
  await serveData(page, { ...made, title: null, events: events.slice(0, 12) });
  const dateline = datelinePage(page);
  await dateline.open();
  const mark = dateline.map.getByRole('button', { name: /: \d reports? of 1 event/ }).first();
  await mark.hover();
  const pointed = dateline.list.locator('.is-pointed');
  await expect(pointed).toHaveCount(1);
  const name = (await mark.getAttribute('aria-label'))!.split(':')[0]!;
  await expect(pointed).toContainText(name);
  await dateline.search.hover();
  await expect(pointed).toHaveCount(0);
  await mark.focus();
  await expect(pointed).toHaveCount(1);
});
