import type { EventSelection } from '../mapData.ts';
import { createLevelSums, type LevelSums } from './levelSums.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** What the worker does with each message, apart from being a worker: its answer, or null where none is due. */
export function answerQuestions(): (message: ToWorker) => FromWorker | null {
  let sums: LevelSums | null = null;
  let selection: EventSelection = { from: 0, to: 0, failing: null };
  return (message) => {
    if (message.kind === 'open') {
      sums = createLevelSums(message.input);
      selection = { from: 0, to: message.input.sums.eventCount, failing: null };
      return { kind: 'levels', levels: sums.levels };
    }
    if (sums === null) throw new Error(`"${message.kind}" came before the data`);
    switch (message.kind) {
      case 'select': {
        const { from, to, failing } = message;
        const reports = message.reports ?? selection.reports ?? 'all';
        selection = reports === 'all' ? { from, to, failing } : { from, to, failing, reports };
        return null;
      }
      case 'sum':
        return { kind: 'sums', level: message.level, sums: sums.sumsOf(message.level, selection) };
      case 'count':
        return { kind: 'count', events: sums.countEvents(message.level, selection, message.leaders) };
    }
  };
}
