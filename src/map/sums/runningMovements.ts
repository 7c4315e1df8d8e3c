import { PLACE_ROLES } from '../../model/columns.ts';
import type { LinkTable } from '../mapData.ts';
import { majority } from '../markSize.ts';
import type { MovementSums } from './markSums.ts';

/** Movements of one level, kept as the filter changes. */
export type RunningMovements = {
  /** Adds one event's movements, from each leader it started under to each other leader it ended under, once; a `sign` of −1 takes them away again. */
  readonly add: (event: number, reports: number, category: number, sign: 1 | -1) => void;
  /** The movements of most reports. */
  readonly largest: () => MovementSums;
};

type Movement = {
  readonly from: number;
  readonly to: number;
  reports: number;
  events: number;
  unsure: number;
  readonly byCategory: number[];
};

const FROM = PLACE_ROLES.indexOf('from');
const TO = PLACE_ROLES.indexOf('to');
/** 0.7 of 255: a place at least this sure is drawn filled. */
export const SURE = 179;
/** More than are ever drawn: the map picks those in view. */
const MOST_KEPT = 2000;

/** In: the leader of each spot; `hasMark`, 1 for spots that have one; how many categories there are. */
export function createRunningMovements(
  links: LinkTable,
  leaderOf: Uint32Array,
  hasMark: Uint8Array,
  categoryCount: number,
): RunningMovements {
  const movements = new Map<number, Movement>(); // by `from` × spots + `to`
  const spots = leaderOf.length;

  const addOne = (key: number, reports: number, sure: number, category: number, sign: 1 | -1): void => {
    const movement = movements.get(key) ?? emptyMovement(key, spots, categoryCount);
    movement.reports += sign * reports;
    movement.events += sign;
    if (sure < SURE) movement.unsure += sign * reports;
    movement.byCategory[category]! += sign * reports;
    if (movement.events === 0) movements.delete(key);
    else movements.set(key, movement);
  };

  return {
    add: (event, reports, category, sign) => {
      for (const [key, sure] of surenessByKey(links, leaderOf, hasMark, event))
        addOne(key, reports, sure, category, sign);
    },
    largest: () => columnsOf(pickLargest(movements.values(), MOST_KEPT)),
  };
}

/** The movements of one event: how sure it is of each. An event that names an end twice under one leader is as sure as its surest. */
function surenessByKey(
  { start, spot, role, confidence }: LinkTable,
  leaderOf: Uint32Array,
  hasMark: Uint8Array,
  event: number,
): ReadonlyMap<number, number> {
  const sureness = new Map<number, number>();
  const [first, end] = [start[event]!, start[event + 1]!];
  for (let from = first; from < end; from++) {
    if (role[from] !== FROM || hasMark[spot[from]!] === 0) continue;
    for (let to = first; to < end; to++) {
      if (role[to] !== TO || hasMark[spot[to]!] === 0) continue;
      const [fromLeader, toLeader] = [leaderOf[spot[from]!]!, leaderOf[spot[to]!]!];
      if (fromLeader === toLeader) continue;
      const key = fromLeader * leaderOf.length + toLeader;
      sureness.set(key, Math.max(Math.min(confidence[from]!, confidence[to]!), sureness.get(key) ?? 0));
    }
  }
  return sureness;
}

const emptyMovement = (key: number, spots: number, categoryCount: number): Movement => ({
  from: Math.floor(key / spots),
  to: key % spots,
  reports: 0,
  events: 0,
  unsure: 0,
  byCategory: new Array<number>(categoryCount).fill(0),
});

const byReports = (a: Movement, b: Movement): number => b.reports - a.reports || a.from - b.from || a.to - b.to;

/** The `most` first in order. What cannot be among them is dropped before sorting: below the number of reports that `most` movements reach. */
function pickLargest(movements: Iterable<Movement>, most: number): Movement[] {
  const all = [...movements];
  if (all.length <= most) return all.sort(byReports);
  const reports = Float64Array.from(all, (movement) => movement.reports).sort();
  const least = reports[all.length - most]!;
  return all
    .filter((movement) => movement.reports >= least)
    .sort(byReports)
    .slice(0, most);
}

const columnsOf = (movements: readonly Movement[]): MovementSums => ({
  from: Uint32Array.from(movements, ({ from }) => from),
  to: Uint32Array.from(movements, ({ to }) => to),
  reports: Uint32Array.from(movements, ({ reports }) => reports),
  events: Uint32Array.from(movements, ({ events }) => events),
  unsure: Uint32Array.from(movements, ({ unsure }) => unsure),
  category: Uint8Array.from(movements, ({ byCategory }) => majority(byCategory, byCategory.length)),
});
