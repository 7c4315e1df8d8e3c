import type { Feature, FeatureCollection, Point } from 'geojson';
import { latOfY, lngOfX } from './mercator.ts';
import type { Mark, Viewport } from './scene.ts';

const LABEL_PIXELS = 12;
/** Labels of more marks than this would cover the map; the largest marks keep theirs. */
const MOST_LABELS = 120;

/** Points that hold the room each mark takes, with its label, for MapLibre to place labels around. Largest marks first. */
export function markBoxes(marks: readonly Mark[], view: Viewport): FeatureCollection<Point> {
  const boxed = marks.filter(({ summary: { kind } }) => kind !== 'movement');
  const largestFirst = [...boxed].sort((a, b) => Number(b.isSelected) - Number(a.isSelected) || b.radius - a.radius);
  return { type: 'FeatureCollection', features: largestFirst.map((mark, order) => boxOf(mark, order, view)) };
}

function boxOf(mark: Mark, order: number, view: Viewport): Feature<Point> {
  const { summary, radius } = mark;
  const x = view.x + (mark.x - view.width / 2) / view.scale;
  const y = view.y + (mark.y - view.height / 2) / view.scale;
  const room = summary.kind === 'disc' && summary.reports < 2 ? 6 : radius + 2;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lngOfX(x), latOfY(y)] },
    properties: {
      order,
      size: room * 2,
      offset: (room + 3) / LABEL_PIXELS,
      label: order < MOST_LABELS ? labelOf(mark) : '',
    },
  };
}

/** Outlines and circles say what they are; their names are left to the list. */
function labelOf({ summary: { kind, name, placeCount } }: Mark): string {
  if (kind === 'place' || kind === 'disc') return name;
  return kind === 'group' ? `${name} +${placeCount - 1}` : '';
}
