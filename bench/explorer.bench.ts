import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../e2e/findBrowser.ts';
import { frameBars, printFrames, printSums } from './explorer/frames/frameTables.ts';
import type { MethodName } from './explorer/frames/inPage/bench.ts';
import { type FrameCell, measureFrames } from './explorer/frames/measureFrames.ts';
import { measureSums } from './explorer/frames/measureSums.ts';
import { serveBench } from './explorer/frames/openBenchPage.ts';
import { measurePage, type PageResult } from './explorer/page/measurePage.ts';
import { pageBars, printPages } from './explorer/page/pageTable.ts';
import { watchCpu } from './explorer/processCpu.ts';

/**
 * How the explorer keeps up with a reader, in a real browser, over seeded data. Three parts, each with its table; fails when a bar is missed.
 *
 * `frames` From a change of the date filter to the drawn frame: ours, (a) MapLibre's setData with cluster: true, (b) deck.gl's DataFilterExtension, the same
 * events over the same ground. Methods and sizes take turns, one change each, so that what else the machine does meets all alike; each change begins when
 * nothing has been drawn for 350 ms, with no worker owing an answer, since the labels of the change before would else be on the clock; 33 changes after 4 to warm up, one in three a range drawn
 * anew and the others steps of a drag. The clock stops at the first frame that has exactly the events asked for in it (the marks' own counts are added up; for
 * (a) the groups on screen, for (b) the range the layer was drawn with), once a pixel of it was read back. CPU is that of all the browser's processes.
 * `sums` The part that depends on how many events there are, alone: counting in the worker, without a map; the last counts are compared with a plain loop.
 * `page` The whole built page over data files of as many events: when its list can be used, a step of the timeline by the keyboard to marks with other counts,
 * a word searched for and how long it held the page up, and the memory of page and workers after that and a garbage collection.
 *
 * Run: npm run bench:explorer [-- most-events [frames | sums | page]] (about 8 minutes for all). The first run fetches deck.gl into bench/explorer.
 */
const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'bench/explorer');
const SITE = path.join(ROOT, 'dist/bench-explorer');
const MOST_EVENTS = Number(process.argv[2] ?? 1_000_000);
const SIZES = [1_000, 10_000, 100_000, 1_000_000].filter((count) => count <= MOST_EVENTS);
const isWanted = (part: 'frames' | 'sums' | 'page'): boolean => (process.argv[3] ?? part) === part;
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--enable-precise-memory-info',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const browser = await startBrowser();
const cpu = await watchCpu(browser);
const frames = await measuredInSource();
const pages = isWanted('page') ? await measuredPages() : [];
await browser.close();
const held = [...frameBars(frames), ...pageBars(pages)];
process.exitCode = held.every(Boolean) ? 0 : 1;

async function measuredInSource(): Promise<FrameCell[]> {
  if (!isWanted('frames') && !isWanted('sums')) return [];
  if (!existsSync(path.join(FOLDER, 'node_modules')))
    execFileSync('npm', ['ci', '--prefix', FOLDER], { stdio: 'inherit' });
  const server = await serveBench();
  if (isWanted('sums')) printSums(await measureSums(browser, cpu, SIZES));
  const cells: FrameCell[] = [];
  if (isWanted('frames')) {
    const all = SIZES.flatMap((events) => (['ours', 'cluster', 'deck'] as const).map((method) => ({ method, events })));
    cells.push(
      ...(await measureFrames(
        browser,
        cpu,
        all.filter((each) => !isSlow(each)),
      )),
    );
    cells.push(...(await measureFrames(browser, cpu, all.filter(isSlow))));
    printFrames(cells);
  }
  await server.close();
  return cells;
}

/** Takes many seconds a change with software graphics, so it does not take turns with the others. */
function isSlow({ method, events }: { readonly method: MethodName; readonly events: number }): boolean {
  return method === 'deck' && events >= 1_000_000;
}

/** The whole page, built as for readers. */
async function measuredPages(): Promise<PageResult[]> {
  await build({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: SITE, emptyOutDir: true },
  });
  const results: PageResult[] = [];
  for (const events of SIZES.filter((count) => count >= 10_000))
    results.push(await measurePage(browser, cpu, SITE, events));
  printPages(results);
  return results;
}

async function startBrowser(): Promise<Browser> {
  const { path: executablePath } = await findBrowser();
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}
