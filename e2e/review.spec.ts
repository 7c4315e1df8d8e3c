import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const START_MS = 240_000; // the first start builds the desk's page

const ARTICLES = {
  'a.txt':
    '---\ntitle: A night in two towns\nsource: Herald\npublished: 2023-05-04\n---\nA fire broke out at a bakery in Omsk on Tuesday. Police in Tomsk detained two men after the match.\n\n<img src=x onerror="document.title=1"> Flood water closed a road near Perm on Wednesday.\n',
  'b.txt': '---\nsource: Post\npublished: 2023-05-05\n---\nA bakery burned down in Omsk, firefighters said.\n',
};

let work: string;
let command: ChildProcess;
let address: string;

/** Starts the desk as an editor does, over articles of its own. */
test.beforeEach(async () => {
  test.setTimeout(START_MS);
  work = mkdtempSync(join(tmpdir(), 'dateline-desk-'));
  mkdirSync(join(work, 'in'));
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(work, 'in', name), text);
  const words = ['review', join(work, 'in'), '--corrections', join(work, 'c.csv'), '--by', 'Ann'];
  command = spawn(process.execPath, ['src/command/dateline.mjs', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    command.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /^http:\S+$/m.exec(said);
      if (found !== null) resolve(found[0]);
    });
    command.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    command.once('exit', () => reject(new Error(`the desk ended: ${said}`)));
  });
});

test.afterEach(async ({ page }) => {
  await page.goto('about:blank'); // what the page still asks for must not meet a server that is gone
  command.kill();
  rmSync(work, { recursive: true, force: true });
});

/** What an editor sees, and the keys. */
function deskOf(page: Page) {
  const pressed = async (key: string) => {
    await expect(page.getByTestId('desk')).toHaveAttribute('aria-busy', 'false'); // keys meanwhile are not heard
    await page.keyboard.press(key);
  };
  return {
    counts: page.getByText(/^\d+ to review · \d+ need help · \d+ checked$/),
    said: page.getByRole('status').first(),
    side: page.getByRole('complementary', { name: 'The name in hand' }),
    paper: page.getByRole('article', { name: 'Article' }),
    rows: () => readFileSync(join(work, 'c.csv'), 'utf8').trimEnd().split('\n').slice(1),
    press: async (...keys: string[]) => {
      for (const key of keys) await pressed(key);
    },
    /** Moves down the queue, from its top, to the name of an article. */
    goTo: async (text: string, article: string) => {
      const current = page.locator('[aria-current="true"]');
      await pressed('Home');
      await expect(page.getByRole('navigation', { name: 'Queue' }).getByRole('button').first()).toHaveAttribute(
        'aria-current',
        'true',
      );
      for (let at = 0; at < 10; at++) {
        const words = await current.innerText();
        if (words.includes(text) && words.includes(article)) return;
        await pressed('ArrowDown');
        await expect(current).not.toHaveText(words, { useInnerText: true }); // as `words` was read, or it never equals
      }
      throw new Error(`${text} of ${article} is not in the queue`);
    },
  };
}

test('the keyboard alone clears the queue, and every decision is in the file at once', async ({ page }) => {
  const desk = deskOf(page);
  await page.goto(address);
  await expect(desk.counts).toHaveText('4 to review · 0 need help · 0 checked');
  await expect(page.getByTestId('desk-map')).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
  for (let done = 1; done <= 4; done++) {
    await desk.press('Enter');
    await expect(desk.counts).toHaveText(`${4 - done} to review · 0 need help · ${done} checked`);
    expect(desk.rows()).toHaveLength(done);
  }
  expect(desk.rows().every((row) => /,place,geonames:\d+ .*,Ann,\d{4}-\d\d-\d\d,$/.test(row))).toBe(true);
});

