import { makeEvents } from '../bench/makeEvents.ts';
import type { Category } from '../src/model/category.ts';
import { type ColumnArray, openColumnFile } from '../src/model/columnFile.ts';
import { COLUMNS_VERSION } from '../src/model/columns.ts';
import type { EventId, EventRecord } from '../src/model/event.ts';
import type { CategoryId } from '../src/model/report.ts';
import { datelinePage } from './datelinePage.ts';
import { paintedColors } from './offlineCopies.ts';
import { serveData } from './servedData.ts';
import { expect, test } from './test.ts';

const made = makeEvents(30);
const twins = ['same-a', 'same-b'].map((id) => ({ ...made.events[0]!, id: id as EventId }));

type Columns = (name: string) => ColumnArray;

/** Changes columns of the served `columns.bin` in place; other files stay as they are. */
function spoilColumns(change: (columns: Columns) => void): (file: string, content: Buffer) => Buffer | undefined {
  return (file, content) => {
    if (file !== 'columns.bin') return undefined;
    const bytes = Uint8Array.from(content);
    const opened = openColumnFile(bytes, COLUMNS_VERSION);
    if (opened.kind === 'broken') throw new Error(opened.message);
    change((name) => opened.arrays.get(name)!);
    return Buffer.from(bytes);
  };
}

test('markup and script in any text are shown as text and never run', async ({ page }) => {
  const nasty = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script> & "quoted"';
  const [event] = made.events as [EventRecord];
  const place = { ...event.places[0]!, name: nasty, asWritten: nasty, admin1: nasty, reasons: [nasty] };
  const report = {
    ...event.reports[0]!,
    quote: `In ${nasty} it rained.`,
    before: nasty,
    after: nasty,
    places: [place],
  };
  const category: Category = {
    ...made.categories[0]!,
    id: 'nasty' as CategoryId,
    label: nasty,
    color: 'url(x)',
    shape: nasty as 'circle',
  };
  await serveData(page, {
    title: nasty,
    events: [{ ...event, title: nasty, category: category.id, places: [place], reports: [report] }],
    sources: made.sources.map((source) => ({ ...source, name: nasty })),
    categories: [category],
    articles: made.articles.map((article) => ({ ...article, title: nasty, url: 'javascript:document.title="run"' })),
  });
  const dateline = datelinePage(page);
  await dateline.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nasty);
  await dateline.rows.first().click();
  await expect(dateline.event.getByRole('blockquote').first()).toHaveText(`In ${nasty} it rained.`);
  await expect(dateline.event.locator('mark')).toHaveText(nasty);
  await expect(dateline.event.getByRole('link')).toHaveCount(0);
  await expect(page.locator('img, #app script')).toHaveCount(0);
  await expect(page).toHaveTitle(nasty);
});

test('no events at all is said in words', async ({ page }) => {
  await serveData(page, { ...made, title: null, events: [] });
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'No events yet' })).toBeVisible();
});

for (const [name, events] of [
  ['one event', made.events.slice(0, 1)],
  ['all on one day and at one place', made.events.map((event) => ({ ...made.events[0]!, id: event.id }))],
  [
    'days from 1600 to 2100',
    [['1600-01-01'], ['1914-06-28'], ['2100-12-31']].map(([day], i) => ({
      ...made.events[i]!,
      dateFrom: day,
      dateTo: day,
    })),
  ],
  ['nothing dated', made.events.map((event) => ({ ...event, dateFrom: null, dateTo: null }))],
] as [string, EventRecord[]][]) {
  test(`${name} is shown and filtered like any other data`, async ({ page }) => {
    await serveData(page, { ...made, title: null, events });
    const dateline = datelinePage(page);
    await dateline.open();
    await expect(dateline.summary).toContainText(`of ${events.length} event`);
    await dateline.typeDates('2050-01-01', '2050-01-02');
    await expect(page.getByRole('heading', { name: 'No reports in these dates' })).toBeVisible();
  });
}

test('a category that the data does not explain is shown as other', async ({ page }) => {
  const spoil = spoilColumns((columns) => columns('category').fill(200));
  await serveData(page, { ...made, title: null, events: twins }, (file, content) => spoil(file, content) ?? content);
  const dateline = datelinePage(page);
  await dateline.open();
  await expect(dateline.rows).toHaveCount(2);
  await dateline.rows.first().click();
  await expect(dateline.event).toContainText('Other');
});

