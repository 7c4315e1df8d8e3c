import type { Browser } from '@playwright/test';
import type { BrowserCpu } from '../processCpu.ts';
import type { ChangeMs, MethodName } from './inPage/bench.ts';
import { type OpenBenchPage, openBenchPage } from './openBenchPage.ts';

/** One method at one size. */
export type FrameCell = {
  readonly method: MethodName;
  readonly events: number;
  readonly startMs: number;
  /** After the warm-up, in the order of the seeded changes. */
  readonly changes: readonly (ChangeMs & { readonly cpu: number })[];
  readonly heapMb: number;
  /** Milliseconds after which nobody waited any longer; null: it was done in time. */
  readonly gaveUpAfterMs: number | null;
};

const WARM_UP = 4;
const ROUNDS = WARM_UP + 33;
/** A method that takes seconds a change makes fewer of them: it stops once it has used this long and made this many. */
const MOST_MS = 60_000;
const FEWEST = WARM_UP + 1;
/** All together stop after this long, once each has made the fewest: on a busy machine there are fewer changes, not a longer run. */
const MOST_TOGETHER_MS = 240_000;
/** Nobody waits longer than this for a start or for a change. */
const CAP_MS = 90_000;

type Wanted = Pick<FrameCell, 'method' | 'events'>;
type Change = FrameCell['changes'][number];
/** `page` is null where the start took too long. */
type Running = Wanted & {
  readonly page: OpenBenchPage | null;
  readonly startMs: number;
  readonly changes: Change[];
  usedMs: number;
  gaveUpAfterMs: number | null;
};

/**
 * Every method at every size in turn, one change each a round, so that whatever else the machine does meets all of them alike. Each change begins at rest.
 */
export async function measureFrames(
  browser: Browser,
  cpu: BrowserCpu,
  wanted: readonly Wanted[],
): Promise<FrameCell[]> {
  const running: Running[] = [];
  for (const each of wanted) running.push(await start(browser, each));
  const begun = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    if (round >= FEWEST && performance.now() - begun > MOST_TOGETHER_MS) break;
    for (const each of running) await takeTurn(each, cpu, round);
    process.stderr.write(`\rround ${round + 1} of ${ROUNDS} `);
  }
  process.stderr.write('\n');
  const cells: FrameCell[] = [];
  for (const { page, usedMs, ...cell } of running) {
    cells.push({ ...cell, heapMb: cell.gaveUpAfterMs === null && page !== null ? await page.ask('heapMb') : 0 });
    await page?.close();
  }
  return cells;
}

async function start(browser: Browser, { method, events }: Wanted): Promise<Running> {
  const page = await openBenchPage(browser);
  const started = await within(CAP_MS, page.ask('startMethod', method, events));
  const empty = { method, events, changes: [], usedMs: 0 };
  if (started !== null) return { ...empty, page, ...started, gaveUpAfterMs: null };
  await page.close();
  return { ...empty, page: null, startMs: CAP_MS, gaveUpAfterMs: CAP_MS };
}

async function takeTurn(cell: Running, cpu: BrowserCpu, round: number): Promise<void> {
  const { page, usedMs, changes, gaveUpAfterMs } = cell;
  if (page === null || gaveUpAfterMs !== null || (usedMs > MOST_MS && round >= FEWEST)) return;
  const begun = performance.now();
  const change = await within(CAP_MS, changeOnce(page, cpu, round));
  cell.usedMs += performance.now() - begun;
  if (change === null) cell.gaveUpAfterMs = CAP_MS;
  else if (round >= WARM_UP) changes.push(change);
}

async function changeOnce(page: OpenBenchPage, cpu: BrowserCpu, index: number): Promise<Change> {
  await page.ask('untilRest');
  const before = await cpu.ofAll();
  const change = await page.ask('changeFilter', index);
  return { ...change, cpu: (await cpu.ofAll()) - before };
}

/** Null when it takes longer. */
function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
