/** Size of the frame in CSS pixels. */
export type FrameSize = { readonly widthPx: number; readonly heightPx: number };

const WORLD_PX = 512; // MapLibre's world at zoom 0
const MAX_LAT = 85;
const MAX_ZOOM = 14;
const MARGIN = 0.9;

/**
 * "zoom/lat/lng", the head of the explorer's hash, that shows a bounding box "west,south,east,north" (degrees) in a frame of this
 * size; null when the text is no such box. A box across the 180th meridian has west greater than east.
 */
export function viewOfBox(text: string, { widthPx, heightPx }: FrameSize): string | null {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  const [west, south, east, north] = numbers.map((value, index) => clamp(value, index % 2 === 0 ? 180 : MAX_LAT)) as [
    number,
    number,
    number,
    number,
  ];
  if (south > north) return null;
  const widthDegrees = east >= west ? east - west : east - west + 360;
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const zoomAcross = Math.log2((widthPx * MARGIN) / (WORLD_PX * Math.max(widthDegrees / 360, 1e-6)));
  const zoomDown = Math.log2((heightPx * MARGIN) / (WORLD_PX * Math.max(bottom - top, 1e-6)));
  const zoom = Math.min(MAX_ZOOM, Math.max(0, Math.min(zoomAcross, zoomDown)));
  const lng = ((west + widthDegrees / 2 + 540) % 360) - 180;
  return `${zoom.toFixed(2)}/${latOfMercator((top + bottom) / 2).toFixed(4)}/${lng.toFixed(4)}`;
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}

/** 0 at the north end of the map, 1 at the south end. */
function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function latOfMercator(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
