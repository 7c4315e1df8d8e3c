import type { Category } from '../model/category.ts';
import type { PlaceKind } from '../model/place.ts';

/** Order of `SpotTable.kind` codes. */
export const SPOT_KINDS = [
  'site',
  'district',
  'settlement',
  'admin2',
  'admin1',
  'country',
  'region',
  'water',
] as const satisfies readonly PlaceKind[];

/** Order of `LinkTable.role` codes. */
export const LINK_ROLES = ['where', 'from', 'to'] as const;

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
  /** Index into `SPOT_KINDS`. */
  readonly kind: Uint8Array;
  /** 1 when the words say "near", "outside", "between" or a direction: the point is not the spot. */
  readonly approximate: Uint8Array;
  /** The number in `geonames:N`, 0 for places without one. First-level units are outlined by it. */
  readonly geonamesId: Uint32Array;
  readonly name: readonly string[];
};

/** Which events happened at which spots. Event `i` owns links `start[i]` up to, not including, `start[i + 1]`. */
export type LinkTable = {
  /** One longer than the number of events. */
  readonly start: Uint32Array;
  /** Index into the spot table. */
  readonly spot: Uint32Array;
  /** Index into `LINK_ROLES`. A `from` and a `to` in one event are drawn as a movement. */
  readonly role: Uint8Array;
  /** How sure the place is, 0 to 100. */
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
  /** At most eight. */
  readonly categories: readonly Category[];
};

/** Which events pass the filter: those with `from` ≤ index < `to` whose `mask` byte is 1. A null mask lets all of that range pass. */
export type EventSelection = { readonly from: number; readonly to: number; readonly mask: Uint8Array | null };
