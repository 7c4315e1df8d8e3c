import type { Position } from 'geojson';
import type { Outline } from './readCounties.ts';

const KM_PER_DEGREE = 111.2;

/** Centre of the bounding box of the largest part, and half its diagonal in km. In: polygons as [outer ring, holes…]. */
export function outlineOf(polygons: readonly (readonly (readonly Position[])[])[]): Outline {
  let largest: Outline = { lng: 0, lat: 0, radiusKm: -1 };
  for (const [outer] of polygons) {
    if (outer === undefined) continue;
    const box = boxOf(outer);
    if (box.radiusKm > largest.radiusKm) largest = box;
  }
  return largest;
}

function boxOf(ring: readonly Position[]): Outline {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [lng, lat] of ring as readonly [number, number][]) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const lat = (south + north) / 2;
  const width = (east - west) * Math.cos((lat * Math.PI) / 180);
  return { lng: (west + east) / 2, lat, radiusKm: (Math.hypot(width, north - south) * KM_PER_DEGREE) / 2 };
}
