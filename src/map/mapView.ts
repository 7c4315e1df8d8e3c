import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapBounds, MapView } from './eventMap.ts';
import { mercatorX, mercatorY, TILE_PIXELS } from './mercator.ts';
import type { Viewport } from './scene.ts';

export function viewOf(map: MapLibreMap): MapView {
  const { lng, lat } = map.getCenter().wrap();
  return { lng, lat, zoom: map.getZoom() };
}

export function viewportOf(map: MapLibreMap): Viewport {
  const { lng, lat } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { x: mercatorX(lng), y: mercatorY(lat), scale: TILE_PIXELS * 2 ** map.getZoom(), width, height };
}

/** What is on screen. West is greater than east across the antimeridian; the whole world is −180 to 180. */
export function boundsOf(map: MapLibreMap): MapBounds {
  const box = map.getBounds();
  const [west, east] = [box.getWest(), box.getEast()];
  const [south, north] = [box.getSouth(), box.getNorth()];
  if (east - west >= 360) return [-180, south, 180, north];
  return [wrap(west), south, wrap(east), north];
}

const wrap = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;
