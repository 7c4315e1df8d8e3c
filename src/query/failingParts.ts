import { type EventColumns, PLACE_KINDS, UNKNOWN_DAY, widePlaces } from '../model/columns.ts';
import { dayNumber } from '../model/day.ts';
import type { SourceId } from '../model/event.ts';
import type { PlaceKind } from '../model/place.ts';
import type { CategoryId } from '../model/report.ts';
import type { Bounds } from './bounds.ts';
import { isInBounds } from './bounds.ts';
import type { DateFilter } from './eventFilter.ts';

/** One byte an event, 1 where one part of the filter leaves the event out. Null: the part leaves out nothing. */
export type Failing = Uint8Array | null;

/** Interval overlap with both ends included: an event of September passes a range that touches any day of September. */
export function failingDates({ count, dayFrom, dayTo }: EventColumns, dates: DateFilter): Failing {
  switch (dates.kind) {
    case 'all':
      return null;
    case 'undated':
      return Uint8Array.from(dayFrom, (day) => (day === UNKNOWN_DAY ? 0 : 1));
    case 'range': {
      const from = dates.from === null ? Number.NEGATIVE_INFINITY : dayNumber(dates.from);
      const end = firstAfter(dayFrom, dates.to === null ? UNKNOWN_DAY - 1 : dayNumber(dates.to));
      const start = Math.min(end, firstAfter(dayFrom, from - 1));
      const failing = new Uint8Array(count).fill(1).fill(0, start, end);
      for (let event = 0; event < start; event++) if (dayTo[event]! >= from) failing[event] = 0; // began before, lasted into it
      return failing;
    }
  }
}

/** An event passes while at least one of its reports, or a copy of one, is from a source that is not hidden. */
export function failingSources(columns: EventColumns, hidden: ReadonlySet<SourceId>): Failing {
  if (hidden.size === 0) return null;
  const isHidden = Uint8Array.from(columns.sources, ({ id }) => (hidden.has(id) ? 1 : 0));
  return withoutAny(columns.count, columns.reportStart, columns.reportSource, (source) => isHidden[source] === 0);
}

export function failingCategories({ category, categories }: EventColumns, hidden: ReadonlySet<CategoryId>): Failing {
  if (hidden.size === 0) return null;
  const isHidden = Uint8Array.from(categories, ({ id }) => (hidden.has(id) ? 1 : 0));
  return category.map((index) => isHidden[index]!);
}

/** An event passes while at least one of its places is of a kind that is not hidden. */
export function failingKinds(columns: EventColumns, hidden: ReadonlySet<PlaceKind>): Failing {
  if (hidden.size === 0) return null;
  const isHidden = columns.places.kind.map((kind) => (hidden.has(PLACE_KINDS[kind]!) ? 1 : 0));
  return withoutAny(columns.count, columns.placeStart, columns.linkPlace, (place) => isHidden[place] === 0);
}

export function failingConfidence({ confidence }: EventColumns, minimum: number): Failing {
  if (minimum <= 0) return null;
  const least = Math.round(minimum * 255);
  return confidence.map((sure) => (sure < least ? 1 : 0));
}

/** A place too wide for a mark on the map is never "on the map now". */
export function failingBounds(columns: EventColumns, bounds: Bounds | null): Failing {
  if (bounds === null) return null;
  const { lng, lat } = columns.places;
  const isIn = widePlaces(columns.places).map((wide, place) =>
    wide === 0 && isInBounds(bounds, lng[place]!, lat[place]!) ? 1 : 0,
  );
  return withoutAny(columns.count, columns.placeStart, columns.linkPlace, (place) => isIn[place] === 1);
}

/** `matches`: events that search found, or null when nothing is searched for. */
export function failingText({ count }: EventColumns, matches: Uint32Array | null): Failing {
  if (matches === null) return null;
  const failing = new Uint8Array(count).fill(1);
  for (const event of matches) failing[event] = 0;
  return failing;
}

function withoutAny(
  count: number,
  start: Uint32Array,
  linked: Uint32Array,
  accepts: (row: number) => boolean,
): Uint8Array {
  const failing = new Uint8Array(count).fill(1);
  for (let event = 0; event < count; event++) {
    const end = start[event + 1]!;
    for (let link = start[event]!; link < end; link++) {
      if (!accepts(linked[link]!)) continue;
      failing[event] = 0;
      break;
    }
  }
  return failing;
}

/** Index of the first value greater than `limit` in a sorted column. */
function firstAfter(sorted: Int32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
