import { benchData } from './benchData.ts';
import type { BenchMethod } from './benchMethod.ts';
import { filterChanges } from './filterChanges.ts';
import { sumsBench } from './sumsBench.ts';

/** The page that the benchmark drives; what it can be asked to do stands on the window. */
export type BenchPage = {
  readonly startMethod: (method: MethodName, events: number) => Promise<{ readonly startMs: number }>;
  /** The `index`-th of the seeded changes. */
  readonly changeFilter: (index: number) => Promise<ChangeMs>;
  readonly heapMb: () => number;
} & ReturnType<typeof sumsBench>;

export type MethodName = 'ours' | 'cluster' | 'deck';

/** Milliseconds from the call: until it returned, until the worker's answer was there, until the frame was finished. */
export type ChangeMs = { readonly asked: number; readonly answered: number | null; readonly drawn: number };

const METHODS: Readonly<Record<MethodName, () => Promise<BenchMethod>>> = {
  ours: async () => (await import('./ourMethod.ts')).ourMethod(),
  cluster: async () => (await import('./clusterMethod.ts')).clusterMethod(),
  deck: async () => {
    const module: { deckMethod: () => BenchMethod } = await import('./deckMethod.js' as string);
    return module.deckMethod();
  },
};
const MOST_CHANGES = 1000;

const changes = filterChanges(MOST_CHANGES);
let method: BenchMethod;

Object.assign(window, {
  startMethod: async (name, events) => {
    method = await METHODS[name]();
    const data = benchData(events);
    const begun = performance.now();
    await method.start(document.querySelector<HTMLElement>('#map')!, data);
    return { startMs: performance.now() - begun };
  },
  changeFilter: async (index) => {
    const { from, to } = changes[index % MOST_CHANGES]!;
    const begun = performance.now();
    const { asked, answered, drawn } = await method.showDays(from, to);
    const isAnswered = answered !== null && answered > begun;
    return { asked: asked - begun, answered: isAnswered ? answered - begun : null, drawn: drawn - begun };
  },
  heapMb: () => {
    const memory = (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory;
    return (memory?.usedJSHeapSize ?? 0) / 1e6;
  },
  ...sumsBench(changes),
} satisfies BenchPage);
