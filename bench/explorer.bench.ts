import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { findBrowser } from '../e2e/findBrowser.ts';
import type { BenchResult } from './explorer/bench.ts';

/**
 * Time from a change of the date filter to the drawn frame, in a real browser: ours, (a) MapLibre's setData with cluster: true, (b) deck.gl's
 * DataFilterExtension, on the same events over the same ground. Prints the table and fails when a bar is missed.
 * Run: npm run bench:explorer [-- most-events [method]]. The first run fetches deck.gl into bench/explorer.
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
await browser.close();
await server.close();
process.exitCode = bars().every(Boolean) ? 0 : 1;

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
