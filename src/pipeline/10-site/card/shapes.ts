import type { Ring } from './canvas.ts';

const CIRCLE_POINTS = 48;

export function circle(x: number, y: number, radius: number): Ring {
  return Array.from({ length: CIRCLE_POINTS * 2 }, (_, index) => {
    const angle = (Math.floor(index / 2) / CIRCLE_POINTS) * 2 * Math.PI;
    return index % 2 === 0 ? x + radius * Math.cos(angle) : y + radius * Math.sin(angle);
  });
}

export const box = (x: number, y: number, width: number, height: number): Ring => [
  ...[x, y, x + width, y],
  ...[x + width, y + height, x, y + height],
];

/** A line as rings, one a piece, all turning the same way, so that where they overlap they add up. `dash`: pixels drawn and pixels left out. */
export function stroke(line: Ring, width: number, dash: readonly [number, number] | null = null): Ring[] {
  const rings: Ring[] = [];
  let gone = 0;
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [x0, y0, x1, y1] = [line[at]!, line[at + 1]!, line[at + 2]!, line[at + 3]!];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length === 0) continue;
    const [alongX, alongY] = [(x1 - x0) / length, (y1 - y0) / length];
    for (const [from, to] of drawnParts(gone, length, dash)) {
      const [startX, startY, endX, endY] = [x0 + alongX * from, y0 + alongY * from, x0 + alongX * to, y0 + alongY * to];
      const [sideX, sideY] = [(-alongY * width) / 2, (alongX * width) / 2];
      rings.push([
        ...[startX + sideX, startY + sideY, endX + sideX, endY + sideY],
        ...[endX - sideX, endY - sideY, startX - sideX, startY - sideY],
      ]);
    }
    gone += length;
  }
  return rings;
}

function drawnParts(gone: number, length: number, dash: readonly [number, number] | null): [number, number][] {
  if (dash === null) return [[0, length]];
  const period = dash[0] + dash[1];
  const parts: [number, number][] = [];
  for (let start = Math.floor(gone / period) * period; start < gone + length; start += period) {
    const [from, to] = [Math.max(0, start - gone), Math.min(length, start + dash[0] - gone)];
    if (to > from) parts.push([from, to]);
  }
  return parts;
}
