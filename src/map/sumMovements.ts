import { PLACE_ROLES } from '../model/columns.ts';
import type { SumInput } from './markSums.ts';

type Movement = {
  readonly from: number;
  readonly to: number;
  reports: number;
  events: number;
  unsure: number;
  readonly byCategory: number[];
};

/** Movements by `from` × spots + `to`. */
export type MovementTable = Map<number, Movement>;

const FROM = PLACE_ROLES.indexOf('from');
const TO = PLACE_ROLES.indexOf('to');
/** 0.7 of 255: a place at least this sure is drawn filled. */
export const SURE = 179;

/** Adds one event's movements to the table: from each leader it started under to each other leader it ended under, once. */
export function sumMovements(
  movements: MovementTable,
  { links, category, categoryCount }: SumInput,
  leaderOf: Uint32Array,
  event: number,
  reports: number,
): void {
  const ends = linksOf(links.start, event);
  const starts = ends.filter((link) => links.role[link] === FROM);
  const stops = ends.filter((link) => links.role[link] === TO);
  const sureness = new Map<number, number>();
  for (const start of starts) {
    for (const stop of stops) {
      const from = leaderOf[links.spot[start]!]!;
      const to = leaderOf[links.spot[stop]!]!;
      const sure = Math.min(links.confidence[start]!, links.confidence[stop]!);
      const key = from * leaderOf.length + to;
      if (from !== to) sureness.set(key, Math.max(sure, sureness.get(key) ?? 0));
    }
  }
  for (const [key, sure] of sureness) {
    const movement = movements.get(key) ?? emptyMovement(key, leaderOf.length, categoryCount);
    movements.set(key, movement);
    movement.reports += reports;
    movement.events += 1;
    if (sure < SURE) movement.unsure += reports;
    movement.byCategory[category[event]!]! += reports;
  }
}

const emptyMovement = (key: number, spots: number, categoryCount: number): Movement => ({
  from: Math.floor(key / spots),
  to: key % spots,
  reports: 0,
  events: 0,
  unsure: 0,
  byCategory: new Array<number>(categoryCount).fill(0),
});

const linksOf = (start: Uint32Array, event: number): number[] =>
  Array.from({ length: start[event + 1]! - start[event]! }, (_, index) => start[event]! + index);
