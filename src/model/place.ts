/** `geonames:N` where GeoNames has the place, else a stable id of our own tables (`dateline:…`). */
export type PlaceId = string & { readonly __brand: 'PlaceId' };

export type PlaceKind = 'site' | 'district' | 'settlement' | 'admin2' | 'admin1' | 'country' | 'region' | 'water';

/** A row of the gazetteer as the data files show it. Position in WGS 84 degrees. */
export type Place = {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, or null for the sea and for regions that span countries. */
  readonly country: string | null;
  /** Name of the first-level unit, "Omsk Oblast". */
  readonly admin1: string | null;
  readonly lng: number;
  readonly lat: number;
  /** The place lies within this many km of the point. */
  readonly radiusKm: number;
};

/** Kinds that are areas: the map draws an outline or a margin entry for them, never a dot. */
export function isArea(kind: PlaceKind): boolean {
  return kind === 'admin1' || kind === 'admin2' || kind === 'country' || kind === 'region' || kind === 'water';
}

/** A region, sea or river of this radius covers a third of the map at the zoom that shows it: a circle around it would say nothing. */
const WIDE_KM = 1000;

/**
 * Places that have no mark on the land but an entry in the margin: whole countries, and regions and waters of 1,000 km and more ("Siberia"). First- and
 * second-level units keep their outline however large.
 */
export function isWide({ kind, radiusKm }: Pick<Place, 'kind' | 'radiusKm'>): boolean {
  return kind === 'country' || ((kind === 'region' || kind === 'water') && radiusKm >= WIDE_KM);
}

/** Degrees; false for NaN too. */
export function isOnEarth(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
