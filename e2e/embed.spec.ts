import type { Page } from '@playwright/test';
import { serveHostPages } from './hostPages.ts';
import { expect, test } from './test.ts';

const MAP = 'http://localhost:4173/';
const script = `<script type="module" src="${MAP}embed.js"></script>`;
/** Writes down what the element says, so that a test can ask. */
const listener = `<script type="module">
  window.heard = [];
  for (const type of ['dateline-ready', 'dateline-select', 'dateline-filter', 'error'])
    document.addEventListener(type, (event) => window.heard.push({ type, ...event.detail }), true);
</script>`;

const PAGES = {
  plain: {
    html: `<h1>Story</h1>${listener}<date-line src="${MAP}" label="Our map" height="480"></date-line><p>After</p>${script}`,
  },
  sized: {
    html: `<style>date-line{display:block;height:480px}</style><h1>Story</h1><date-line src="${MAP}" label="Our map" height="480"></date-line><p>After</p>${script}`,
  },
  scriptFirst: {
    html: `<script src="${MAP}embed.js"></script><h1>Story</h1><date-line src="${MAP}" label="Our map" height="480"></date-line><p>After</p>`,
  },
  narrow: {
    html: `<div style="width:340px">${listener}<date-line src="${MAP}" ratio="3/4"></date-line></div>${script}`,
  },
  strict: {
    html: `<h1>Story</h1><date-line src="${MAP}" label="Our map"></date-line>${script}`,
    policy: "default-src 'none'; script-src http://localhost:4173; frame-src http://localhost:4173; img-src 'self'",
  },
  iframe: { html: `<iframe src="${MAP}?embed=1" title="Our map" width="700" height="500"></iframe>` },
  twice: {
    html: `${listener}<date-line src="${MAP}" label="One"></date-line><date-line src="${MAP}" label="Two"></date-line>${script}`,
  },
  nonsense: { html: `${listener}<date-line src="javascript:alert(1)"></date-line>${script}` },
};

let host: Awaited<ReturnType<typeof serveHostPages>>;
test.beforeAll(async () => {
  host = await serveHostPages(PAGES);
});
test.afterAll(() => host.close());

const mapIn = (page: Page, title = 'Our map') => page.frameLocator(`iframe[title="${title}"]`).getByTestId('map');
const heard = (page: Page, type: string) =>
  page.evaluate(
    (name) => (window as unknown as { heard: { type: string }[] }).heard.filter((news) => news.type === name),
    type,
  );

test('the element shows the map of another origin and says when it is ready', async ({ page }) => {
  await page.goto(host.url('plain'));
  await expect(mapIn(page)).toHaveAttribute('data-drawn', /^[1-9]\d*$/);
  const { events } = (await (await page.request.get(`${MAP}data/build.json`)).json()).counts;
  await expect.poll(() => heard(page, 'dateline-ready')).toEqual([expect.objectContaining({ events })]);
});

test('a changed attribute filters the running map and the page hears of it', async ({ page }) => {
  await page.goto(host.url('plain'));
  await expect.poll(() => heard(page, 'dateline-ready')).toHaveLength(1);
  await page.locator('date-line').evaluate((element) => element.setAttribute('from', '2100-01-01'));
  await expect.poll(() => heard(page, 'dateline-filter')).toContainEqual(expect.objectContaining({ shown: 0 }));
  await expect(mapIn(page)).toHaveAttribute('data-drawn', '0');
});

test('what the page asks for before the map can hear it is done as soon as it can', async ({ page }) => {
  const { features } = await (await page.request.get(`${MAP}data/events.geojson`)).json();
  const event = features[1].id as string;
  let letBridgeCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letBridgeCome = resolve;
  });
  await page.route(/startEmbedBridge/, async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.goto(host.url('plain'));
  await expect(mapIn(page)).toHaveAttribute('data-drawn', /^[1-9]\d*$/);
  await page.locator('date-line').evaluate((element, id) => {
    const map = element as HTMLElement & { select: (id: string) => void; setFilters: (filters: object) => void };
    map.select('another');
    map.select(id);
    map.setFilters({ from: '1900-01-01' });
    map.setFilters({ to: '1900-01-02' });
  }, event);
  letBridgeCome();
  await expect.poll(() => heard(page, 'dateline-select')).toContainEqual(expect.objectContaining({ event }));
  await expect.poll(() => heard(page, 'dateline-filter')).toContainEqual(expect.objectContaining({ shown: 0 }));
  expect(await heard(page, 'dateline-select')).not.toContainEqual(expect.objectContaining({ event: 'another' }));
});

test('what a stranger posts is ignored and counted', async ({ page }) => {
  await page.goto(host.url('plain'));
  await expect.poll(() => heard(page, 'dateline-ready')).toHaveLength(1);
  const frame = page.frames().find((one) => one.url().startsWith(MAP))!;
  await frame.evaluate(() => parent.postMessage({ source: 'dateline', v: 99, type: 'select', event: 'x' }, '*'));
  await expect
    .poll(() => page.locator('date-line').evaluate((element) => Reflect.get(element, 'ignoredMessages') as number))
    .toBeGreaterThan(0);
  await expect.poll(() => heard(page, 'dateline-select')).toEqual([expect.objectContaining({ event: null })]);
});

for (const [name, how] of [
  ['sized', 'a size in the page’s own style'],
  ['scriptFirst', 'the script before it'],
] as const) {
  test(`the place is kept from the first paint with ${how}`, async ({ page }) => {
    await page.goto(host.url(name));
    await expect(mapIn(page)).toBeVisible();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBe(0);
    await expect.poll(async () => (await page.locator('date-line').boundingBox())?.height).toBe(480);
  });
}

for (const name of ['strict', 'iframe'] as const) {
  test(`the map draws in the ${name} page`, async ({ page }) => {
    await page.goto(host.url(name));
    await expect(mapIn(page)).toHaveAttribute('data-drawn', /^[1-9]\d*$/);
  });
}

test('the map fits a narrow column', async ({ page }) => {
  await page.goto(host.url('narrow'));
  await expect(mapIn(page, 'Map of reported events')).toHaveAttribute('data-drawn', /^[1-9]\d*$/);
  const shape = async (): Promise<number | null> => {
    const box = await page.locator('date-line').boundingBox();
    return box && Math.round((box.width / box.height) * 100);
  };
  await expect.poll(shape).toBe(75);
});

test('two maps on one page do not hear each other', async ({ page }) => {
  await page.goto(host.url('twice'));
  const slow = { timeout: 40_000 }; // two maps share a processor that draws WebGL in software
  test.setTimeout(120_000);
  await expect.poll(() => heard(page, 'dateline-ready'), slow).toHaveLength(2);
  await page
    .locator('date-line')
    .first()
    .evaluate((element) => element.setAttribute('from', '2100-01-01'));
  await expect(mapIn(page, 'One')).toHaveAttribute('data-drawn', '0', slow);
  await expect(mapIn(page, 'Two')).toHaveAttribute('data-drawn', /^[1-9]\d*$/, slow);
});

test('an address that is no web address says so in its place', async ({ page }) => {
  await page.goto(host.url('nonsense'));
  await expect(page.getByRole('alert')).toContainText('not a web address');
  await expect.poll(() => heard(page, 'error')).toHaveLength(1);
});
