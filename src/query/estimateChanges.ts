import { isPassing, type Passing } from './passing.ts';

/** About how many events must be counted in or out to follow a change of the filter, by what one counts from. */
export type Changes = {
  /** From the counts before it. */
  readonly fromBefore: number;
  /** From nothing: the events that pass. */
  readonly fromNothing: number;
  /** From the counts of all events: those that do not pass. */
  readonly fromEverything: number;
};

const SAMPLES = 4096;

/**
 * A drag changes a few events, a range drawn elsewhere changes more than it holds: then counting starts anew sooner than it catches up. Judged by a sample, every
 * event where there are few; a wrong guess costs time, never a wrong count.
 */
export function estimateChanges(before: Passing, after: Passing): Changes {
  const first = Math.min(before.from, after.from);
  const end = Math.max(before.to, after.to);
  const step = Math.max(1, Math.floor((end - first) / SAMPLES));
  let [fromBefore, fromNothing, fromEverything] = [0, 0, 0];
  for (let event = first; event < end; event += step) {
    const isIn = isPassing(after, event);
    if (isIn !== isPassing(before, event)) fromBefore += step;
    if (isIn) fromNothing += step;
    else fromEverything += step;
  }
  return { fromBefore, fromNothing, fromEverything };
}