test('another place by number, by name or drawn; not a place; help; undo', async ({ page }) => {
  const desk = deskOf(page);
  await page.goto(address);
  await expect(desk.counts).toBeVisible();
  await desk.goTo('Omsk', 'b.txt');
  await expect(desk.side.getByRole('listitem').nth(1)).toContainText('Omsk Oblast');
  await desk.press('2');
  await expect(desk.said).toHaveText('Omsk → Omsk Oblast');
  await desk.goTo('Tomsk', 'a.txt');
  await desk.press('w');
  await page.keyboard.type('the desk of the paper said so');
  await desk.press('Enter', 'p');
  await page.keyboard.type('Norilsk');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await desk.press('Enter');
  await expect(desk.said).toContainText('Tomsk → Norilsk');
  expect(desk.rows().at(-1)).toContain('the desk of the paper said so');
  await expect(page.getByTestId('desk-map')).toHaveAttribute('data-map-state', 'ready', { timeout: 40_000 });
  await desk.goTo('Perm', 'a.txt');
  await desk.press('g');
  await expect(page.getByText('Arrows move')).toBeVisible();
  await desk.press('ArrowLeft', 'ArrowUp', ']', 'Enter');
  await expect(desk.said).toHaveText('Perm → a point, within 7.5 km');
  expect(desk.rows().at(-1)).toMatch(/"point:\d+\.\d{4},\d+\.\d{4},7\.5"/);
  await desk.goTo('Omsk', 'a.txt');
  await desk.press('x');
  await expect(desk.counts).toHaveText('0 to review · 0 need help · 4 checked');
  await desk.press('u');
  await expect(desk.counts).toHaveText('1 to review · 0 need help · 3 checked');
  expect(desk.rows()).toHaveLength(3);
  await desk.goTo('Omsk', 'a.txt');
  await desk.press('n');
  await expect(desk.counts).toHaveText('0 to review · 1 need help · 3 checked');
});

test('role, day, subject, hiding, joining and parting of the report in hand', async ({ page }) => {
  const desk = deskOf(page);
  await page.goto(address);
  await expect(desk.counts).toBeVisible();
  await desk.goTo('Omsk', 'a.txt');
  await desk.press('d');
  await page.keyboard.type('2023-04-30');
  await desk.press('Enter');
  await expect(desk.side.getByText('2023-04-30')).toBeVisible();
  await desk.press('d');
  await page.keyboard.type('soon');
  await desk.press('Enter');
  await expect(page.getByRole('alert')).toContainText('"soon" is no day');
  await desk.press('Escape', 'c');
  await page.keyboard.type('Other');
  await desk.press('Enter');
  await expect(desk.said).toHaveText('Subject: Other');
  await desk.press('j');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('bakery burned');
  await desk.press('Enter');
  await expect(desk.side.getByText('2 reports')).toBeVisible();
  await desk.press('s');
  await expect(desk.side.getByText('this report alone')).toBeVisible();
  await desk.press('r');
  await page.keyboard.type('mentioned');
  await desk.press('Enter');
  await expect(desk.side.getByText('none rests on it')).toBeVisible();
  await desk.goTo('Perm', 'a.txt');
  await desk.press('h');
  await expect(desk.said).toHaveText('Report hidden');
  const decisions = desk.rows().map((row) => /,(day|category|merge|split|role|hide),/.exec(row)?.[1]);
  expect(decisions).toEqual(['day', 'category', 'merge', 'merge', 'split', 'role', 'hide']);
});

test('the words of an article are text, and without the token there is nothing to see', async ({ page }) => {
  const desk = deskOf(page);
  await page.goto(address);
  await desk.goTo('Perm', 'a.txt');
  await expect(desk.paper).toContainText('<img src=x onerror="document.title=1">');
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toBe('Review desk');
});

test.describe('without the token', () => {
  test.use({ failedRequestsAreFine: true });
  test('the desk says what to do', async ({ page }) => {
    await page.goto(address.replace(/#.*/, ''));
    await expect(page.getByRole('alert')).toContainText('its token is missing');
    await expect(page.getByRole('article')).toBeHidden();
  });
});

test.describe('in the editor’s language', () => {
  test.use({ locale: 'ru-RU' });
  test('the desk speaks it, in its direction, and the keys lie where they lay', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: 'Стол проверки' })).toBeVisible();
    await expect(page.getByText('4 на проверку · 0 ждут помощи · 0 проверено')).toBeVisible();
    await expect(page.getByTestId('desk')).toHaveAttribute('aria-busy', 'false');
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ч', code: 'KeyX' })));
    await expect(page.getByText('3 на проверку · 0 ждут помощи · 1 проверено')).toBeVisible();
    await expect(page.getByRole('status').first()).toContainText('не место');
    await page.getByLabel('Язык').selectOption('ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1, name: 'مكتب المراجعة' })).toBeVisible();
    await expect(page.getByRole('status').first()).toContainText('ليس مكانًا');
    await page.keyboard.press('Enter'); // the choice has given the keyboard back
    await expect(page.locator('.desk-progress')).toContainText('2 للمراجعة');
  });
});
