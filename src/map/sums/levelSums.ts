import { clusterPlaces, type SpotLevels } from '../clusterPlaces.ts';
import type { EventSelection } from '../mapData.ts';
import type { CounterInput } from './markCounter.ts';
import type { MarkSums, SumInput } from './markSums.ts';
import { createRunningSums, type RunningSums } from './runningSums.ts';

/** Groups, and running sums of the levels looked at last. Runs in a worker or on the page alike. */
export type LevelSums = {
  readonly levels: SpotLevels;
  readonly sumsOf: (level: number, selection: EventSelection) => MarkSums;
  readonly countEvents: (level: number, selection: EventSelection, leaders: Uint32Array) => number;
};

/** A reader zooms back and forth between neighbouring levels. */
const LEVELS_KEPT = 3;

export function createLevelSums({ sums, spots }: CounterInput): LevelSums {
  const levels = clusterPlaces(spots, reportsBySpot(sums, spots.count));
  const running = new Map<number, RunningSums>(); // the level asked for last comes last
  return {
    levels,
    sumsOf: (level, selection) => {
      const run = running.get(level) ?? createRunningSums(sums, levels[level]!.leaderOf, spots.canonical);
      running.delete(level);
      running.set(level, run);
      const [oldest] = running.keys();
      if (running.size > LEVELS_KEPT && oldest !== undefined) running.delete(oldest);
      return run.sumsOf(selection);
    },
    countEvents: (level, selection, leaders) => countEvents(sums, levels[level]!.leaderOf, selection, leaders),
  };
}

function reportsBySpot({ eventCount, links, reports }: SumInput, spotCount: number): Float64Array {
  const weight = new Float64Array(spotCount);
  for (let event = 0; event < eventCount; event++) {
    for (let link = links.start[event]!; link < links.start[event + 1]!; link++) {
      weight[links.spot[link]!]! += reports[event]!;
    }
  }
  return weight;
}

function countEvents(
  { links }: SumInput,
  leaderOf: Uint32Array,
  { from, to, failing }: EventSelection,
  leaders: Uint32Array,
): number {
  const isLeader = new Uint8Array(leaderOf.length);
  for (const leader of leaders) isLeader[leader] = 1;
  let count = 0;
  for (let event = from; event < to; event++) {
    if (failing !== null && failing[event] !== 0) continue;
    for (let link = links.start[event]!; link < links.start[event + 1]!; link++) {
      if (isLeader[leaderOf[links.spot[link]!]!] === 0) continue;
      count++;
      break;
    }
  }
  return count;
}
