import type { Feature, FeatureCollection, Point } from 'geojson';
import { latOfY, lngOfX } from './mercator.ts';
import type { Mark, Viewport } from './scene.ts';

const LABEL_PIXELS = 12;
const BEAD_PIXELS = 14;
/** Labels of more marks than this would cover the map; the largest marks keep theirs. */
const MOST_LABELS = 120;

/** Points that hold the room each mark takes, with its label, for MapLibre to place labels around. Largest marks first. */
export function markBoxes(marks: readonly Mark[], view: Viewport): FeatureCollection<Point> {
  const boxed = marks.filter(({ summary: { kind } }) => kind !== 'movement');
  const lines = marks.filter(({ summary: { kind } }) => kind === 'movement');
  const largestFirst = [...boxed].sort((a, b) => Number(b.isSelected) - Number(a.isSelected) || b.radius - a.radius);
  const features = largestFirst.map((mark, order) => boxOf(mark, order, view));
  const beads = lines.flatMap((mark) => beadsOf(mark, view));
  return { type: 'FeatureCollection', features: [...features, ...beads] };
}

/** Small boxes strung along a movement, so that no label is written across it. */
function beadsOf({ path, radius }: Mark, view: Viewport): Feature<Point>[] {
  const beads: Feature<Point>[] = [];
  let [lastX, lastY] = [Number.NEGATIVE_INFINITY, 0];
  for (let index = 0; index < path.length; index += 2) {
    const [x, y] = [path[index]!, path[index + 1]!];
    const isOnScreen = x >= 0 && y >= 0 && x <= view.width && y <= view.height;
    if (!isOnScreen || Math.hypot(x - lastX, y - lastY) < BEAD_PIXELS) continue;
    [lastX, lastY] = [x, y];
    beads.push(pointFeature(view, x, y, { order: -1, size: radius + 4, offset: 0, label: '' }));
  }
  return beads;
}

function boxOf(mark: Mark, order: number, view: Viewport): Feature<Point> {
  const { summary, radius } = mark;
  const room = summary.kind === 'disc' && summary.reports < 2 ? 6 : radius + 2;
  return pointFeature(view, mark.x, mark.y, {
    order,
    size: room * 2,
    offset: (room + 3) / LABEL_PIXELS,
    label: order < MOST_LABELS ? labelOf(mark) : '',
  });
}

type Box = { readonly order: number; readonly size: number; readonly offset: number; readonly label: string };

function pointFeature(view: Viewport, x: number, y: number, properties: Box): Feature<Point> {
  const lng = lngOfX(view.x + (x - view.width / 2) / view.scale);
  const lat = latOfY(view.y + (y - view.height / 2) / view.scale);
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

/** Outlines and circles say what they are; their names are left to the list. */
function labelOf({ summary: { kind, name, placeCount } }: Mark): string {
  if (kind === 'place' || kind === 'disc') return name;
  if (kind !== 'group') return '';
  return placeCount > 1 ? `${name} +${placeCount - 1}` : name;
}