test.describe('broken data', () => {
  test.use({ failedRequestsAreFine: true });

  for (const [name, change, words] of [
    ['missing', (file) => (file === 'columns.bin' ? null : undefined), /columns\.bin could not be fetched/],
    [
      'cut short',
      (file, content) => (file === 'columns.bin' ? content.subarray(0, 700) : undefined),
      /damaged .*700 of \d+ bytes/,
    ],
    [
      'newer than the page',
      (file) => (file === 'explorer.json' ? Buffer.from('{"version":99,"textChunk":1,"detailChunk":1}') : undefined),
      /newer than this page/,
    ],
    [
      'not even JSON',
      (file) => (file === 'explorer.json' ? Buffer.from('<!doctype html>') : undefined),
      /explorer\.json is damaged/,
    ],
    ['an id twice', spoilColumns((columns) => columns('idBytes').copyWithin(6, 0, 6)), /damaged .*same-a/],
    [
      'a place off the Earth',
      spoilColumns((columns) => columns('placeLng').fill(999, 0, 1)),
      /damaged .*999.* is off the Earth/,
    ],
  ] as [string, (file: string, content: Buffer) => Buffer | null | undefined, RegExp][]) {
    test(`${name}: says what is wrong and what to do`, async ({ page }) => {
      await serveData(page, { ...made, title: null, events: twins }, (file, content) => {
        const changed = change(file, content);
        return changed === undefined ? content : changed;
      });
      await page.goto('./');
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    });
  }

  test('without WebGL the list and the timeline go on and the page says why there is no map', async ({ page }) => {
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl')
          ? null
          : (getContext as (...given: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof getContext;
    });
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('no WebGL');
    const dateline = datelinePage(page);
    await dateline.rows.first().click();
    await expect(dateline.event).toBeVisible();
  });

  test('land that does not come is asked for again: no hole stays in the map', async ({ page }) => {
    const asked = new Set<string>();
    await page.route('**/*.pmtiles', async (route) => {
      const range = route.request().headers()['range'] ?? '';
      const isNew = !asked.has(range);
      asked.add(range);
      await (isNew ? route.abort() : route.continue()); // every part of it once
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await datelinePage(page).open('#3/55.0000/90.0000');
    const clip = { x: 820, y: 300, width: 400, height: 150 };
    const land = async (): Promise<number> => (await paintedColors(page, clip)).get('245,242,234') ?? 0;
    await expect.poll(land).toBeGreaterThan(0.3);
    expect(asked.size).toBeGreaterThan(2);
  });

  test('an event whose details are missing says so, and the list goes on', async ({ page }) => {
    await serveData(page, { ...made, title: null }, (file, content) => (file.startsWith('details/') ? null : content));
    const dateline = datelinePage(page);
    await dateline.open();
    await dateline.rows.first().click();
    await expect(dateline.event.getByRole('alert')).toContainText('HTTP 404');
    await page.keyboard.press('Escape');
    await expect(dateline.rows.first()).toBeVisible();
  });

  test('texts that cannot be read leave the list usable, and search says that it cannot read them', async ({
    page,
  }) => {
    await serveData(page, { ...made, title: null }, (file, content) => (file.startsWith('texts/') ? null : content));
    const dateline = datelinePage(page);
    await dateline.open();
    await dateline.search.fill('ferry');
    await expect(page.getByRole('alert')).toContainText('Search could not read the reports');
    await dateline.search.fill('');
    await dateline.rows.first().click();
    await expect(dateline.event.getByRole('blockquote').first()).toBeVisible();
  });
});

test('a map that the graphics system takes away says so, and comes back', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const canvas = dateline.map.locator('canvas').first();
  const lose = await canvas.evaluateHandle((element) =>
    (element as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context'),
  );
  await lose.evaluate((extension) => extension!.loseContext());
  await expect(page.getByRole('alert')).toContainText('The map stopped');
  await dateline.rows.first().click();
  await expect(dateline.event).toBeVisible();
  await lose.evaluate((extension) => extension!.restoreContext());
  await expect(page.getByText('The map stopped')).toBeHidden();
});
