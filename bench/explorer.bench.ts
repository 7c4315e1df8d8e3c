import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build, createServer, type ViteDevServer } from 'vite';
import { findBrowser } from '../e2e/findBrowser.ts';
import type { BenchResult } from './explorer/bench.ts';
import { measurePage, type PageResult } from './explorer/measurePage.ts';

/**
 * Time from a change of the date filter to the drawn frame, in a real browser: ours, (a) MapLibre's setData with cluster: true, (b) deck.gl's
 * DataFilterExtension, on the same events over the same ground. Then the whole built page over data files of as many events: when it can be used, how long a step
 * of the timeline and a search take, and what it keeps in memory. Prints the tables and fails when a bar is missed.
 * Run: npm run bench:explorer [-- most-events [method | page]]. The first run fetches deck.gl into bench/explorer.
 */
const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'bench/explorer');
const PORT = 4390;
const MOST_EVENTS = Number(process.argv[2] ?? 1_000_000);
const COUNTS = [1_000, 10_000, 100_000, 1_000_000].filter((count) => count <= MOST_EVENTS);
const METHODS = (['ours', 'cluster', 'deck'] as const).filter((method) => (process.argv[3] ?? method) === method);
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--enable-precise-memory-info',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WARM_UP = 3;
const FASTER_AT_100K = 4;
const SLOWER_AT_1M = 2;
const SITE = path.join(ROOT, 'dist/bench-explorer');
/** Data of which the search index is made and asked too. */
const MOST_SEARCHED = 100_000;
const LIST_MS_AT_100K = 1500;
const HEAP_MB: Readonly<Record<number, number>> = { 100000: 150, 1000000: 400 };

type Method = 'ours' | 'cluster' | 'deck';

if (!existsSync(path.join(FOLDER, 'node_modules')))
  execFileSync('npm', ['ci', '--prefix', FOLDER], { stdio: 'inherit' });
const server = await startServer();
const browser = await startBrowser();
const medians = new Map<string, number>();
console.log(
  '| events | method | to the drawn frame, median ms | worst ms | first drawn, ms | heap, MB |\n|---|---|---|---|---|---|',
);
for (const events of COUNTS) {
  for (const method of METHODS) {
    const changes = WARM_UP + (method === 'ours' || events < 100_000 ? 15 : events < 1_000_000 ? 7 : 3);
    const { changesMs, startMs, heapMb } = await measure(method, events, changes);
    const measured = changesMs.slice(WARM_UP).sort((a, b) => a - b);
    const median = measured[Math.floor(measured.length / 2)] ?? 0;
    medians.set(`${method} ${events}`, median);
    const cells = [
      events.toLocaleString('en'),
      method,
      ...[median, measured.at(-1) ?? 0, startMs, heapMb].map(rounded),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
await server.close();
const held = [...bars(), ...(await pageBars())];
await browser.close();
process.exitCode = held.every(Boolean) ? 0 : 1;

/** The whole page, built as for readers. */
async function pageBars(): Promise<boolean[]> {
  if (!['page', undefined].includes(process.argv[3])) return [];
  await build({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: SITE, emptyOutDir: true },
  });
  console.log(
    '\n| events | list, ms after the data | map at rest, ms | step of the timeline, median ms | least ms | first search, ms | second, ms | page heap, MB | workers, MB | buffers, MB |\n|---|---|---|---|---|---|---|---|---|---|',
  );
  const held: boolean[] = [];
  for (const events of COUNTS.filter((count) => count >= 10_000)) {
    const result = await measurePage(browser, SITE, events, events <= MOST_SEARCHED);
    console.log(`| ${pageCells(events, result).join(' | ')} |`);
    held.push(...pageHolds(events, result));
  }
  return held;
}

function pageCells(
  events: number,
  { listMs, mapMs, changesMs, searchMs, heap, heapAfterSearch }: PageResult,
): string[] {
  const steps = [...changesMs].sort((a, b) => a - b);
  const use = heapAfterSearch ?? heap;
  const numbers = [listMs, mapMs, steps[Math.floor(steps.length / 2)] ?? 0, steps[0] ?? 0];
  const searches = [0, 1].map((index) => (searchMs[index] === undefined ? '' : rounded(searchMs[index])));
  return [
    events.toLocaleString('en'),
    ...numbers.map(rounded),
    ...searches,
    ...[use.pageMb, use.workersMb, use.buffersMb].map(rounded),
  ];
}

/** Heap is all of it: objects of the page and its workers, and their buffers. */
function pageHolds(events: number, { listMs, heap, heapAfterSearch }: PageResult): boolean[] {
  const { pageMb, workersMb, buffersMb } = heapAfterSearch ?? heap;
  const most = HEAP_MB[events];
  const say = (what: string, holds: boolean): boolean => {
    console.log(`${holds ? 'holds' : 'MISSED'}: ${what}`);
    return holds;
  };
  const total = pageMb + workersMb + buffersMb;
  return [
    ...(most === undefined ? [] : [say(`${events} events in ${total.toFixed(0)} MB (at most ${most})`, total <= most)]),
    ...(events === 100_000
      ? [say(`list ${listMs.toFixed(0)} ms after the data (at most ${LIST_MS_AT_100K})`, listMs <= LIST_MS_AT_100K)]
      : []),
  ];
}

function bars(): boolean[] {
  const at = (method: Method, events: number): number => medians.get(`${method} ${events}`) ?? Number.NaN;
  const say = (what: string, times: number, holds: boolean): boolean => {
    if (!Number.isNaN(times)) console.log(`${holds ? 'holds' : 'MISSED'}: ${what}: ${times.toFixed(1)} times`);
    return holds || Number.isNaN(times);
  };
  const overCluster = at('cluster', 100_000) / at('ours', 100_000);
  const overDeck = at('deck', 100_000) / at('ours', 100_000);
  const growth = at('ours', 1_000_000) / at('ours', 100_000);
  return [
    say(
      `100,000 events, faster than setData + cluster (at least ${FASTER_AT_100K})`,
      overCluster,
      overCluster >= FASTER_AT_100K,
    ),
    say(`100,000 events, faster than deck.gl (at least ${FASTER_AT_100K})`, overDeck, overDeck >= FASTER_AT_100K),
    say(`1,000,000 events over our own 100,000 (at most ${SLOWER_AT_1M})`, growth, growth <= SLOWER_AT_1M),
  ];
}

function rounded(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

async function measure(method: Method, events: number, changes: number): Promise<BenchResult> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  page.setDefaultTimeout(0);
  const failed = new Promise<never>((_, reject) => {
    page.on('pageerror', (error) => reject(new Error(`${method}: ${error.message}`)));
  });
  await page.goto(`http://localhost:${PORT}/bench/explorer/bench.html?method=${method}&events=${events}`);
  await page.waitForFunction(() => 'runBench' in window);
  const measured = page.evaluate(
    (count) => (window as unknown as { runBench: (count: number) => Promise<BenchResult> }).runBench(count),
    changes,
  );
  const result = await Promise.race([measured, failed]);
  await page.close();
  return result;
}

async function startServer(): Promise<ViteDevServer> {
  const started = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: path.join(FOLDER, 'node_modules/.vite'),
    assetsInclude: ['**/*.pmtiles'],
    resolve: { dedupe: ['maplibre-gl'] },
    optimizeDeps: { entries: ['bench/explorer/bench.html'] },
    server: { port: PORT, strictPort: true, watch: null },
  });
  return started.listen();
}

async function startBrowser(): Promise<Browser> {
  const { path: executablePath } = await findBrowser();
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}
