/** Web Mercator on the unit square: x grows to the east from 180° W, y to the south from 85.0511° N. */

const EARTH_CIRCUMFERENCE_KM = 40_075.017;
/** MapLibre draws the world 512 pixels wide at zoom 0. */
export const TILE_PIXELS = 512;
const MAX_LATITUDE = 85.051129;

export const mercatorX = (lng: number): number => lng / 360 + 0.5;

export function mercatorY(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
}

export const lngOfX = (x: number): number => (x - 0.5) * 360;

export const latOfY = (y: number): number =>
  (360 / Math.PI) * Math.atan(Math.exp((180 - y * 360) * (Math.PI / 180))) - 90;

/** A distance on the ground as a length on the unit square, at the latitude it is at. */
export function kmToMercator(km: number, lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return km / (EARTH_CIRCUMFERENCE_KM * Math.cos((clamped * Math.PI) / 180));
}
