import { type Day, dayNumber, dayOfNumber } from '../../model/day.ts';
import type { DateFilter } from '../../query/eventFilter.ts';
import { binOf, type TimeScale } from '../../query/timeScale.ts';

/** Days both included, as days since 1970. */
export type DayRange = { readonly from: number; readonly to: number };

/** Where days lie along the timeline. Right-to-left languages read time from the right. */
export type TimeAxis = {
  readonly scale: TimeScale;
  readonly widthPx: number;
  /** Edge of the first and past the last day of the scale. */
  readonly first: number;
  readonly end: number;
  readonly isMirrored: boolean;
};

export function timeAxis(scale: TimeScale, widthPx: number, isMirrored: boolean): TimeAxis {
  return { scale, widthPx, first: scale.edges[0]!, end: scale.edges.at(-1)!, isMirrored };
}

/** Pixels from the left of where `day` begins. */
export function xOfDay({ first, end, widthPx, isMirrored }: TimeAxis, day: number): number {
  const x = ((day - first) / (end - first)) * widthPx;
  return isMirrored ? widthPx - x : x;
}

/** The day under a point, kept within the scale. */
export function dayAtX({ first, end, widthPx, isMirrored }: TimeAxis, x: number): number {
  const share = (isMirrored ? widthPx - x : x) / widthPx;
  return Math.min(end - 1, Math.max(first, first + Math.floor(share * (end - first))));
}

/** Left and width in pixels of a stretch of days, both included. */
export function boxOfDays(axis: TimeAxis, { from, to }: DayRange): { x: number; width: number } {
  const a = xOfDay(axis, from);
  const b = xOfDay(axis, to + 1);
  return { x: Math.min(a, b), width: Math.abs(b - a) };
}

/** The days a filter shows, kept within the scale; all of them when it does not choose. */
export function rangeOfDates(dates: DateFilter, { first, end }: TimeAxis): DayRange {
  if (dates.kind !== 'range') return { from: first, to: end - 1 };
  const from = dates.from === null ? first : dayNumber(dates.from);
  const to = dates.to === null ? end - 1 : dayNumber(dates.to);
  return { from: clamp(from, first, end - 1), to: clamp(to, first, end - 1) };
}

/** The filter for a range of the brush. An end at the end of the scale is open; both ends open is no filter. */
export function datesOfRange({ from, to }: DayRange, { first, end }: TimeAxis): DateFilter {
  const fromDay: Day | null = from <= first ? null : dayOfNumber(from);
  const toDay: Day | null = to >= end - 1 ? null : dayOfNumber(to);
  return fromDay === null && toDay === null ? { kind: 'all' } : { kind: 'range', from: fromDay, to: toDay };
}

/** First and last day of the bar that holds `day`. */
export function barOf({ scale }: TimeAxis, day: number): DayRange {
  const bin = binOf(scale, day);
  return { from: scale.edges[bin]!, to: scale.edges[bin + 1]! - 1 };
}

export type Grip = 'from' | 'to' | 'range' | 'new';

/** The range after dragging from `startDay` to `day`, in whole bars. Dragging one handle past the other swaps them. */
export function draggedRange(axis: TimeAxis, grip: Grip, before: DayRange, startDay: number, day: number): DayRange {
  const at = barOf(axis, day);
  switch (grip) {
    case 'from':
      return at.from <= before.to ? { from: at.from, to: before.to } : { from: before.to, to: at.to };
    case 'to':
      return at.to >= before.from ? { from: before.from, to: at.to } : { from: at.from, to: before.from };
    case 'new': {
      const start = barOf(axis, startDay);
      return { from: Math.min(start.from, at.from), to: Math.max(start.to, at.to) };
    }
    case 'range':
      return shifted(axis, before, day - startDay);
  }
}

/** The range moved by a number of days, stopped at the ends of the scale. */
function shifted({ first, end }: TimeAxis, { from, to }: DayRange, days: number): DayRange {
  const by = clamp(days, first - from, end - 1 - to);
  return { from: from + by, to: to + by };
}

/** Where a handle goes for a key: a bar, ten bars, an end, or a day with Shift; null when the key does not move it. */
export function steppedDay(
  axis: TimeAxis,
  grip: 'from' | 'to',
  day: number,
  key: string,
  isFine: boolean,
): number | null {
  const { scale, first, end, isMirrored } = axis;
  const bars = KEY_BARS[key];
  if (key === 'Home') return first;
  if (key === 'End') return end - 1;
  if (bars === undefined) return null;
  const isHorizontal = key === 'ArrowLeft' || key === 'ArrowRight';
  const step = isHorizontal && isMirrored ? -bars : bars;
  if (isFine) return clamp(day + Math.sign(step), first, end - 1);
  const bin = clamp(binOf(scale, day) + step, 0, scale.edges.length - 2);
  return grip === 'from' ? scale.edges[bin]! : scale.edges[bin + 1]! - 1;
}

const KEY_BARS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
