import { percentile } from '../percentile.ts';
import type { FrameCell } from './measureFrames.ts';
import type { SumsRow } from './measureSums.ts';

const FASTER_AT_100K = 4;
const SLOWER_AT_1M = 2;

/** Prints from a change of the filter to the frame that shows it. */
export function printFrames(cells: readonly FrameCell[]): void {
  console.log(
    '\n| events | method | to the drawn frame, ms: median | 10 % | 90 % | call returns | worker answers | CPU of the browser | changes | first drawn, ms | heap, MB |\n|---|---|---|---|---|---|---|---|---|---|---|',
  );
  for (const { events, method, changes, startMs, heapMb, gaveUpAfterMs } of [...cells].sort(bySize)) {
    const drawn = changes.map((change) => change.drawn);
    const cells = [
      events.toLocaleString('en'),
      method,
      ...[0.5, 0.1, 0.9].map((share) =>
        gaveUpAfterMs === null || drawn.length > 0 ? rounded(percentile(drawn, share)) : `>${gaveUpAfterMs}`,
      ),
      rounded(
        percentile(
          changes.map((change) => change.asked),
          0.5,
        ),
      ),
      rounded(
        percentile(
          changes.flatMap(({ answered }) => answered ?? []),
          0.5,
        ),
      ),
      rounded(changes.reduce((sum, { cpu }) => sum + cpu, 0) / changes.length),
      `${changes.length}${gaveUpAfterMs === null ? '' : ` (gave up after ${gaveUpAfterMs / 1000} s)`}`,
      rounded(startMs),
      rounded(heapMb),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Prints the part that depends on how many events there are. */
export function printSums(rows: readonly SumsRow[]): void {
  console.log(
    '\n| events | change | told as | counted in the worker, ms: median | 10 % | 90 % | CPU in the worker, ms |\n|---|---|---|---|---|---|---|',
  );
  for (const { events, kind, form, times, workerCpu } of rows) {
    const cells = [
      events.toLocaleString('en'),
      kind,
      form,
      ...[0.5, 0.1, 0.9].map((share) => rounded(percentile(times, share))),
    ];
    console.log(`| ${[...cells, workerCpu === null ? '' : rounded(workerCpu)].join(' | ')} |`);
  }
}

/** Says which bars hold. Out: whether each does; bars whose sizes were not measured are left out. */
export function frameBars(cells: readonly FrameCell[]): boolean[] {
  const at = (method: FrameCell['method'], events: number): number => {
    const cell = cells.find((each) => each.method === method && each.events === events);
    if (cell === undefined) return Number.NaN;
    if (cell.gaveUpAfterMs !== null && cell.changes.length === 0) return cell.gaveUpAfterMs;
    return percentile(
      cell.changes.map(({ drawn }) => drawn),
      0.5,
    );
  };
  const say = (what: string, times: number, holds: boolean): boolean[] => {
    if (Number.isNaN(times)) return [];
    console.log(`${holds ? 'holds' : 'MISSED'}: ${what}: ${times.toFixed(1)} times`);
    return [holds];
  };
  const ours = at('ours', 100_000);
  const [overCluster, overDeck] = [at('cluster', 100_000) / ours, at('deck', 100_000) / ours];
  const growth = at('ours', 1_000_000) / ours;
  return [
    ...say(
      `100,000 events, sooner than setData + cluster (at least ${FASTER_AT_100K})`,
      overCluster,
      overCluster >= FASTER_AT_100K,
    ),
    ...say(`100,000 events, sooner than deck.gl (at least ${FASTER_AT_100K})`, overDeck, overDeck >= FASTER_AT_100K),
    ...say(`1,000,000 events over our own 100,000 (at most ${SLOWER_AT_1M})`, growth, growth <= SLOWER_AT_1M),
  ];
}

const bySize = (a: FrameCell, b: FrameCell): number =>
  a.events - b.events || ORDER.indexOf(a.method) - ORDER.indexOf(b.method);
const ORDER: readonly FrameCell['method'][] = ['ours', 'cluster', 'deck'];

const rounded = (value: number): string =>
  Number.isNaN(value) ? '' : value < 100 ? value.toFixed(1) : value.toFixed(0);
