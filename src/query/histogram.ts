import { type EventColumns, UNKNOWN_DAY } from '../model/columns.ts';
import { FILTER_BIT } from './eventFilter.ts';
import type { FailingBits } from './selection.ts';
import { binOf, type TimeScale } from './timeScale.ts';

/** Events known only to a stretch longer than one bin, drawn as a thin bar over that stretch. Both days included. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly events: number;
  /** Category of most of them, as a row of `categories`. */
  readonly category: number;
};

export type Histogram = {
  readonly scale: TimeScale;
  /** Events of category c in bin b at `b * categoryCount + c`. */
  readonly bins: Uint32Array;
  readonly categoryCount: number;
  /** Events in the fullest bin; 0 when all are empty. The undated bin counts too. */
  readonly tallest: number;
  /** Per category. */
  readonly undated: Uint32Array;
  /** Most events first. */
  readonly stretches: readonly Stretch[];
};

/** Counts by time what passes every part of the filter but the dates. */
export function histogram(columns: EventColumns, bits: FailingBits, scale: TimeScale): Histogram {
  const { dayFrom, dayTo, category, categories } = columns;
  const categoryCount = categories.length;
  const bins = new Uint32Array((scale.edges.length - 1) * categoryCount);
  const undated = new Uint32Array(categoryCount);
  const stretches = new Map<number, { from: number; to: number; counts: Uint32Array }>();
  let bin = 0; // events are sorted by first day, so the bin only ever moves forward
  for (let event = 0; event < columns.count; event++) {
    if ((bits[event]! & ~FILTER_BIT.dates) !== 0) continue;
    const from = dayFrom[event]!;
    if (from === UNKNOWN_DAY) {
      undated[category[event]!]!++;
      continue;
    }
    while (bin < scale.edges.length - 2 && scale.edges[bin + 1]! <= from) bin++;
    const to = dayTo[event]!;
    if (to < scale.edges[bin + 1]! || bin === scale.edges.length - 2) {
      bins[bin * categoryCount + category[event]!]!++;
      continue;
    }
    const key = stretchKey(scale, bin, from, to);
    const stretch = stretches.get(key) ?? { from, to, counts: new Uint32Array(categoryCount) };
    stretch.counts[category[event]!]!++;
    stretches.set(key, stretch);
  }
  return {
    scale,
    bins,
    categoryCount,
    tallest: Math.max(tallestBin(bins, categoryCount), sumOf(undated)),
    undated,
    stretches: [...stretches.values()]
      .map(({ from, to, counts }) => ({
        from,
        to,
        events: sumOf(counts),
        category: counts.indexOf(Math.max(...counts)),
      }))
      .sort((a, b) => b.events - a.events || a.from - b.from || a.to - b.to),
  };
}

/** Stretches that would look the same at this scale are one. Days and bins are under 2^24 either side of 0. */
const stretchKey = (scale: TimeScale, bin: number, from: number, to: number): number =>
  scale.unit === 'day' ? (from + 0x1000000) * 0x2000000 + to + 0x1000000 : bin * 0x2000000 + binOf(scale, to);

function tallestBin(bins: Uint32Array, categoryCount: number): number {
  let tallest = 0;
  for (let start = 0; start < bins.length; start += categoryCount) {
    tallest = Math.max(tallest, sumOf(bins.subarray(start, start + categoryCount)));
  }
  return tallest;
}

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);
