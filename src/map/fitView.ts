import type { MapBounds, PixelBox } from './eventMap.ts';
import { mercatorX, mercatorY, TILE_PIXELS } from './mercator.ts';
import { pixelX, pixelY, type Viewport, worldOffset } from './scene.ts';

/** Points on the unit square that should be seen. */
export type SeenPoints = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };

type Padding = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

const MARGIN_PIXELS = 48;
/** Around a point, so that its mark is seen too. */
const MARK_PIXELS = 14;
/** What is moved past a box ends up a little farther, so that rounding does not put it back under. */
const PAST_PIXELS = MARK_PIXELS + 1;
/** Fitting to one town does not go closer than this: the ground around it should be known. */
const MAX_ZOOM = 7;

/**
 * The view that shows a box as large as may be, with a margin around it. What lies over the map (the legend) is only cleared when a point would be under it, by
 * moving everything past it to the side or below, whichever leaves the map larger, and never where that would push the box out of sight on the other side.
 * In: `covered`, boxes over the map; its size in CSS pixels; the smallest zoom it takes.
 */
export function fitView(
  bounds: MapBounds,
  points: SeenPoints,
  covered: readonly PixelBox[],
  size: Size,
  minZoom: number,
): Viewport {
  const least = Math.min(MARGIN_PIXELS, size.width / 6, size.height / 6);
  const plain = viewWith(bounds, { left: least, right: least, top: least, bottom: least }, size, minZoom);
  if (countUnder(plain, points, covered) === 0) return plain;
  const views = paddings(covered, size, least)
    .map((padding) => viewWith(bounds, padding, size, minZoom))
    .filter((view) => view.scale > TILE_PIXELS * 2 ** minZoom);
  const ranked = [plain, ...views]
    .map((view) => ({ view, under: countUnder(view, points, covered) }))
    .sort((a, b) => a.under - b.under || b.view.scale - a.view.scale);
  return ranked[0]!.view;
}

/** Every way of going past all the boxes, each on one of the two sides it is nearest to. */
function paddings(covered: readonly PixelBox[], { width, height }: Size, least: number): Padding[] {
  let ways: Padding[] = [{ left: least, right: least, top: least, bottom: least }];
  for (const { left, top, right, bottom } of covered) {
    ways = ways.flatMap((way) => [
      left + right < width
        ? { ...way, left: Math.max(way.left, right + PAST_PIXELS) }
        : { ...way, right: Math.max(way.right, width - left + PAST_PIXELS) },
      top + bottom < height
        ? { ...way, top: Math.max(way.top, bottom + PAST_PIXELS) }
        : { ...way, bottom: Math.max(way.bottom, height - top + PAST_PIXELS) },
    ]);
  }
  return ways.filter((way) => way.left + way.right < width && way.top + way.bottom < height);
}

function viewWith(
  [west, south, east, north]: MapBounds,
  padding: Padding,
  { width, height }: Size,
  minZoom: number,
): Viewport {
  const [left, right] = [mercatorX(west), mercatorX(west > east ? east + 360 : east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const room = { width: width - padding.left - padding.right, height: height - padding.top - padding.bottom };
  const most = TILE_PIXELS * 2 ** MAX_ZOOM;
  const fitting = Math.min(room.width / Math.max(1e-9, right - left), room.height / Math.max(1e-9, bottom - top), most);
  const scale = Math.max(fitting, TILE_PIXELS * 2 ** minZoom);
  const x = (left + right) / 2 - (padding.left - padding.right) / 2 / scale;
  const y = (top + bottom) / 2 - (padding.top - padding.bottom) / 2 / scale;
  const halfHeight = height / 2 / scale; // the map does not go past the poles
  return { x, y: Math.min(Math.max(y, halfHeight), Math.max(halfHeight, 1 - halfHeight)), scale, width, height };
}

function countUnder(view: Viewport, { x, y }: SeenPoints, covered: readonly PixelBox[]): number {
  let under = 0;
  for (let point = 0; point < x.length; point++) {
    const [left, top] = [pixelX(view, x[point]! + worldOffset(view, x[point]!)), pixelY(view, y[point]!)];
    const isUnder = (box: PixelBox): boolean =>
      left > box.left - MARK_PIXELS &&
      left < box.right + MARK_PIXELS &&
      top > box.top - MARK_PIXELS &&
      top < box.bottom + MARK_PIXELS;
    if (covered.some(isUnder)) under++;
  }
  return under;
}
