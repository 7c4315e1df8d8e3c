import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession } from '@playwright/test';

/** CPU time in ms since the browser began. Other people's load does not enter it, as it does the clock. */
export type BrowserCpu = {
  /** Of all its processes: scripts, layout, painting, and the drawing that a graphics card would do. */
  readonly ofAll: () => Promise<number>;
  /** Of the threads of workers, in ms; null where the system does not tell (all but Linux). */
  readonly ofWorkers: () => Promise<number | null>;
};

type ProcessInfo = { readonly type: string; readonly id: number; readonly cpuTime: number };

export async function watchCpu(browser: Browser): Promise<BrowserCpu> {
  const session = await browser.newBrowserCDPSession();
  return {
    ofAll: async () => (await processes(session)).reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000,
    ofWorkers: async () => {
      if (process.platform !== 'linux') return null;
      const renderers = (await processes(session)).filter(({ type }) => type === 'renderer');
      return renderers.reduce((sum, { id }) => sum + workerMs(id), 0);
    },
  };
}

async function processes(session: CDPSession): Promise<readonly ProcessInfo[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo;
}

/** The first number of `schedstat` is nanoseconds on a processor. */
function workerMs(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  let ns = 0;
  for (const task of readdirSync(tasks)) {
    try {
      if (!readFileSync(`${tasks}/${task}/comm`, 'utf8').startsWith('DedicatedWorker')) continue;
      ns += Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // the thread ended between being listed and being read
    }
  }
  return ns / 1e6;
}
