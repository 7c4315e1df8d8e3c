import type { EventSelection } from '../mapData.ts';
import type { CounterInput, CounterListener, MarkCounter } from './markCounter.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** A worker, as far as it is used here, so that a test can stand in for one. */
export type CounterWorker = {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  readonly postMessage: (message: ToWorker, transfer: ArrayBuffer[]) => void;
  readonly terminate: () => void;
};

type Waiting = { readonly level: number; readonly leaders: Uint32Array; readonly answer: (events: number) => void };

/**
 * Counts in a worker. One question is under way at a time; while it is, a newer one waits and replaces any that waited, so that a fast drag never queues up work
 * that nobody will see.
 */
export function countInWorker(worker: CounterWorker, input: CounterInput, listener: CounterListener): MarkCounter {
  let selection: EventSelection = { from: 0, to: input.sums.eventCount, failing: null };
  let sent = selection;
  let underWay: { readonly selection: EventSelection; readonly count: Waiting | null } | null = {
    selection,
    count: null,
  };
  let wantedLevel: number | null = null;
  let wantedCount: Waiting | null = null;

  const post = (message: ToWorker): void => worker.postMessage(message, []);
  const next = (): void => {
    if (underWay !== null || (wantedLevel === null && wantedCount === null)) return;
    if (sent !== selection) post({ kind: 'select', ...selectionMessage(selection, sent) });
    sent = selection;
    if (wantedLevel !== null) {
      underWay = { selection, count: null };
      post({ kind: 'sum', level: wantedLevel });
      wantedLevel = null;
    } else if (wantedCount !== null) {
      underWay = { selection, count: wantedCount };
      post({ kind: 'count', level: wantedCount.level, leaders: wantedCount.leaders });
      wantedCount = null;
    }
  };
  worker.onmessage = ({ data }) => {
    const asked = underWay;
    underWay = null;
    if (data.kind === 'levels') listener.onLevels(data.levels);
    else if (data.kind === 'count') asked?.count?.answer(data.events);
    else listener.onSums({ level: data.level, selection: asked?.selection ?? selection, sums: data.sums });
    next();
  };
  const own = ownInput(input);
  worker.postMessage({ kind: 'open', input: own }, buffersOf(own));
  return {
    setSelection: (changed) => {
      selection = changed;
      wantedCount = null;
    },
    ask: (level) => {
      wantedLevel = level;
      next();
    },
    countEvents: (level, leaders, answer) => {
      wantedCount = { level, leaders, answer };
      next();
    },
    destroy: () => worker.terminate(),
  };
}

function selectionMessage({ from, to, failing, reports }: EventSelection, before: EventSelection) {
  const isSame = reports === before.reports;
  return { from, to, failing, reports: isSame ? null : (reports ?? ('all' as const)) };
}

/**
 * The columns are parts of one large file. Handing over a part copies the whole of what it is part of, so each is cut out first.
 */
function ownInput({ sums, spots }: CounterInput): CounterInput {
  const { links } = sums;
  return {
    sums: {
      ...sums,
      links: {
        start: links.start.slice(),
        spot: links.spot.slice(),
        role: links.role.slice(),
        confidence: links.confidence.slice(),
      },
      category: sums.category.slice(),
      reports: sums.reports.slice(),
    },
    spots,
  };
}

const buffersOf = ({ sums: { links, category, reports } }: CounterInput): ArrayBuffer[] =>
  [...Object.values(links), category, reports].map(({ buffer }) => buffer as ArrayBuffer);
