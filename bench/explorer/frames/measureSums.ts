import type { Browser } from '@playwright/test';
import type { BrowserCpu } from '../processCpu.ts';
import type { FilterChange } from './inPage/filterChanges.ts';
import type { SelectionForm } from './inPage/sumsBench.ts';
import { openBenchPage } from './openBenchPage.ts';

/** Counts in the worker for one kind of change at one size. */
export type SumsRow = {
  readonly events: number;
  readonly kind: FilterChange['kind'];
  readonly form: SelectionForm;
  /** Milliseconds to each answer. */
  readonly times: readonly number[];
  /** CPU time inside the worker for one change, in ms; null where the system does not tell. */
  readonly workerCpu: number | null;
};

const MANY = 60;
const WARM_UP = 20;

export async function measureSums(browser: Browser, cpu: BrowserCpu, sizes: readonly number[]): Promise<SumsRow[]> {
  const rows: SumsRow[] = [];
  for (const events of sizes) {
    const page = await openBenchPage(browser);
    await page.ask('openSums', events);
    for (const form of ['range', 'bytes'] as const) {
      for (const kind of ['step', 'anew'] as const) {
        await page.ask('changeSums', kind, form, WARM_UP);
        const before = await cpu.ofWorkers();
        const times = await page.ask('changeSums', kind, form, MANY);
        const after = await cpu.ofWorkers();
        rows.push({
          events,
          kind,
          form,
          times,
          workerCpu: before === null || after === null ? null : (after - before) / MANY,
        });
      }
    }
    await page.close();
  }
  return rows;
}
