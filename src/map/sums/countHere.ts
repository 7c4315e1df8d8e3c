import type { EventSelection } from '../mapData.ts';
import { createLevelSums } from './levelSums.ts';
import type { CounterInput, CounterListener, MarkCounter } from './markCounter.ts';

/** Counts on the page itself and answers before it returns: for data so small that a message to a worker takes longer, and where there are no workers. */
export function countHere(input: CounterInput, listener: CounterListener): MarkCounter {
  const sums = createLevelSums(input);
  let selection: EventSelection = { from: 0, to: input.sums.eventCount, failing: null };
  listener.onLevels(sums.levels);
  return {
    setSelection: (next) => {
      selection = next;
    },
    ask: (level) => listener.onSums({ level, selection, sums: sums.sumsOf(level, selection) }),
    countEvents: (level, leaders, answer) => answer(sums.countEvents(level, selection, leaders)),
    destroy: () => undefined,
  };
}
