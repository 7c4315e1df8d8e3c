/** Points of closed rings on a picture, pixels: x, y, x, y, … */
export type Ring = ArrayLike<number>;
export type Color = readonly [red: number, green: number, blue: number];

/** A picture that shapes are filled into, with soft edges. Colours 0 to 255. */
export type Canvas = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

export function makeCanvas(width: number, height: number, color: Color): Canvas {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(color, at);
  return { width, height, pixels };
}

/** "#RRGGBB" */
export function colorOf(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/**
 * Fills all rings at once by their winding: neighbours that share an edge leave no seam, a ring that turns the other way is a hole. Edges are exact to the part of a pixel they cover.
 * Source: signed areas summed along each row, as font rasterisers do.
 */
export function fillRings(canvas: Canvas, rings: readonly Ring[], color: Color, opacity = 1): void {
  const { width, pixels } = canvas;
  const [top, bottom] = rowsOf(rings, canvas.height);
  if (top >= bottom) return;
  const height = bottom - top;
  const areas = new Float32Array((width + 2) * height);
  for (const ring of rings) addRing(areas, width, top, height, ring);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += areas[row * (width + 2) + x]!;
      const cover = Math.min(1, Math.abs(sum)) * opacity;
      if (cover > 1 / 512) paint(pixels, ((row + top) * width + x) * 3, color, cover);
    }
  }
}

/** The rows that any of the rings touches: first, and the one after the last. */
function rowsOf(rings: readonly Ring[], height: number): readonly [number, number] {
  let [top, bottom] = [height, 0];
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 2) {
      top = Math.min(top, Math.floor(ring[at]!));
      bottom = Math.max(bottom, Math.ceil(ring[at]!));
    }
  }
  return [Math.max(0, top), Math.min(height, bottom)];
}

function paint(pixels: Uint8Array, at: number, color: Color, cover: number): void {
  for (let channel = 0; channel < 3; channel++) {
    const before = pixels[at + channel]!;
    pixels[at + channel] = Math.round(before + (color[channel]! - before) * cover);
  }
}

function addRing(areas: Float32Array, width: number, firstRow: number, height: number, ring: Ring): void {
  const count = ring.length;
  for (let at = 0; at < count; at += 2) {
    const next = (at + 2) % count;
    const edge = [ring[at]!, ring[at + 1]! - firstRow, ring[next]!, ring[next + 1]! - firstRow] as const;
    addEdge(areas, width, height, edge);
  }
}

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/** Adds what lies right of an edge, row by row. What is left of the picture counts as its left border, what is right of it not at all. */
function addEdge(areas: Float32Array, width: number, height: number, [x0, y0, x1, y1]: Edge): void {
  if (y0 === y1) return;
  const sign = y0 < y1 ? 1 : -1;
  const [topX, top, lowX, low] = sign === 1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (lowX - topX) / (low - top);
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, Math.ceil(low)); row++) {
    const from = Math.max(row, top);
    const to = Math.min(row + 1, low);
    const start = clamp(topX + (from - top) * slope, width);
    const end = clamp(topX + (to - top) * slope, width);
    addSpan(areas, row * (width + 2), start, end, sign * (to - from));
  }
}

const clamp = (x: number, width: number): number => Math.min(width, Math.max(0, x));

/** Spreads the height of one row's piece of an edge over the pixels it crosses, and carries the rest to the pixel after. */
function addSpan(areas: Float32Array, base: number, start: number, end: number, height: number): void {
  const [left, right] = start < end ? [start, end] : [end, start];
  const first = Math.floor(left);
  const last = Math.floor(right);
  if (first === last) {
    const middle = (left + right) / 2 - first;
    areas[base + first]! += height * (1 - middle);
    areas[base + first + 1]! += height * middle;
    return;
  }
  const perPixel = height / (right - left);
  for (let pixel = first; pixel <= last; pixel++) {
    const from = Math.max(pixel, left);
    const to = Math.min(pixel + 1, right);
    const part = (to - from) * perPixel;
    const middle = (from + to) / 2 - pixel;
    areas[base + pixel]! += part * (1 - middle);
    areas[base + pixel + 1]! += part * middle;
  }
}
