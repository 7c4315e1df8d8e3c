import type { Category } from '../model/category.ts';

/**
 * The distinct spots that events point at, as columns of one length. A spot is a place as reports use it: the same place "near Yakutsk"
 * and "in Yakutsk" are two spots, since one is a disc and the other a dot.
 */
export type SpotTable = {
  /** Degrees, WGS 84. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** The place lies within this many km of the point. */
  readonly radiusKm: Float32Array;
  /** Index into `PLACE_KINDS` of `model/columns.ts`. */
  readonly kind: Uint8Array;
  /** 1 when the words say "near", "outside", "between" or a direction: the point is not the spot. */
  readonly approximate: Uint8Array;
  /** The number in `geonames:N`, 0 for places without one. First-level units are outlined by it. */
  readonly geonamesId: Uint32Array;
  readonly name: readonly string[];
  /** Names in other languages, by BCP 47 tag, where they are known. */
  readonly names: readonly (Readonly<Record<string, string>> | undefined)[];
};

/** Which events happened at which spots. Event `i` owns links `start[i]` up to, not including, `start[i + 1]`. */
export type LinkTable = {
  /** One longer than the number of events. */
  readonly start: Uint32Array;
  /** Index into the spot table. */
  readonly spot: Uint32Array;
  /** Index into `PLACE_ROLES` of `model/columns.ts`. A `from` and a `to` in one event are drawn as a movement. */
  readonly role: Uint8Array;
  /** 0 to 255 stands for 0 to 1. */
  readonly confidence: Uint8Array;
};

/** Everything the map needs to know about a data set, given once. Events are addressed by their index everywhere. */
export type MapData = {
  readonly eventCount: number;
  readonly spots: SpotTable;
  readonly links: LinkTable;
  /** Per event: index into `categories`. */
  readonly category: Uint8Array;
  /** Per event: number of reports, at least 1. */
  readonly reports: Uint32Array;
  /** At most 256. */
  readonly categories: readonly Category[];
};

/** Which events pass the filter: those with `from` ≤ index < `to` whose byte in `failing` is 0. Null lets all of that range pass. */
export type EventSelection = {
  readonly from: number;
  readonly to: number;
  readonly failing: Uint8Array | null;
  /** Per event: its reports that pass, when a hidden source leaves some out. Else all reports count. */
  readonly reports?: Uint32Array;
};
