import type { Stretch } from '../../query/histogram.ts';
import { boxOfDays, type TimeAxis } from './timelineGeometry.ts';

export type StretchBar = {
  readonly stretch: Stretch;
  readonly x: number;
  readonly width: number;
  readonly lane: number;
};

const MOST_BARS = 150;

/** Thin bars over the time an event may lie in, on as few of `lanes` lanes as keep them apart; what finds no free lane shares the last. */
export function stretchLanes(stretches: readonly Stretch[], axis: TimeAxis, lanes: number): StretchBar[] {
  const laneEnds = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY);
  return stretches
    .slice(0, MOST_BARS)
    .map((stretch) => ({ stretch, ...boxOfDays(axis, stretch) }))
    .sort((a, b) => a.x - b.x || b.width - a.width)
    .map(({ stretch, x, width }) => {
      const free = laneEnds.findIndex((end) => end <= x);
      const lane = free === -1 ? lanes - 1 : free;
      laneEnds[lane] = Math.max(laneEnds[lane]!, x + width + 2);
      return { stretch, x, width, lane };
    });
}
