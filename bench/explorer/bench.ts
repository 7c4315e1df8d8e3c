import { benchData } from './benchData.ts';
import type { BenchMethod } from './benchMethod.ts';

/** The page that the benchmark drives. `?method=ours|cluster|deck&events=1000`. */
const METHODS: Readonly<Record<string, () => Promise<BenchMethod>>> = {
  ours: async () => (await import('./ourMethod.ts')).ourMethod(),
  cluster: async () => (await import('./clusterMethod.ts')).clusterMethod(),
  deck: async () => {
    const module: { deckMethod: () => BenchMethod } = await import('./deckMethod.js' as string);
    return module.deckMethod();
  },
};

/** Days shown after each change: about a sixth of the year, as a reader drags it along. */
const WINDOW_DAYS = 60;
const STEP_DAYS = 7;
/** Between changes, so that what follows one (labels are placed at rest) is not taken for the next. */
const REST_MS = 500;

export type BenchResult = { readonly startMs: number; readonly changesMs: readonly number[]; readonly heapMb: number };

async function run(changes: number): Promise<BenchResult> {
  const parameters = new URLSearchParams(location.search);
  const method = await METHODS[parameters.get('method') ?? '']!();
  const data = benchData(Number(parameters.get('events')));
  const begun = performance.now();
  await method.start(document.querySelector<HTMLElement>('#map')!, data);
  const startMs = performance.now() - begun;
  const changesMs: number[] = [];
  for (let change = 0; change < changes; change++) {
    const from = (change * STEP_DAYS) % (365 - WINDOW_DAYS);
    const before = performance.now();
    await method.showDays(from, from + WINDOW_DAYS);
    changesMs.push(performance.now() - before);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  const memory = (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory;
  return { startMs, changesMs, heapMb: (memory?.usedJSHeapSize ?? 0) / 1e6 };
}

Object.assign(window, { runBench: run });
