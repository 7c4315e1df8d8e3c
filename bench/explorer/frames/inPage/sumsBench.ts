import { levelOfZoom, type SpotLevels } from '../../../../src/map/clusterPlaces.ts';
import type { EventSelection } from '../../../../src/map/mapData.ts';
import { placeSpots } from '../../../../src/map/spotShape.ts';
import { counterInput } from '../../../../src/map/sums/counterInput.ts';
import { type CounterWorker, countInWorker } from '../../../../src/map/sums/countInWorker.ts';
import type { CountedLevel, MarkCounter } from '../../../../src/map/sums/markCounter.ts';
import { type BenchData, benchData, firstOn } from './benchData.ts';
import { START_VIEW } from './benchMethod.ts';
import type { FilterChange } from './filterChanges.ts';

/** How a selection is told to the worker: as a range of events, or, as the page does when more than dates is chosen, as a byte an event. */
export type SelectionForm = 'range' | 'bytes';

/** The part that depends on how many events there are, alone: counts in the worker, without a map. */
export function sumsBench(changes: readonly FilterChange[]) {
  let data: BenchData;
  let levels: SpotLevels;
  let counter: MarkCounter;
  let told: (answer: CountedLevel) => void = () => undefined;
  const level = levelOfZoom(START_VIEW.zoom);

  const count = (selection: EventSelection): Promise<CountedLevel> =>
    new Promise((resolve) => {
      told = resolve;
      counter.setSelection(selection);
      counter.ask(level);
    });

  return {
    /** Starts the worker and has it count everything once. */
    openSums: async (events: number): Promise<void> => {
      data = benchData(events);
      const worker = new Worker(new URL('../../../../src/map/sums/sumWorker.ts', import.meta.url), { type: 'module' });
      const input = counterInput(
        data,
        placeSpots(data.spots, () => false),
      );
      counter = countInWorker(worker as unknown as CounterWorker, input, {
        onLevels: (grouped) => {
          levels = grouped;
        },
        onSums: (answer) => told(answer),
      });
      await count({ from: 0, to: events, failing: null });
    },
    /** Asks for `many` changes of a kind, one after the other. Out: milliseconds to each answer. The last answer is compared with a plain count. */
    changeSums: async (kind: FilterChange['kind'], form: SelectionForm, many: number): Promise<number[]> => {
      const chosen = changes.filter((change) => change.kind === kind).slice(0, many);
      const selections = chosen.map(({ from, to }) =>
        selectionOf(data, form, firstOn(data.day, from), firstOn(data.day, to)),
      );
      const times: number[] = [];
      for (const selection of selections) {
        const begun = performance.now();
        const answer = await count(selection);
        times.push(performance.now() - begun);
        if (selection === selections.at(-1)) compare(data, levels[level]!.leaderOf, answer);
      }
      return times;
    },
  };
}

function selectionOf({ eventCount }: BenchData, form: SelectionForm, from: number, to: number): EventSelection {
  if (form === 'range') return { from, to, failing: null };
  return { from: 0, to: eventCount, failing: new Uint8Array(eventCount).fill(1).fill(0, from, to) };
}

/** Throws unless every leader has the reports and events that counting one by one gives it. */
function compare({ links, reports }: BenchData, leaderOf: Uint32Array, { selection, sums }: CountedLevel): void {
  const [eventsOf, reportsOf] = [new Uint32Array(leaderOf.length), new Uint32Array(leaderOf.length)];
  for (let event = selection.from; event < selection.to; event++) {
    if (selection.failing !== null && selection.failing[event] !== 0) continue;
    const leader = leaderOf[links.spot[links.start[event]!]!]!;
    eventsOf[leader]! += 1;
    reportsOf[leader]! += reports[event]!;
  }
  sums.leaders.forEach((leader, row) => {
    if (sums.events[row] !== eventsOf[leader] || sums.reports[row] !== reportsOf[leader])
      throw new Error(`leader ${leader}: ${sums.events[row]} events, counted ${eventsOf[leader]}`);
    eventsOf[leader] = 0;
  });
  if (eventsOf.some((events) => events > 0)) throw new Error('a leader with events is missing');
}
