import type { TimeScale } from '../../query/timeScale.ts';
import { formatDay } from '../text/formatDay.ts';
import { type TimeAxis, xOfDay } from './timelineGeometry.ts';

export type Tick = { readonly day: number; readonly x: number; readonly label: string };

const LABEL_PX = 72;

/** Labels under the bars, evenly spaced by bar, at least 72 px apart so that they never touch. */
export function timelineTicks(axis: TimeAxis, locale: string): Tick[] {
  const { scale, widthPx } = axis;
  const bins = scale.edges.length - 1;
  const most = Math.max(1, Math.floor(widthPx / LABEL_PX));
  const every = niceStep(Math.ceil(bins / most), scale.unit);
  const ticks: Tick[] = [];
  for (let bin = 0; bin < bins; bin += every) {
    const day = scale.edges[bin]!;
    const x = xOfDay(axis, day);
    const room = axis.isMirrored ? x : widthPx - x;
    if (room >= LABEL_PX * 0.6 || ticks.length === 0) ticks.push({ day, x, label: labelOf(scale, day, locale) });
  }
  return ticks;
}

function labelOf({ unit, edges }: TimeScale, day: number, locale: string): string {
  if (unit === 'year' || unit === 'decade') return formatDay(day, locale, 'year');
  if (unit === 'month') return formatDay(day, locale, 'monthShort');
  const isLong = edges.at(-1)! - edges[0]! > 300; // more than a year needs the year said
  return isLong ? formatDay(day, locale, 'monthShort') : formatDay(day, locale, 'short');
}

/** Steps a reader expects: 1, 2, 7, 14 days; 1, 3, 6, 12 months; 1, 2, 5, 10 of the rest. */
function niceStep(least: number, unit: TimeScale['unit']): number {
  const steps =
    unit === 'day' ? [1, 2, 5, 7, 10, 14, 28] : unit === 'month' ? [1, 3, 6, 12, 24, 60] : [1, 2, 5, 10, 20, 50];
  return steps.find((step) => step >= least) ?? least;
}
