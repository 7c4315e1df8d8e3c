import type { Map as MapLibreMap } from 'maplibre-gl';
import { PLACE_KINDS } from '../model/columns.ts';
import { isWide } from '../model/place.ts';
import type { MapBounds, PixelBox } from './eventMap.ts';
import { fitView, type SeenPoints } from './fitView.ts';
import type { MapData } from './mapData.ts';
import { latOfY, lngOfX, mercatorX, mercatorY, TILE_PIXELS } from './mercator.ts';

export type Fitting = {
  readonly fit: (bounds: MapBounds) => void;
  /** What was fitted last is not fitted again. */
  readonly forget: () => void;
};

/** Fits the view to a box, and again whenever the map's size changes, until the reader moves the map by hand. */
export function createFitting(
  map: MapLibreMap,
  data: () => MapData | null,
  covered: () => readonly PixelBox[],
): Fitting {
  let fitted: MapBounds | null = null;
  const move = (bounds: MapBounds, durationMs: number): void => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const view = fitView(bounds, pointsIn(data(), bounds), covered(), { width, height }, map.getMinZoom());
    const center: [number, number] = [lngOfX(view.x), latOfY(view.y)];
    map.easeTo({ center, zoom: Math.log2(view.scale / TILE_PIXELS), duration: durationMs });
  };
  map.on('movestart', ({ originalEvent }) => {
    if (originalEvent !== undefined) fitted = null;
  });
  map.on('resize', () => {
    if (fitted !== null) move(fitted, 0);
  });
  return {
    fit: (bounds) => {
      fitted = bounds;
      move(bounds, GLIDE_MS);
    },
    forget: () => {
      fitted = null;
    },
  };
}

const GLIDE_MS = 500;

/** Spots with a mark inside the box; its corners when nothing is known of any. */
function pointsIn(data: MapData | null, [west, south, east, north]: MapBounds): SeenPoints {
  const x: number[] = [];
  const y: number[] = [];
  const add = (lng: number, lat: number): void => {
    x.push(mercatorX(lng));
    y.push(mercatorY(lat));
  };
  const isIn = (lng: number, lat: number): boolean =>
    lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);
  data?.spots.lng.forEach((lng, spot) => {
    const { lat, kind, radiusKm } = data.spots;
    const place = { kind: PLACE_KINDS[kind[spot]!]!, radiusKm: radiusKm[spot]! };
    if (!isWide(place) && isIn(lng, lat[spot]!)) add(lng, lat[spot]!);
  });
  if (x.length === 0) for (const lng of [west, east]) for (const lat of [south, north]) add(lng, lat);
  return { x, y };
}
