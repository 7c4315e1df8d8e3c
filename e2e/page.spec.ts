import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { datelinePage } from './datelinePage.ts';
import { expect, test } from './test.ts';

async function violations(page: Page): Promise<string[]> {
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`list, filters and an open event have no accessibility violations in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const dateline = datelinePage(page);
    await dateline.open();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /sources$/ }).click();
    await expect(page.getByRole('group', { name: 'Sources' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dateline.rows.first().click();
    await expect(dateline.event.getByRole('heading', { name: 'How we placed it' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('Arabic is mirrored and has no accessibility violations', async ({ page }) => {
  await page.goto('./#lang=ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('[data-event]').first()).toBeVisible();
  await expect(page.getByTestId('map')).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
  expect(await violations(page)).toEqual([]);
});

test('asks no other server for anything', async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !/^(blob|data):/.test(request.url())) outside.push(request.url());
  });
  const dateline = datelinePage(page);
  await dateline.open();
  await dateline.rows.first().click();
  await expect(dateline.event).toBeVisible();
  expect(outside).toEqual([]);
});

test('the list can be used before the map has come', async ({ page }) => {
  let letMapGo = () => {};
  const held = new Promise<void>((resolve) => {
    letMapGo = resolve;
  });
  await page.route(/createEventMap-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  const dateline = datelinePage(page);
  await dateline.rows.first().click();
  await expect(dateline.event).toBeVisible();
  await expect(dateline.timeline.getByRole('slider').first()).toBeVisible();
  letMapGo();
  await expect(dateline.map).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
});

test('nothing moves while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput)
          Object.assign(window, { shifted: (window as unknown as { shifted: number }).shifted + value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await datelinePage(page).open();
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThanOrEqual(0.02);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the sheet has three stops, filters have a sheet of their own, and nothing is cut off', async ({ page }) => {
    const dateline = datelinePage(page);
    await page.goto('./');
    await expect(dateline.rows.first()).toBeVisible();
    const handle = page.getByRole('button', { name: /^Size of the list/ });
    await handle.press('ArrowDown');
    await expect(handle).toHaveAccessibleName(/timeline only/);
    await handle.press('ArrowUp');
    await handle.press('ArrowUp');
    await expect(handle).toHaveAccessibleName(/full/);
    await dateline.rows.first().tap();
    await expect(dateline.event).toBeVisible();
    await page.getByRole('button', { name: 'All reports' }).tap();
    await handle.press('ArrowDown');
    await page.getByRole('button', { name: 'Filters', exact: true }).tap();
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: 'Done', exact: true }).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('on a small laptop', () => {
  test.use({ viewport: { width: 1152, height: 720 } });

  test('the legend waits to be opened: open, it would cover a side of the map', async ({ page }) => {
    const dateline = datelinePage(page);
    await dateline.open();
    const legend = page.getByRole('group').filter({ hasText: 'Legend' });
    const kind = legend.getByText('at this place', { exact: true });
    await expect(kind).toBeHidden();
    await legend.getByText('Legend', { exact: true }).click();
    await expect(kind).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.reload();
    await expect(kind).toBeVisible();
  });
});

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('loses nothing', async ({ page }) => {
    const dateline = datelinePage(page);
    await page.goto('./');
    await expect(dateline.rows.first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('embedded, it shows map, timeline and count, and a way out that keeps the state', async ({ page }) => {
  await page.goto('./?embed=1#theme=dark');
  const dateline = datelinePage(page);
  await expect(dateline.summary).toBeVisible();
  await expect(dateline.timeline).toBeVisible();
  await expect(dateline.list).toBeHidden();
  const out = page.getByRole('link', { name: 'Open the full map' });
  await expect(out).toHaveAttribute('href', /#.*theme=dark/);
  await expect(out).not.toHaveAttribute('href', /embed/);
});
