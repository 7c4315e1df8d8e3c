import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { type RestWatch, watchRest } from '../watchRest.ts';
import type { BenchPage } from './inPage/bench.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const PORT = 4390;

/** A page of the benchmark. A fault in it rejects whatever is asked of it. */
export type OpenBenchPage = {
  readonly ask: <K extends keyof Verbs>(verb: K, ...given: Parameters<Verbs[K]>) => Promise<Answer<K>>;
  readonly close: () => Promise<void>;
};
type Verbs = BenchPage & RestWatch;
type Answer<K extends keyof Verbs> = Awaited<ReturnType<Verbs[K]>>;

export async function openBenchPage(browser: Browser): Promise<OpenBenchPage> {
  const page: Page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  page.setDefaultTimeout(0);
  await page.addInitScript('globalThis.__name = (named) => named'); // tsx names functions by a helper that the page lacks
  await page.addInitScript(watchRest);
  const failed = new Promise<never>((_, reject) => {
    page.on('pageerror', reject);
    page.on('crash', () => reject(new Error('the page crashed')));
  });
  failed.catch(() => undefined); // told to whoever asks next
  await page.goto(`http://localhost:${PORT}/bench/explorer/frames/inPage/bench.html`);
  await page.waitForFunction(() => 'startMethod' in window);
  return {
    ask: (verb, ...given) => {
      const asked = page.evaluate(
        ([name, values]) => (window as unknown as Record<string, (...given: unknown[]) => unknown>)[name]!(...values),
        [verb, given] as [string, unknown[]],
      );
      return Promise.race([asked, failed]) as Promise<Answer<typeof verb>>;
    },
    close: () => page.close(),
  };
}

/** Serves the pages of the benchmark from source. */
export async function serveBench(): Promise<ViteDevServer> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: path.join(ROOT, 'bench/explorer/node_modules/.vite'),
    assetsInclude: ['**/*.pmtiles'],
    resolve: { dedupe: ['maplibre-gl'] },
    optimizeDeps: { entries: ['bench/explorer/frames/inPage/bench.html'] },
    server: { port: PORT, strictPort: true, watch: null },
  });
  return server.listen();
}
