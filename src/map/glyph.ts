import type { Category } from '../model/category.ts';

/** Adds a category's shape to the path, about `radius` across the middle, in equal area for all shapes. Colour is never the only sign. */
export function traceGlyph(
  context: CanvasRenderingContext2D,
  shape: Category['shape'],
  x: number,
  y: number,
  radius: number,
): void {
  const points = CORNERS[shape];
  if (points === undefined) {
    context.moveTo(x + radius * 0.8, y);
    context.arc(x, y, radius * 0.8, 0, 2 * Math.PI);
    if (shape === 'ring') {
      context.moveTo(x + radius * 0.4, y);
      context.arc(x, y, radius * 0.4, 0, 2 * Math.PI, true);
    }
    return;
  }
  points.forEach(([dx, dy], index) => {
    if (index === 0) context.moveTo(x + dx * radius, y + dy * radius);
    else context.lineTo(x + dx * radius, y + dy * radius);
  });
  context.closePath();
}

type Corner = readonly [number, number];

function regular(corners: number, radius: number, inner = radius): Corner[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : inner;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });
}

const A = 0.3;
const B = 0.9;
const CROSS: readonly Corner[] = [
  [-A, -B],
  [A, -B],
  [A, -A],
  [B, -A],
  [B, A],
  [A, A],
  [A, B],
  [-A, B],
  [-A, A],
  [-B, A],
  [-B, -A],
  [-A, -A],
];

const CORNERS: Readonly<Partial<Record<Category['shape'], readonly Corner[]>>> = {
  square: [
    [-0.75, -0.75],
    [0.75, -0.75],
    [0.75, 0.75],
    [-0.75, 0.75],
  ],
  triangle: regular(3, 1.1),
  diamond: regular(4, 1.05),
  cross: CROSS,
  star: regular(10, 1.15, 0.5),
  hexagon: regular(6, 0.95),
};
