import { expect, type Page } from '@playwright/test';
import type { EventRecord, Source } from '../src/model/event.ts';
import { isWide } from '../src/model/place.ts';

/** What a reader can do and see, in the reader's words. Tests hold no CSS selectors. */
export function datelinePage(page: Page) {
  const list = page.getByRole('list', { name: 'Reported events' });
  const map = page.getByTestId('map');
  const summary = page.getByText(/^\d+ reports? of \d+ events? from \d+ sources?/).first();
  return {
    summary,
    map,
    list,
    rows: list.getByRole('button'),
    event: page.getByRole('article', { name: 'Reported events' }),
    timeline: page.getByRole('region', { name: 'Timeline' }),
    search: page.getByRole('searchbox', { name: 'Search words or places' }),

    /** `link` starts with "?" or "#". Waits for the list, then for the map to have come to rest. */
    open: async (link = '') => {
      await page.goto(`./${link}`);
      await expect(summary).toBeVisible();
      await expect(map).toHaveAttribute('data-drawn', /\d/, { timeout: 40_000 });
    },
    /** How many events the map says it drew inside the view. */
    drawn: async () => Number(await map.getAttribute('data-drawn')),
    choose: async (chip: RegExp, choice: string) => {
      await page.getByRole('button', { name: chip }).click();
      await page.getByRole('checkbox', { name: choice }).click();
      await page.keyboard.press('Escape');
    },
    typeDates: async (from: string, to: string) => {
      await page.getByLabel('From', { exact: true }).fill(from);
      await page.getByLabel('To', { exact: true }).fill(to);
    },
    /** Everything the site publishes, as an outsider would read it. */
    published: async () => {
      const get = async <T>(file: string) => (await (await page.request.get(`./data/${file}`)).json()) as T;
      const { features } = await get<{ features: { properties: EventRecord }[] }>('events.geojson');
      return { events: features.map(({ properties }) => properties), sources: await get<Source[]>('sources.json') };
    },
  };
}

/** "18 reports of 12 events from 4 sources", as the page should word it for these events with these sources hidden. */
export function wordsFor(events: readonly EventRecord[], hidden: ReadonlySet<string> = new Set()): string {
  const shown = events.filter((event) => sourcesOf(event).some((source) => !hidden.has(source)));
  const reports = shown.flatMap((event) =>
    event.reports.filter((report) => printedBy(report).some((s) => !hidden.has(s))),
  );
  const sources = new Set(reports.flatMap(printedBy).filter((source) => !hidden.has(source)));
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  return `${counted(reports.length, 'report')} of ${counted(shown.length, 'event')} from ${counted(sources.size, 'source')}`;
}

/** Events that have a mark on the map: a whole country or half a continent has none. */
export const withMark = (events: readonly EventRecord[]): EventRecord[] =>
  events.filter(({ places }) => places.some((place) => !isWide(place)));

export const sourcesOf = ({ reports }: EventRecord): string[] => reports.flatMap(printedBy);

const printedBy = ({ source, copies = [] }: EventRecord['reports'][number]): string[] => [
  source,
  ...copies.map((copy) => copy.source),
];
