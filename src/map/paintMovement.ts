import type { Mark } from './scene.ts';

/** Pixels between a line's end and the mark it leads to. */
const GAP = 3;

/** A line along the great circle, as wide as there are reports, with an arrowhead where it ends. In: radii of the marks at its ends, by id. */
export function paintMovement(
  context: CanvasRenderingContext2D,
  mark: Mark,
  color: string,
  radii: ReadonlyMap<string, number>,
): void {
  if (mark.key.kind !== 'movement') return;
  const width = mark.radius;
  const head = 5 + width * 1.6;
  const start = (radii.get(`${mark.key.from}`) ?? 4) + GAP;
  const end = (radii.get(`${mark.key.to}`) ?? 4) + GAP;
  const line = cutEnds(mark.path, start, end);
  const shaft = cutEnds(line, 0, head * 0.8);
  if (shaft.length < 4) return;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = mark.isHighlighted ? width + 1.5 : width;
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  context.setLineDash(mark.summary.unsure ? [width * 2.5, width * 1.5] : []);
  context.beginPath();
  for (let index = 0; index < shaft.length; index += 2) context.lineTo(shaft[index]!, shaft[index + 1]!);
  context.stroke();
  context.setLineDash([]);
  arrowhead(context, [shaft.at(-2)!, shaft.at(-1)!], [line.at(-2)!, line.at(-1)!], head);
}

type Point = readonly [number, number];

function arrowhead(context: CanvasRenderingContext2D, [fromX, fromY]: Point, [tipX, tipY]: Point, size: number): void {
  const length = Math.hypot(tipX - fromX, tipY - fromY) || 1;
  const [dx, dy] = [(tipX - fromX) / length, (tipY - fromY) / length];
  const [backX, backY] = [tipX - dx * size, tipY - dy * size];
  context.beginPath();
  context.moveTo(tipX, tipY);
  context.lineTo(backX - dy * size * 0.5, backY + dx * size * 0.5);
  context.lineTo(backX + dy * size * 0.5, backY - dx * size * 0.5);
  context.closePath();
  context.fill();
}

/** The line without what lies within `start` pixels of its first point and `end` of its last. Empty when nothing is left. */
function cutEnds(path: ArrayLike<number>, start: number, end: number): number[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < path.length; index += 2) points.push([path[index]!, path[index + 1]!]);
  const cut = withoutStart(withoutStart(points, start).reverse(), end).reverse();
  return cut.flat();
}

function withoutStart(points: readonly Point[], reach: number): Point[] {
  const [origin] = points;
  if (origin === undefined) return [];
  const far = ([x, y]: Point): number => Math.hypot(x - origin[0], y - origin[1]);
  const first = points.findIndex((point) => far(point) >= reach);
  if (first < 0) return [];
  if (first === 0) return [...points];
  const [before, after] = [points[first - 1]!, points[first]!];
  const share = (reach - far(before)) / (far(after) - far(before));
  return [
    [before[0] + (after[0] - before[0]) * share, before[1] + (after[1] - before[1]) * share],
    ...points.slice(first),
  ];
}
