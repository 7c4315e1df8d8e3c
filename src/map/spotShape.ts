import { PLACE_KINDS } from '../model/columns.ts';
import { isArea, isWide } from '../model/place.ts';
import type { SpotTable } from './mapData.ts';
import { kmToMercator, mercatorX, mercatorY, TILE_PIXELS } from './mercator.ts';

/** How a spot is drawn when it stands alone. `none`: a whole country or half a continent is not a mark but an entry in the margin. */
export type SpotShape = 'none' | 'point' | 'disc' | 'region' | 'area';

/** Spots with their shape and place on the unit square, worked out once per data set. */
export type PlacedSpots = {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius on the unit square; 0 for points. */
  readonly radius: Float64Array;
  readonly shape: readonly SpotShape[];
  /** The first spot that is drawn as the same outline; itself for everything else. */
  readonly canonical: Uint32Array;
};

/** An area that comes out smaller than this is too small to be read as an area, and may join a group. */
const SMALL_AREA_PIXELS = 9;

/** In: `hasOutline` says whether the basemap has the outline of a first-level unit, by GeoNames id. */
export function placeSpots(spots: SpotTable, hasOutline: (geonamesId: number) => boolean): PlacedSpots {
  const count = spots.lng.length;
  const shape = Array.from({ length: count }, (_, spot) => shapeOf(spots, spot, hasOutline));
  return {
    count,
    x: Float64Array.from(spots.lng, mercatorX),
    y: Float64Array.from(spots.lat, mercatorY),
    radius: Float64Array.from(spots.radiusKm, (km, spot) =>
      shape[spot] === 'point' ? 0 : kmToMercator(km, spots.lat[spot]!),
    ),
    shape,
    canonical: canonicalSpots(spots.geonamesId, shape),
  };
}

function canonicalSpots(geonamesId: Uint32Array, shape: readonly SpotShape[]): Uint32Array {
  const first = new Map<number, number>();
  return Uint32Array.from(shape, (kind, spot) => {
    if (kind !== 'region') return spot;
    const id = geonamesId[spot]!;
    const same = first.get(id);
    if (same === undefined) first.set(id, spot);
    return same ?? spot;
  });
}

function shapeOf(spots: SpotTable, spot: number, hasOutline: (geonamesId: number) => boolean): SpotShape {
  const kind = PLACE_KINDS[spots.kind[spot]!]!;
  if (isWide({ kind, radiusKm: spots.radiusKm[spot]! })) return 'none';
  if (!isArea(kind)) return spots.approximate[spot] === 1 ? 'disc' : 'point';
  return kind === 'admin1' && hasOutline(spots.geonamesId[spot]!) ? 'region' : 'area';
}

/** Whether a spot may join a group at this zoom: points always, areas only while they are too small to be seen as areas. */
export function mayJoin({ shape, radius }: PlacedSpots, spot: number, zoom: number): boolean {
  if (shape[spot] === 'none') return false;
  return shape[spot] === 'point' || radius[spot]! * TILE_PIXELS * 2 ** zoom < SMALL_AREA_PIXELS;
}
