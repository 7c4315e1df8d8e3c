import { binOf } from '../../query/timeScale.ts';
import type { DayRange, TimeAxis } from './timelineGeometry.ts';

const SHARE_OF_ALL = 1 / 12;

/** Where play starts: the chosen length from the first day, or a twelfth of everything when all of it is chosen. */
export function firstWindow({ scale, first, end }: TimeAxis, range: DayRange): DayRange {
  const bins = scale.edges.length - 1;
  const isAll = range.from <= first && range.to >= end - 1;
  const length = isAll
    ? Math.max(1, Math.round(bins * SHARE_OF_ALL))
    : binOf(scale, range.to) - binOf(scale, range.from) + 1;
  return { from: first, to: scale.edges[Math.min(bins, length)]! - 1 };
}

/** The window one bar later, or null when it is at the end. */
export function nextWindow({ scale, end }: TimeAxis, range: DayRange): DayRange | null {
  if (range.to >= end - 1) return null;
  const from = binOf(scale, range.from) + 1;
  const to = binOf(scale, range.to) + 1;
  return { from: scale.edges[from]!, to: scale.edges[to + 1]! - 1 };
}
