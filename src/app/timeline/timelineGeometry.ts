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
  /** Whether any event is over before the scale begins, or begins after its end. Those have bins of their own beside it. */
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
};

/** In: the first and the last day of all events; without them the scale is taken to hold all. */
export function timeAxis(
  scale: TimeScale,
  widthPx: number,
  isMirrored: boolean,
  all: { readonly first: number; readonly last: number } | null = null,
): TimeAxis {
  const [first, end] = [scale.edges[0]!, scale.edges.at(-1)!];
  const hasEarlier = all !== null && all.first < first;
  const hasLater = all !== null && all.last >= end;
  return { scale, widthPx, first, end, isMirrored, hasEarlier, hasLater };
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

/** Left and width in pixels of what the axis shows of a stretch of days, both included. */
export function boxOfDays(axis: TimeAxis, { from, to }: DayRange): { x: number; width: number } {
  const a = xOfDay(axis, clamp(from, axis.first, axis.end));
  const b = xOfDay(axis, clamp(to + 1, axis.first, axis.end));
  return { x: Math.min(a, b), width: Math.abs(b - a) };
}

/** Whether a filter shows days of the scale alone, some or all: not so of the undated, or of what lies wholly beyond. */
export function isOnScale(dates: DateFilter, { first, end }: TimeAxis): boolean {
  if (dates.kind !== 'range') return dates.kind === 'all';
  return (dates.to === null || dayNumber(dates.to) >= first) && (dates.from === null || dayNumber(dates.from) < end);
}

/** The days a filter shows, kept within the scale; all of them when it chooses none of these. */
export function rangeOfDates(dates: DateFilter, axis: TimeAxis): DayRange {
  const { first, end } = axis;
  if (dates.kind !== 'range' || !isOnScale(dates, axis)) return { from: first, to: end - 1 };
  const from = dates.from === null ? first : dayNumber(dates.from);
  const to = dates.to === null ? end - 1 : dayNumber(dates.to);
  return { from: clamp(from, first, end - 1), to: clamp(to, first, end - 1) };
}

/** The filter for a range of the brush. All of the scale is no filter; else an end of it is open, unless events lie beyond: those are outside the brush. */
export function datesOfRange({ from, to }: DayRange, { first, end, hasEarlier, hasLater }: TimeAxis): DateFilter {
  const [isFromFirst, isToLast] = [from <= first, to >= end - 1];
  if (isFromFirst && isToLast) return { kind: 'all' };
  const fromDay: Day | null = isFromFirst && !hasEarlier ? null : dayOfNumber(Math.max(from, first));
  const toDay: Day | null = isToLast && !hasLater ? null : dayOfNumber(Math.min(to, end - 1));
  return { kind: 'range', from: fromDay, to: toDay };
}

/** The filter for what is over before the scale begins, or begins after its end. */
export function datesBeyond(side: 'earlier' | 'later', { first, end }: TimeAxis): DateFilter {
  return side === 'earlier'
    ? { kind: 'range', from: null, to: dayOfNumber(first - 1) }
    : { kind: 'range', from: dayOfNumber(end), to: null };
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
