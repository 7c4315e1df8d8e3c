import type { Browser, Page } from '@playwright/test';
import type { BrowserCpu } from '../processCpu.ts';
import { type RestWatch, watchRest } from '../watchRest.ts';
import { type HeapUse, heapOf } from './heapOf.ts';
import { pageFiles } from './pageFiles.ts';
import { serveSite } from './serveSite.ts';
import { type WatchedPage, watchPage } from './watchPage.ts';

export type PageResult = {
  readonly events: number;
  readonly listMs: number;
  readonly mapMs: number;
  /** CPU of all the browser's processes from its first byte to a map at rest, in ms. */
  readonly openCpu: number;
  /** From a key on the timeline to the marks with their new counts, and the CPU of all processes meanwhile; one a step. */
  readonly steps: readonly { readonly ms: number; readonly cpu: number }[];
  readonly search: SearchTimes;
  /** After the searches. */
  readonly heap: HeapUse;
};

/** Milliseconds from a word in the search box. */
export type SearchTimes = {
  /** To the first events found, while the texts are still being read. */
  readonly firstMs: number;
  /** To all that there are: every text was read. */
  readonly allMs: number;
  /** A second word, when they have been. */
  readonly secondMs: number;
  /** The longest that one task held the page up meanwhile; 0 when none took 50. */
  readonly longestTaskMs: number;
};

const STEPS = 30;
const WARM_UP = 3;
/** Of the made-up vocabulary. */
const WORDS = ['bevosa', 'kalo'] as const;

/** Opens the built page in `site` over `events` seeded events and uses it as a reader does. */
export async function measurePage(
  browser: Browser,
  cpu: BrowserCpu,
  site: string,
  events: number,
): Promise<PageResult> {
  const server = await serveSite(site, pageFiles(events));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(0);
  await page.addInitScript('globalThis.__name = (named) => named'); // tsx names functions by a helper that the page lacks
  await page.addInitScript(watchRest);
  await page.addInitScript(watchPage);
  const { port } = server.address() as { port: number };
  const before = await cpu.ofAll();
  await page.goto(`http://localhost:${port}/`);
  const { listMs, mapMs } = await page.evaluate(() => (window as unknown as WatchedPage).opened);
  const openCpu = (await cpu.ofAll()) - before;
  const steps: { ms: number; cpu: number }[] = [];
  for (let step = 0; step < WARM_UP + STEPS; step++) steps.push(await moveOnce(page, cpu));
  const search = await measureSearch(page);
  const heap = await heapOf(page);
  await page.close();
  server.close();
  return { events, listMs, mapMs, openCpu, steps: steps.slice(WARM_UP), search, heap };
}

async function moveOnce(page: Page, cpu: BrowserCpu): Promise<{ ms: number; cpu: number }> {
  await page.evaluate(() => (window as unknown as RestWatch).untilRest());
  const before = await cpu.ofAll();
  const ms = await page.evaluate(() => (window as unknown as WatchedPage).moveFirstDay());
  return { ms, cpu: (await cpu.ofAll()) - before };
}

async function measureSearch(page: Page): Promise<SearchTimes> {
  const longestTask = (): Promise<number> => page.evaluate(() => (window as unknown as WatchedPage).longestTask());
  await longestTask(); // begins anew
  const begun = performance.now();
  const firstMs = await searchFor(page, WORDS[0]);
  await page.waitForFunction(() => document.querySelector('.search-note') === null);
  const allMs = performance.now() - begun;
  const secondMs = await searchFor(page, WORDS[1]);
  return { firstMs, allMs, secondMs, longestTaskMs: await longestTask() };
}

async function searchFor(page: Page, word: string): Promise<number> {
  const before = await page.locator('.summary').textContent();
  const begun = performance.now();
  await page.getByRole('searchbox').fill(word);
  await page.waitForFunction((text) => document.querySelector('.summary')?.textContent !== text, before);
  return performance.now() - begun;
}
