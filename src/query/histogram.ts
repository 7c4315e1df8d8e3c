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
  /** Events in the fullest bin; 0 when all are empty. The undated, the earlier and the later count too. */
  readonly tallest: number;
  /** Per category. */
  readonly undated: Uint32Array;
  /** Per category: events that are over before the scale begins, and those that begin after its end. */
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
  /** Most events first. */
  readonly stretches: readonly Stretch[];
};

/** Counts by time what passes every part of the filter but the dates. */
export type HistogramCounter = (bits: FailingBits) => Histogram;

/** For one data set at one scale: where each event is counted is worked out once, so that a filter costs one plain pass. */
export function createHistogram(columns: EventColumns, scale: TimeScale): HistogramCounter {
  const { count, category, categories } = columns;
  const categoryCount = categories.length;
  const { slotOf, stretches } = slotsOf(columns, scale);
  const binCount = scale.edges.length - 1;
  const others = ~FILTER_BIT.dates;
  return (bits) => {
    const counts = new Uint32Array((binCount + FIXED_SLOTS + stretches.length) * categoryCount);
    for (let event = 0; event < count; event++) {
      if ((bits[event]! & others) === 0) counts[slotOf[event]! * categoryCount + category[event]!]!++;
    }
    const countsAt = (slot: number): Uint32Array => counts.subarray(slot * categoryCount, (slot + 1) * categoryCount);
    const bins = counts.subarray(0, binCount * categoryCount);
    const [undated, earlier, later] = [countsAt(binCount), countsAt(binCount + 1), countsAt(binCount + 2)];
    return {
      scale,
      bins,
      categoryCount,
      tallest: Math.max(tallestBin(bins, categoryCount), sumOf(undated), sumOf(earlier), sumOf(later)),
      undated,
      earlier,
      later,
      stretches: stretches
        .map((days, index) => ({ ...days, ...mostOf(countsAt(binCount + FIXED_SLOTS + index)) }))
        .filter(({ events }) => events > 0)
        .sort((a, b) => b.events - a.events || a.from - b.from || a.to - b.to),
    };
  };
}

/** Between the bins and the stretches: the undated, the earlier, the later. */
const FIXED_SLOTS = 3;

type Slots = {
  /** A bin, then the undated, the earlier, the later, then the stretches. */
  readonly slotOf: Uint32Array;
  readonly stretches: readonly Pick<Stretch, 'from' | 'to'>[];
};

function slotsOf({ count, dayFrom, dayTo }: EventColumns, scale: TimeScale): Slots {
  const { edges } = scale;
  const lastBin = edges.length - 2;
  const slotOf = new Uint32Array(count);
  const stretches: Pick<Stretch, 'from' | 'to'>[] = [];
  const slotOfKey = new Map<number, number>();
  let bin = 0; // events are sorted by first day, so the bin only ever moves forward
  for (let event = 0; event < count; event++) {
    const from = dayFrom[event]!;
    const to = dayTo[event]!;
    const beside = besideScale(edges, from, to);
    if (beside !== null) {
      slotOf[event] = lastBin + 1 + beside;
      continue;
    }
    while (bin < lastBin && edges[bin + 1]! <= from) bin++;
    slotOf[event] = bin;
    if (to < edges[bin + 1]! || bin === lastBin) continue;
    const key = stretchKey(scale, bin, from, to);
    const next = lastBin + 1 + FIXED_SLOTS + stretches.length;
    const slot = slotOfKey.get(key) ?? next;
    if (slot === next) {
      slotOfKey.set(key, slot);
      stretches.push({ from, to });
    }
    slotOf[event] = slot;
  }
  return { slotOf, stretches };
}

/** Which of the fixed slots takes an event that no bin or stretch of the scale can; null when one can. */
function besideScale(edges: Int32Array, from: number, to: number): number | null {
  if (from === UNKNOWN_DAY) return 0;
  if (to < edges[0]!) return 1;
  return from >= edges.at(-1)! ? 2 : null;
}

const mostOf = (counts: Uint32Array): Pick<Stretch, 'events' | 'category'> => ({
  events: sumOf(counts),
  category: counts.indexOf(Math.max(...counts)),
});

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
