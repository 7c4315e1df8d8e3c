import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { datelinePage } from './datelinePage.ts';
import { expect, test } from './test.ts';

async function violations(page: Page): Promise<string[]> {
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Controls and headings that lie beyond the sides of the window and cannot be scrolled to: what a reader loses. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isScrolled = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (at.scrollWidth > at.clientWidth && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const found = document.querySelectorAll('button, a, input, select, textarea, summary, h1, h2, h3, [role=slider]');
    const beyond = Array.from(found).filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 1;
      const isMark = element.closest('.dateline-marks, .maplibregl-map') !== null;
      return isShown && !isMark && (left < -1 || right > innerWidth + 1) && !isScrolled(element);
    });
    const wide =
      document.documentElement.scrollWidth > innerWidth ? [`page ${document.documentElement.scrollWidth}`] : [];
    return [...wide, ...beyond.map((element) => element.outerHTML.slice(0, 100))];
  });

/** Every state that a reader can bring the page into, in this order, from a list to the next. */
const STATES: readonly (readonly [name: string, reach: (page: Page) => Promise<void>])[] = [
  ['the list', async () => {}],
  [
    'an open event with a correction begun',
    async (page) => {
      await page.locator('[data-event]').nth(1).click();
      await page.locator('details.wrong summary').click();
    },
  ],
  [
    'the menu',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.masthead').getByRole('button').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'the share panel',
    async (page) => {
      await page.getByRole('dialog').locator('[aria-haspopup=dialog]').first().click();
      await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
    },
  ],
  [
    'the keys',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    },
  ],
  [
    'an empty list',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('searchbox').fill('qqqzzzvvv');
      await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'qqqzzzvvv' })).toBeVisible();
    },
  ],
];

const LOOKS = [
  { name: 'light', hash: '', media: {} },
  { name: 'dark', hash: '', media: { colorScheme: 'dark', reducedMotion: 'reduce' } },
  { name: 'Arabic', hash: '#lang=ar', media: {} },
  { name: 'forced colours', hash: '#lang=ru', media: { forcedColors: 'active' } },
] as const;

for (const { name, hash, media } of LOOKS) {
  test(`axe finds nothing in any state in ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia(media);
    await page.goto(`./${hash}`);
    await expect(page.getByTestId('map')).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
    for (const [state, reach] of STATES) {
      await reach(page);
      expect(await violations(page), state).toEqual([]);
    }
  });
}

const WINDOWS = [
  { name: 'at 200 % zoom', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  { name: '320 pixels wide', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
] as const;

for (const { name, ...view } of WINDOWS) {
  test.describe(name, () => {
    test.use(view);

    test('nothing is lost at the sides and axe finds nothing, in any state', async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto('./#lang=uk');
      await expect(page.locator('[data-event]').first()).toBeVisible();
      for (const [state, reach] of STATES) {
        await reach(page);
        expect(await lost(page), state).toEqual([]);
        expect(await violations(page), state).toEqual([]);
      }
    });
  });
}

test('a reader who never touches the mouse filters, opens, goes to the map and back, shares and closes', async ({
  page,
}) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { keyboard } = page;
  const focused = page.locator(':focus');
  /** Presses Tab until what has the focus is named so; the order is look.md's: search, filters, list, map, timeline. */
  const tabTo = async (name: RegExp, most = 60): Promise<void> => {
    for (let press = 0; press < most; press++) {
      await keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const element = document.activeElement; // the page itself when the focus is in the browser's own bars
        return (
          element?.getAttribute('aria-label') ?? (element === document.body ? '' : (element?.textContent ?? '').trim())
        );
      });
      if (name.test(label)) return;
    }
    throw new Error(`no ${name} within ${most} presses of Tab`);
  };

  await keyboard.press('/');
  await expect(dateline.search).toBeFocused();
  await tabTo(/^All subjects$/);
  await keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Subjects' })).toBeVisible(); // its code is fetched now
  await tabTo(/^Only /);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/hide-cat=/);
  await keyboard.press('Escape');
  await expect(focused).toHaveText(/^1 of \d+ subjects$/);

  await tabTo(/./); // the next chip
  while (!(await focused.evaluate((element) => element.hasAttribute('data-event')))) await keyboard.press('Tab');
  await expect(dateline.rows.first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(dateline.event).toBeFocused();
  await expect(dateline.event.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await tabTo(/^Copy link$/);
  await keyboard.press('Escape');
  await expect(dateline.rows.first()).toBeFocused();

  await tabTo(/\d+ reports? of \d+ events?/);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/[#&](?:e|at)=/);
  await keyboard.press('Escape');
  await expect(page).not.toHaveURL(/[#&](?:e|at)=/);

  await dateline.search.focus();
  await tabTo(/^First day shown$/, 90);
  await keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/from=/);

  await keyboard.press('/');
  await keyboard.press('Shift+Tab');
  await expect(focused).toHaveAccessibleName('Share and settings');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share and settings' })).toBeVisible();
  await tabTo(/^Embed or take offline…$/);
  await keyboard.press('Enter');
  const share = page.getByRole('dialog', { name: 'Share this map' });
  await expect(share).toBeVisible();
  await tabTo(/^Copy element code$/);
  await keyboard.press('Escape');
  await expect(share).toBeHidden();
  await expect(focused).toHaveAccessibleName('Share and settings');
});
