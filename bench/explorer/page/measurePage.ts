import type { Browser, Page } from '@playwright/test';
import { type HeapUse, heapOf } from './heapOf.ts';
import { pageFiles } from './pageFiles.ts';
import { serveSite } from './serveSite.ts';
import { type WatchedPage, watchPage } from './watchPage.ts';

export type PageResult = {
  readonly events: number;
  readonly listMs: number;
  readonly mapMs: number;
  /** From a key on the timeline to the marks drawn anew, one a step. */
  readonly changesMs: readonly number[];
  /** From a word in the search box to what it finds: the first, which reads every text, and a second. */
  readonly searchMs: readonly number[];
  /** The longest that one task held the page up while it was searched, in ms; 0 when none took 50. */
  readonly longestTaskMs: number;
  /** Before anything was searched for, and after. */
  readonly heap: HeapUse;
  readonly heapAfterSearch: HeapUse;
};

const STEPS = 30;
const WARM_UP = 3;
/** Between changes, so that labels, which are placed at rest after one, are not taken for the marks of the next. */
const REST_MS = 700;
/** Of the made-up vocabulary; the first reads every text. */
const WORDS = ['bevosa', 'kalo'];

/** Opens the built page in `site` over `events` seeded events and uses it as a reader does. */
export async function measurePage(browser: Browser, site: string, events: number): Promise<PageResult> {
  const server = await serveSite(site, pageFiles(events));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(0);
  await page.addInitScript('globalThis.__name = (named) => named'); // tsx names functions by a helper that the page lacks
  await page.addInitScript(watchPage);
  const { port } = server.address() as { port: number };
  await page.goto(`http://localhost:${port}/`);
  const { listMs, mapMs } = await page.evaluate(() => (window as unknown as WatchedPage).opened);
  const changesMs: number[] = [];
  for (let step = 0; step < WARM_UP + STEPS; step++) {
    await page.waitForTimeout(REST_MS);
    changesMs.push(await page.evaluate(() => (window as unknown as WatchedPage).moveFirstDay()));
  }
  await page.waitForTimeout(REST_MS);
  const heap = await heapOf(page);
  const searchMs: number[] = [];
  await page.evaluate(() => (window as unknown as WatchedPage).longestTask()); // begins anew
  for (const word of WORDS) searchMs.push(await search(page, word));
  const longestTaskMs = await page.evaluate(() => (window as unknown as WatchedPage).longestTask());
  const heapAfterSearch = await heapOf(page);
  await page.close();
  server.close();
  return { events, listMs, mapMs, changesMs: changesMs.slice(WARM_UP), searchMs, longestTaskMs, heap, heapAfterSearch };
}

async function search(page: Page, word: string): Promise<number> {
  const before = await page.locator('.summary').textContent();
  const start = performance.now();
  await page.getByRole('searchbox').fill(word);
  await page.waitForFunction((text) => document.querySelector('.summary')?.textContent !== text, before);
  return performance.now() - start;
}
