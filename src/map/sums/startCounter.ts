import { countHere } from './countHere.ts';
import { type CounterWorker, countInWorker } from './countInWorker.ts';
import type { CounterInput, CounterListener, MarkCounter } from './markCounter.ts';

/** Fewer events than this are counted in less time than a message to a worker and back takes. */
const WORKER_FROM_EVENTS = 10_000;

/** Counts in a worker, or here: when there is little to count, and when the page may start no worker (opened from a disk, or its host forbids it). */
export function startCounter(input: CounterInput, listener: CounterListener): MarkCounter {
  if (input.sums.eventCount < WORKER_FROM_EVENTS) return countHere(input, listener);
  try {
    const worker = new Worker(new URL('./sumWorker.ts', import.meta.url), { type: 'module' });
    return withWayBack(worker, input, listener);
  } catch {
    return countHere(input, listener);
  }
}

/** A worker whose script cannot be had says so only later; then everything asked so far is asked again, here. */
function withWayBack(worker: Worker, input: CounterInput, listener: CounterListener): MarkCounter {
  const asked: { selection: (() => void) | null; level: number | null } = { selection: null, level: null };
  let counter = countInWorker(worker as unknown as CounterWorker, input, listener);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    counter = countHere(input, listener);
    asked.selection?.();
    if (asked.level !== null) counter.ask(asked.level);
  };
  return {
    setSelection: (selection) => {
      asked.selection = () => counter.setSelection(selection);
      counter.setSelection(selection);
    },
    ask: (level) => {
      asked.level = level;
      counter.ask(level);
    },
    countEvents: (level, leaders, answer) => counter.countEvents(level, leaders, answer),
    destroy: () => counter.destroy(),
  };
}
