import type { EventId, SourceId } from './event.ts';
import type { PlaceId } from './place.ts';
import type { CategoryId } from './report.ts';

/**
 * What the columns hold of events, a row each in any order: numbers, and lists of the strings that they point into. An index into
 * `PLACE_KINDS` and the like is one of `columns.ts`.
 */
export type EventRows = {
  readonly ids: readonly EventId[];
  /** Days since 1970-01-01; `UNKNOWN_DAY` when undated. */
  readonly dayFrom: Int32Array;
  readonly dayTo: Int32Array;
  readonly precision: Uint8Array;
  readonly basis: Uint8Array;
  /** Row of `categories`. */
  readonly category: Uint32Array;
  /** 0 to 255 stands for 0 to 1. */
  readonly confidence: Uint8Array;
  /** Places of event e are `placeStart[e]` up to, not including, `placeStart[e + 1]` of the link columns. */
  readonly placeStart: Uint32Array;
  /** Row of `places`. */
  readonly linkPlace: Uint32Array;
  readonly linkRole: Uint8Array;
  readonly linkRelation: Uint8Array;
  readonly linkConfidence: Uint8Array;
  /** Reports of event e and their copies, as above. */
  readonly reportStart: Uint32Array;
  /** Rows of `sources` and of `articles`. */
  readonly reportSource: Uint32Array;
  readonly reportArticle: Uint32Array;
  readonly reportIsCopy: Uint8Array;
  readonly places: PlaceRows;
  /** Each at least once pointed at, none twice. */
  readonly categories: readonly CategoryId[];
  readonly sources: readonly SourceId[];
  /** None twice. To some, as to some places, nothing may point any more. */
  readonly articles: readonly string[];
};

/** Different places. Of places with one id, point and radius all have the row of the first of them in `same`. */
export type PlaceRows = {
  readonly ids: readonly PlaceId[];
  readonly names: readonly string[];
  readonly countries: readonly (string | null)[];
  readonly admin1s: readonly (string | null)[];
  readonly kind: Uint8Array;
  /** Degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly radiusKm: Float64Array;
  readonly same: Uint32Array;
};

/** Whether each category and source is pointed at, and at least half of the places and articles are. */
export function isTight(rows: EventRows): boolean {
  const { categories, sources, articles, places } = rows;
  if (usedOf(rows.category, categories.length) < categories.length) return false;
  if (usedOf(rows.reportSource, sources.length) < sources.length) return false;
  const isFull = (used: number, count: number): boolean => 2 * used >= count;
  return (
    isFull(usedOf(rows.reportArticle, articles.length), articles.length) &&
    isFull(usedOf(rows.linkPlace, places.ids.length), places.ids.length)
  );
}

/** How many of the numbers below `count` are in a column. */
function usedOf(column: Uint32Array, count: number): number {
  const isUsed = new Uint8Array(count);
  let used = 0;
  for (const number of column) {
    used += 1 - isUsed[number]!;
    isUsed[number] = 1;
  }
  return used;
}

/** How many reports of each source the events have, copies too. */
export function reportsOfSources({ sources, reportSource }: EventRows): Map<SourceId, number> {
  const counts = new Uint32Array(sources.length);
  for (const source of reportSource) counts[source]!++;
  return new Map(sources.map((id, index) => [id, counts[index]!]));
}

/** How many reports the events have, without copies. */
export function countReports({ reportIsCopy }: EventRows): number {
  let count = 0;
  for (const isCopy of reportIsCopy) count += 1 - isCopy;
  return count;
}
