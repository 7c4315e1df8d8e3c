import { makeEvents } from '../bench/makeEvents.ts';
import type { EventRecord } from '../src/model/event.ts';
import type { PlaceId } from '../src/model/place.ts';
import { datelinePage } from './datelinePage.ts';
import { serveData } from './servedData.ts';
import { expect, test } from './test.ts';

const made = makeEvents(30);
const [first] = made.events as [EventRecord];
const place = first.places[0]!;
const at = (change: Partial<EventRecord['places'][number]>): EventRecord['places'] => [{ ...place, ...change }];

test('dates are typed as the page writes them, and what is none is said in words', async ({ page }) => {
  const dated = ['2022-09-21', '2022-10-15', '2023-05-02'].map((day, index) => ({
    ...made.events[index]!,
    dateFrom: day,
    dateTo: day,
    datePrecision: 'day',
  })) as EventRecord[];
  await serveData(page, { ...made, title: null, events: dated });
  await page.goto('./#lang=ru');
  const [from, to] = [page.getByLabel('С', { exact: true }), page.getByLabel('По', { exact: true })];
  await expect(from).toHaveAttribute('placeholder', '21 сент. 2022 г.');
  await from.fill('1 октября 2022');
  await expect(page).toHaveURL(/from=2022-10-01/);
  await to.fill('2022');
  await to.press('Enter');
  await expect(page).toHaveURL(/to=2022-12-31/);
  await expect(to).toHaveValue('31 дек. 2022 г.');
  await expect(page.getByText(/^1 сообщение о 1 событии|^\d+ сообщени. об? 1 событии/).first()).toBeVisible();

  await from.fill('31.02.2022');
  await from.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '«31.02.2022» — не дата' })).toBeVisible();
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await from.press('Escape');
  await expect(from).toHaveValue('1 окт. 2022 г.');
  await from.fill('1.1.2023');
  await from.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Первый день позже последнего' })).toBeVisible();
  await to.fill('2.5.2023'); // both are taken once they make sense together
  await expect(page).toHaveURL(/from=2023-01-01.*to=2023-05-02/);
});

test.describe('in a narrow frame', () => {
  test.use({ viewport: { width: 340, height: 480 } });

  test('whole countries stand in one line, which arrow keys walk to its end', async ({ page }) => {
    const codes = ['FR', 'DE', 'PL', 'IT', 'ES', 'PT', 'AT', 'CH'];
    const events = codes.map((country, index) => ({
      ...made.events[index]!,
      places: at({ id: `geonames:${900 + index}` as PlaceId, name: `Land ${country}`, kind: 'country', country }),
    }));
    await serveData(page, { ...made, title: null, events });
    await page.goto('./?embed=1');
    const line = page.getByRole('toolbar', { name: 'Known to no more than a country or a wide area' });
    const entries = line.getByRole('button');
    await expect(entries).toHaveCount(codes.length);
    await expect.poll(async () => (await line.boundingBox())?.height).toBeLessThan(40);
    await entries.first().focus();
    await page.keyboard.press('End');
    await expect(entries.last()).toBeFocused();
    await expect(entries.last()).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('ArrowLeft');
    await expect(entries.nth(codes.length - 2)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(entries.nth(codes.length - 2)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByTestId('map')).toHaveAttribute('data-marks', '0'); // never a dot
  });
});

test('the first view holds a region whole, not only the point of its name', async ({ page }) => {
  const kolyma = at({
    id: 'geonames:2123627' as PlaceId,
    name: 'Magadan Oblast',
    kind: 'admin1',
    country: 'RU',
    lng: 153,
    lat: 62,
  });
  await serveData(page, { ...made, title: null, events: [{ ...first, places: kolyma }] });
  await datelinePage(page).open();
  const zoom = (): number => Number(/#(\d+(?:\.\d+)?)\//.exec(page.url())?.[1] ?? 0);
  // Nine degrees from north to south; its point alone would be shown at 7. The map glides there, and only then the link has it.
  await expect.poll(zoom).toBeGreaterThan(3);
  expect(zoom()).toBeLessThan(5.2);
});

test('where a button goes away, the keyboard goes on where the reader looks', async ({ page }) => {
  await serveData(page, { ...made, title: null });
  const dateline = datelinePage(page);
  await dateline.open();
  await dateline.search.fill('qqqzzzvvv');
  await page.getByRole('button', { name: 'Show all 30' }).press('Enter');
  await expect(dateline.rows.first()).toBeFocused();
  await page.getByLabel('From', { exact: true }).fill('2021-01-01');
  await page.getByRole('button', { name: 'Clear all filters' }).press('Enter');
  await expect(page.getByRole('button', { name: 'All sources' })).toBeFocused();
});

test('a chosen theme and language hold on the next visit, and a link that says otherwise wins', async ({ page }) => {
  await serveData(page, { ...made, title: null });
  const html = page.locator('html');
  await page.goto('./');
  await page.getByRole('button', { name: 'Share and settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('uk');
  await expect(html).toHaveAttribute('lang', /^uk/);
  await page.goto('about:blank');
  await page.goto('./');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('lang', /^uk/);
  await page.goto('about:blank');
  await page.goto('./#theme=light&lang=ru');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await expect(html).toHaveAttribute('lang', /^ru/);
});

test.describe('a quote', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied with who said it', async ({ page }) => {
    await serveData(page, { ...made, title: null });
    const dateline = datelinePage(page);
    await page.goto('./');
    await dateline.rows.first().click();
    const words = await dateline.event.getByRole('blockquote').first().textContent();
    await dateline.event.getByRole('button', { name: 'Copy quote with source' }).click();
    await expect(dateline.event.getByText('Quote copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith(`“${words}” — `)).toBe(true);
    expect(made.sources.some(({ name }) => copied.includes(name))).toBe(true);
  });
});
