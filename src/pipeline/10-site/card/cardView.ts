/** What of the world a card shows: Web Mercator, the world a square of `worldPixels`, with the picture's corner at `left` and `top` in it. */
export type CardView = { readonly worldPixels: number; readonly left: number; readonly top: number };

type Box = { readonly width: number; readonly height: number };
type LngLat = readonly [lng: number, lat: number];

/** Closer, a single town would fill the card with nothing around it to tell where it is. */
const CLOSEST_WORLD_PIXELS = 512 * 2 ** 5.5;
const MARGIN = 70;
const MAX_LATITUDE = 84;

/** A view of the picture's map part that has all points in it, with a margin. Without points, the world. */
export function cardView(points: readonly LngLat[], { width, height }: Box): CardView {
  const lngs = unwrapped(points.map(([lng]) => lng));
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const ys = points.map(([, lat]) => mercatorY(lat));
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  if (points.length === 0) return { worldPixels: width, left: 0, top: width * 0.36 - height / 2 };
  const fits = Math.min(
    (width - 2 * MARGIN) / Math.max(1e-9, (east - west) / 360),
    (height - 2 * MARGIN) / Math.max(1e-9, south - north),
  );
  const worldPixels = Math.min(CLOSEST_WORLD_PIXELS, Math.max(width, fits));
  const middleY = ((north + south) / 2) * worldPixels;
  return {
    worldPixels,
    left: ((east + west) / 2 / 360 + 0.5) * worldPixels - width / 2,
    top: Math.min(worldPixels - height, Math.max(0, middleY - height / 2)),
  };
}

/** Where a point is on the picture; of its repetitions around the world, the one nearest to the middle. */
export function onCard(
  [lng, lat]: LngLat,
  { worldPixels, left, top }: CardView,
  width: number,
): readonly [number, number] {
  const x = (lng / 360 + 0.5) * worldPixels - left;
  const turns = Math.round((width / 2 - x) / worldPixels);
  return [x + turns * worldPixels, mercatorY(lat) * worldPixels - top];
}

function mercatorY(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / (2 * Math.PI);
}

/** Longitudes without a jump: those before the widest gap between neighbours are one turn further. */
function unwrapped(lngs: readonly number[]): number[] {
  const sorted = [...new Set(lngs)].sort((a, b) => a - b);
  let start = sorted[0] ?? 0;
  let widest = start + 360 - (sorted.at(-1) ?? 0);
  for (let index = 1; index < sorted.length; index++) {
    const gap = sorted[index]! - sorted[index - 1]!;
    if (gap > widest) [widest, start] = [gap, sorted[index]!];
  }
  return lngs.map((lng) => (lng < start ? lng + 360 : lng));
}
