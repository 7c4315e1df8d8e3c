import { percentile } from '../percentile.ts';
import type { PageResult } from './measurePage.ts';

const LIST_MS_AT_100K = 1500;
const HEAP_MB: Readonly<Record<number, number>> = { 100000: 150, 1000000: 400 };

/** Prints what the whole page takes at each size. */
export function printPages(results: readonly PageResult[]): void {
  console.log(
    '\n| events | list, ms after the data | map at rest, ms | step of the timeline, ms: median | 10 % | 90 % | first search, ms | second, ms | longest the page stood still meanwhile, ms | page heap, MB | workers, MB | buffers, MB |\n|---|---|---|---|---|---|---|---|---|---|---|---|',
  );
  for (const { events, listMs, mapMs, changesMs, searchMs, longestTaskMs, heapAfterSearch } of results) {
    const { pageMb, workersMb, buffersMb } = heapAfterSearch;
    const numbers = [
      listMs,
      mapMs,
      ...[0.5, 0.1, 0.9].map((share) => percentile(changesMs, share)),
      searchMs[0],
      searchMs[1],
      longestTaskMs,
      pageMb,
      workersMb,
      buffersMb,
    ];
    console.log(`| ${[events.toLocaleString('en'), ...numbers.map(rounded)].join(' | ')} |`);
  }
}

/** Says which bars hold. Heap is all of it: objects of the page and its workers, and their buffers. */
export function pageBars(results: readonly PageResult[]): boolean[] {
  const say = (what: string, holds: boolean): boolean => {
    console.log(`${holds ? 'holds' : 'MISSED'}: ${what}`);
    return holds;
  };
  return results.flatMap(({ events, listMs, heapAfterSearch }) => {
    const { pageMb, workersMb, buffersMb } = heapAfterSearch;
    const total = pageMb + workersMb + buffersMb;
    const most = HEAP_MB[events];
    return [
      ...(most === undefined
        ? []
        : [say(`${events} events, searched, in ${total.toFixed(0)} MB (at most ${most})`, total <= most)]),
      ...(events === 100_000
        ? [say(`list ${listMs.toFixed(0)} ms after the data (at most ${LIST_MS_AT_100K})`, listMs <= LIST_MS_AT_100K)]
        : []),
    ];
  });
}

const rounded = (value = Number.NaN): string =>
  Number.isNaN(value) ? '' : value < 100 ? value.toFixed(1) : value.toFixed(0);
