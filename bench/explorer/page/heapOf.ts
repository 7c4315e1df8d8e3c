import type { CDPSession, Page } from '@playwright/test';

/** Megabytes after a garbage collection: objects of the page, objects of its workers, and the buffers (typed arrays) of both. */
export type HeapUse = { readonly pageMb: number; readonly workersMb: number; readonly buffersMb: number };

type Heap = { readonly usedSize: number; readonly backingStorageSize?: number };

export async function heapOf(page: Page): Promise<HeapUse> {
  const session = await page.context().newCDPSession(page);
  const own = await usedBy((method) => (session.send as (method: string) => Promise<unknown>)(method));
  const workers = await workersOf(session);
  await session.detach();
  return {
    pageMb: own.usedSize / 1e6,
    workersMb: sumMb(workers, ({ usedSize }) => usedSize),
    buffersMb: sumMb([own, ...workers], ({ backingStorageSize }) => backingStorageSize ?? 0),
  };
}

async function usedBy(send: (method: string) => Promise<unknown>): Promise<Heap> {
  await send('HeapProfiler.collectGarbage');
  return (await send('Runtime.getHeapUsage')) as Heap;
}

const sumMb = (heaps: readonly Heap[], part: (heap: Heap) => number): number =>
  heaps.reduce((total, heap) => total + part(heap), 0) / 1e6;

/** Every worker of the page is a target of its own, and told of one by one. */
async function workersOf(session: CDPSession): Promise<Heap[]> {
  const sessions: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await new Promise((resolve) => setTimeout(resolve, ATTACH_MS));
  return Promise.all(
    sessions.map((sessionId) =>
      usedBy(
        (method) =>
          new Promise((resolve) => {
            waiting.set(++last, resolve);
            const message = JSON.stringify({ id: last, method });
            void session.send('Target.sendMessageToTarget', { sessionId, message });
          }),
      ),
    ),
  );
}

const ATTACH_MS = 1000;
