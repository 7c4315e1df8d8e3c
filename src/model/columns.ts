import type { Category } from './category.ts';
import type { DayBasis, DayPrecision } from './day.ts';
import type { EventId, Source } from './event.ts';
import type { Relation, Role } from './mention.ts';
import { isWide, type PlaceId, type PlaceKind } from './place.ts';

/** Version of `columns.bin`, `explorer.json` and the text chunks. A page refuses data newer than itself. */
export const COLUMNS_VERSION = 1;

/** Day of an event nobody dated. Sorts after every real day, so undated events come last. */
export const UNKNOWN_DAY = 0x7fffffff;

/** What the small numbers in the columns stand for. Only ever append. */
export const DAY_PRECISIONS: readonly DayPrecision[] = ['day', 'week', 'month', 'season', 'year', 'unknown'];
export const DAY_BASES: readonly DayBasis[] = ['stated', 'relative', 'published', 'unknown'];
export const PLACE_ROLES: readonly Extract<Role, 'where' | 'from' | 'to'>[] = ['where', 'from', 'to'];
export const RELATION_KINDS: readonly Relation['kind'][] = ['in', 'near', 'outside', 'between', 'direction'];
export const PLACE_KINDS: readonly PlaceKind[] = [
  'site',
  'district',
  'settlement',
  'admin2',
  'admin1',
  'country',
  'region',
  'water',
];

/** The strings of one row of the place table; numbers are in `PlaceColumns`. */
export type PlaceText = {
  readonly id: PlaceId;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly admin1: string | null;
  /** Names in other languages, by BCP 47 tag. */
  readonly names?: Readonly<Record<string, string>>;
  /** Names of `admin1` in other languages. */
  readonly admin1Names?: Readonly<Record<string, string>>;
};

/** Distinct places, one row for each id at each point and radius ("near Omsk" is not the row of Omsk). */
export type PlaceColumns = {
  readonly count: number;
  readonly lng: Float64Array; // degrees
  readonly lat: Float64Array; // degrees
  readonly radiusKm: Float32Array;
  /** Index into `PLACE_KINDS`. */
  readonly kind: Uint8Array;
  readonly texts: readonly PlaceText[];
};

/**
 * Every event as the page holds it: typed arrays indexed by event, sorted by first day, then last day, then id.
 * Titles and quotes are not here; they come in chunks when a row is looked at.
 */
export type EventColumns = {
  readonly count: number;
  /** Days since 1970-01-01, both ends included; `UNKNOWN_DAY` in both when undated. */
  readonly dayFrom: Int32Array;
  readonly dayTo: Int32Array;
  /** Indexes into `DAY_PRECISIONS`, `DAY_BASES`, `categories`. */
  readonly precision: Uint8Array;
  readonly basis: Uint8Array;
  readonly category: Uint8Array;
  /** 0 to 255 stands for 0 to 1. */
  readonly confidence: Uint8Array;

  /** Places of event e are rows `placeStart[e]` up to, not including, `placeStart[e + 1]` of the four link columns. */
  readonly placeStart: Uint32Array; // count + 1
  readonly linkPlace: Uint32Array; // row of `places`
  readonly linkRole: Uint8Array; // index into `PLACE_ROLES`
  readonly linkRelation: Uint8Array; // index into `RELATION_KINDS`; anything but 0 ("in") is an approximate point
  readonly linkConfidence: Uint8Array; // 0 to 255

  /** Reports of event e are rows `reportStart[e]` up to, not including, `reportStart[e + 1]`. */
  readonly reportStart: Uint32Array; // count + 1
  readonly reportSource: Uint32Array; // row of `sources`
  readonly reportArticle: Uint32Array; // number of the article; equal numbers are the same article
  /** 1 where another outlet printed the report just above in the same words: one more source, not one more report. */
  readonly reportIsCopy: Uint8Array;

  /** UTF-8 of event ids, one after the other; id e is `idBytes[idStart[e] … idStart[e + 1]]`. */
  readonly idStart: Uint32Array; // count + 1
  readonly idBytes: Uint8Array;

  readonly places: PlaceColumns;
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
};

/** Per row of the place table: 1 when the place is so wide that it has no mark on the land (`isWide`). */
export function widePlaces({ kind, radiusKm }: PlaceColumns): Uint8Array {
  return kind.map((index, row) => (isWide({ kind: PLACE_KINDS[index]!, radiusKm: radiusKm[row]! }) ? 1 : 0));
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The id of event `event` (0 to count − 1). */
export function eventIdAt({ idStart, idBytes }: EventColumns, event: number): EventId {
  return decoder.decode(idBytes.subarray(idStart[event], idStart[event + 1])) as EventId;
}

/** The event with this id, or null when a rebuild removed it. Linear: about 10 ms for a million events. */
export function eventOfId({ count, idStart, idBytes }: EventColumns, id: string): number | null {
  const wanted = encoder.encode(id);
  for (let event = 0; event < count; event++) {
    const start = idStart[event]!;
    if (idStart[event + 1]! - start === wanted.length && wanted.every((byte, i) => idBytes[start + i] === byte)) {
      return event;
    }
  }
  return null;
}
