import { percentile } from '../percentile.ts';
import type { PageResult } from './measurePage.ts';

const LIST_MS_AT_100K = 1500;
const HEAP_MB: Readonly<Record<number, number>> = { 100000: 150, 1000000: 400 };

/** Prints what the whole page takes at each size. */
export function printPages(results: readonly PageResult[]): void {
  console.log(
    '\n| events | list, ms after the data | map at rest | CPU of the browser to there, ms | step of the timeline, ms: median | 10 % | 90 % | CPU of a step |\n|---|---|---|---|---|---|---|---|',
  );
  for (const { events, listMs, mapMs, openCpu, steps } of results) {
    const times = steps.map(({ ms }) => ms);
    const stepCpu = steps.reduce((sum, { cpu }) => sum + cpu, 0) / steps.length;
    row(events, [listMs, mapMs, openCpu, ...[0.5, 0.1, 0.9].map((share) => percentile(times, share)), stepCpu]);
  }
  console.log(
    '\n| events | a word searched, ms: first found | all texts read | a second word | the page held up at most | page heap, MB | workers | buffers |\n|---|---|---|---|---|---|---|---|',
  );
  for (const { events, search, heap } of results) {
    const { firstMs, allMs, secondMs, longestTaskMs } = search;
    row(events, [firstMs, allMs, secondMs, longestTaskMs, heap.pageMb, heap.workersMb, heap.buffersMb]);
  }
}

/** Says which bars hold. Heap is all of it: objects of the page and its workers, and their buffers. */
export function pageBars(results: readonly PageResult[]): boolean[] {
  const say = (what: string, holds: boolean): boolean => {
    console.log(`${holds ? 'holds' : 'MISSED'}: ${what}`);
    return holds;
  };
  return results.flatMap(({ events, listMs, heap: { pageMb, workersMb, buffersMb } }) => {
    const total = pageMb + workersMb + buffersMb;
    const most = HEAP_MB[events];
    const isInHeap = most === undefined || total <= most;
    return [
      ...(most === undefined
        ? []
        : [say(`${events} events, searched, in ${total.toFixed(0)} MB (at most ${most})`, isInHeap)]),
      ...(events === 100_000
        ? [say(`list ${listMs.toFixed(0)} ms after the data (at most ${LIST_MS_AT_100K})`, listMs <= LIST_MS_AT_100K)]
        : []),
    ];
  });
}

function row(events: number, values: readonly number[]): void {
  console.log(`| ${[events.toLocaleString('en'), ...values.map(rounded)].join(' | ')} |`);
}

const rounded = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));
