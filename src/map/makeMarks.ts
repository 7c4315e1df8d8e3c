import { arcOnGround, circleOnGround } from './circleOnGround.ts';
import type { SpotLevel } from './clusterPlaces.ts';
import type { MarkSummary } from './eventMap.ts';
import type { MapData } from './mapData.ts';
import { COUNT_RADIUS, markRadius, movementWidth, sizeFactor } from './markSize.ts';
import { type Mark, pixelX, pixelY, type Viewport, worldOffset } from './scene.ts';
import type { PlacedSpots } from './spotShape.ts';
import type { MarkSums } from './sums/markSums.ts';

/** Everything marks are made of that does not change as the map moves. */
export type MarkSource = {
  readonly data: MapData;
  readonly spots: PlacedSpots;
  /** The level shown. */
  readonly level: SpotLevel;
  readonly sums: MarkSums;
  readonly language: string;
  /** Leaders and movements (`from>to`) of the selected event, and of the highlighted ones. */
  readonly selected: ReadonlySet<string>;
  readonly highlighted: ReadonlySet<string>;
  /** Lines on the unit square by mark id, kept between frames. */
  readonly paths: Map<string, MarkPath>;
};

/** x, y pairs, and the box around them. */
export type MarkPath = { readonly line: Float64Array; readonly box: Box };
type Box = readonly [west: number, north: number, east: number, south: number];

/** Pixels beyond the edge within which a mark still shows. */
const MARGIN = 40;
/** Past this many, thin movements are left out: they would hide the map. */
const MOST_MOVEMENTS = 80;

/** The marks on screen, in the order they are drawn: areas, movements, then points from large to small. */
export function makeMarks(source: MarkSource, view: Viewport): Mark[] {
  const areas: Mark[] = [];
  const points: Mark[] = [];
  for (let row = 0; row < source.sums.leaders.length; row++) {
    const mark = markOf(source, view, row);
    if (mark === null) continue;
    (mark.path.length > 0 || mark.summary.kind === 'region' ? areas : points).push(mark);
  }
  points.sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
  return [...areas.sort((a, b) => b.radius - a.radius), ...movementsOf(source, view), ...points];
}

function markOf(source: MarkSource, view: Viewport, row: number): Mark | null {
  const { data, spots, sums } = source;
  const leader = sums.leaders[row]!;
  const { held, heaviest } = source.level;
  const shape = spots.shape[leader]!;
  if (shape === 'none') return null;
  const shift = worldOffset(view, spots.x[leader]!);
  const x = pixelX(view, spots.x[leader]! + shift);
  const y = pixelY(view, spots.y[leader]!);
  const isGroup = held[leader]! > 1;
  const reach = MARGIN + (isGroup ? 0 : spots.radius[leader]! * view.scale);
  if (x < -reach || y < -reach || x > view.width + reach || y > view.height + reach) return null;
  const kind = isGroup ? 'group' : shape === 'point' ? 'place' : shape;
  const id = `${leader}`;
  const reports = sums.reports[row]!;
  const isCircle = kind === 'disc' || kind === 'area';
  return {
    id,
    key: { kind: 'spots', leader },
    summary: {
      kind,
      name: nameOf(data, sums.foremost[row]!, source.language),
      toName: null,
      placeCount: sums.places[row]!,
      reports,
      events: sums.events[row]!,
      unsure: sums.unsure[row]! * 2 > reports,
    },
    x,
    y,
    radius: kind === 'group' || kind === 'place' ? markRadius(reports, sizeFactor(heaviest)) : COUNT_RADIUS,
    category: data.categories[sums.category[row]!],
    isSelected: source.selected.has(id),
    isHighlighted: source.highlighted.has(id),
    path: isCircle ? onScreen(view, shift, pathOf(source, id, () => circleOf(data, leader)).line) : NO_PATH,
    geonamesId: kind === 'region' ? data.spots.geonamesId[leader]! : 0,
  };
}

/** The movements of most reports among those in view. They come in that order. */
function movementsOf(source: MarkSource, view: Viewport): Mark[] {
  const marks: Mark[] = [];
  for (let row = 0; row < source.sums.movements.from.length && marks.length < MOST_MOVEMENTS; row++) {
    const mark = movementMark(source, view, row);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function movementMark(source: MarkSource, view: Viewport, row: number): Mark | null {
  const { data, sums } = source;
  const [from, to] = [sums.movements.from[row]!, sums.movements.to[row]!];
  const [reports, events, unsure] = [
    sums.movements.reports[row]!,
    sums.movements.events[row]!,
    sums.movements.unsure[row]!,
  ];
  const id = `${from}>${to}`;
  const { line, box } = pathOf(source, id, () => arcOnGround(pointOf(data, from), pointOf(data, to)));
  const middle = Math.floor(line.length / 4) * 2;
  const shift = worldOffset(view, line[middle]!);
  if (!touches(box, shift, view)) return null;
  const path = onScreen(view, shift, line);
  return {
    id,
    key: { kind: 'movement', from, to },
    summary: {
      kind: 'movement',
      name: nameOf(data, from, source.language),
      toName: nameOf(data, to, source.language),
      placeCount: 1,
      reports,
      events,
      unsure: unsure * 2 > reports,
    } satisfies MarkSummary,
    x: path[middle]!,
    y: path[middle + 1]!,
    radius: movementWidth(reports),
    category: data.categories[sums.movements.category[row]!],
    isSelected: source.selected.has(id),
    isHighlighted: source.highlighted.has(id),
    path,
    geonamesId: 0,
  };
}

const NO_PATH = new Float64Array();

function pathOf({ paths }: MarkSource, id: string, make: () => Float64Array): MarkPath {
  const kept = paths.get(id);
  if (kept !== undefined) return kept;
  const line = make();
  const made = { line, box: boxOf(line) };
  paths.set(id, made);
  return made;
}

function onScreen(view: Viewport, shift: number, line: Float64Array): Float64Array {
  return line.map((value, index) => (index % 2 === 0 ? pixelX(view, value + shift) : pixelY(view, value)));
}

function boxOf(line: Float64Array): Box {
  let [west, east, south, north] = [Infinity, -Infinity, -Infinity, Infinity];
  for (let index = 0; index < line.length; index += 2) {
    west = Math.min(west, line[index]!);
    east = Math.max(east, line[index]!);
    north = Math.min(north, line[index + 1]!);
    south = Math.max(south, line[index + 1]!);
  }
  return [west, north, east, south];
}

function touches([west, north, east, south]: Box, shift: number, view: Viewport): boolean {
  const isAcross = pixelX(view, east + shift) > 0 && pixelX(view, west + shift) < view.width;
  return isAcross && pixelY(view, south) > 0 && pixelY(view, north) < view.height;
}

const pointOf = ({ spots }: MapData, spot: number): readonly [number, number] => [spots.lng[spot]!, spots.lat[spot]!];

const circleOf = ({ spots }: MapData, spot: number): Float64Array =>
  circleOnGround(spots.lng[spot]!, spots.lat[spot]!, spots.radiusKm[spot]!);

function nameOf({ spots }: MapData, spot: number, language: string): string {
  return spots.names[spot]?.[language] ?? spots.name[spot]!;
}
