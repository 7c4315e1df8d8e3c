import type { Mark } from './scene.ts';

/** Pixels from a line within which it is meant. */
const LINE_REACH = 8;

/** The mark under a point where no button is: the nearest movement line, else the smallest disc or area around it, else the outlined unit. */
export function markAt(marks: readonly Mark[], x: number, y: number, geonamesIds: ReadonlySet<number>): Mark | null {
  const movements = marks.filter(({ key }) => key.kind === 'movement');
  const nearest = movements
    .map((mark) => ({ mark, distance: distanceToLine(mark.path, x, y) }))
    .filter(({ mark, distance }) => distance <= Math.max(LINE_REACH, mark.radius))
    .sort((a, b) => a.distance - b.distance)[0];
  if (nearest !== undefined) return nearest.mark;
  const around = marks
    .filter(({ key, path }) => key.kind === 'spots' && path.length > 0 && isInside(path, x, y))
    .sort((a, b) => extent(a.path) - extent(b.path))[0];
  return around ?? marks.find(({ geonamesId }) => geonamesIds.has(geonamesId)) ?? null;
}

function distanceToLine(path: Float64Array, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 2; index < path.length; index += 2) {
    const [ax, ay, bx, by] = [path[index - 2]!, path[index - 1]!, path[index]!, path[index + 1]!];
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - share * dx, y - ay - share * dy));
  }
  return nearest;
}

/** Even-odd rule along a line to the right. */
function isInside(path: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let index = 2; index < path.length; index += 2) {
    const [ax, ay, bx, by] = [path[index - 2]!, path[index - 1]!, path[index]!, path[index + 1]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function extent(path: Float64Array): number {
  let [north, south] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 1; index < path.length; index += 2) {
    north = Math.min(north, path[index]!);
    south = Math.max(south, path[index]!);
  }
  return south - north;
}
