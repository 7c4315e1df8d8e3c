import { DAY_SLACK } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

/** Spans up to so many days are found by a window over their first days: most are of one day or, with the slack of a published day, three. */
const WINDOWS = [2, 10] as const;

/** Positions of the order, `end` excluded. */
export type Range = { readonly start: number; readonly end: number };

/**
 * Some reports, by index, in order of three kinds (spans of up to 3 days, of up to 11, longer or unknown ones), within a kind by first
 * day: those whose days may meet the days of one lie in three ranges.
 */
export class DayOrder {
  readonly order: readonly number[];
  readonly #froms: Float64Array;
  readonly #kinds: readonly Range[];

  constructor(reports: readonly Weighed[], members: readonly number[]) {
    const sorted = [...WINDOWS, null].map((_, kind) => sortedKind(reports, members, kind));
    this.order = sorted.flat();
    this.#froms = Float64Array.from(this.order, (member) => reports[member]!.from ?? 0);
    let start = 0;
    this.#kinds = sorted.map(({ length }) => {
      start += length;
      return { start: start - length, end: start };
    });
  }

  /** Where those are whose days may meet those of the span: no others do. */
  windows(span: Pick<Weighed, 'from' | 'to'>): readonly Range[] {
    return this.#kinds.map((kind, index) => this.#window(kind, WINDOWS[index], span));
  }

  /** The members of one kind whose days may meet those of the span; all of the last kind. */
  #window({ start, end }: Range, days: number | undefined, { from, to }: Pick<Weighed, 'from' | 'to'>): Range {
    if (days === undefined || start === end) return { start, end };
    return {
      start: from === null ? start : this.#firstFrom(start, end, from - DAY_SLACK - days),
      end: to === null ? end : this.#firstFrom(start, end, to + DAY_SLACK + 1),
    };
  }

  /** The first position from `start` to `end` whose first day is `earliest` or later. */
  #firstFrom(start: number, end: number, earliest: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#froms[middle]! < earliest) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sortedKind(reports: readonly Weighed[], members: readonly number[], kind: number): number[] {
  return members
    .filter((member) => kindOf(reports[member]!) === kind)
    .sort((a, b) => (reports[a]!.from ?? 0) - (reports[b]!.from ?? 0) || a - b);
}

/** Index of the first window that the span fits in; the number of windows for a longer or unknown one. */
function kindOf({ from, to }: Weighed): number {
  if (from === null || to === null) return WINDOWS.length;
  const kind = WINDOWS.findIndex((days) => to - from <= days);
  return kind === -1 ? WINDOWS.length : kind;
}
