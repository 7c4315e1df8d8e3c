import { arcOnGround, circleOnGround } from './circleOnGround.ts';
import type { SpotLevel } from './clusterPlaces.ts';
import type { MarkSummary } from './eventMap.ts';
import type { MapData } from './mapData.ts';
import { COUNT_RADIUS, majority, markRadius, movementWidth, sizeFactor } from './markSize.ts';
import type { MarkSums, MovementSum } from './markSums.ts';
import { type Mark, pixelX, pixelY, type Viewport, worldOffset } from './scene.ts';
import type { PlacedSpots } from './spotShape.ts';

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
  readonly paths: Map<string, Float64Array>;
};

/** Pixels beyond the edge within which a mark still shows. */
const MARGIN = 40;
/** Past this many, thin movements are left out: they would hide the map. */
const MOST_MOVEMENTS = 150;

/** The marks on screen, in the order they are drawn: areas, movements, then points from large to small. */
export function makeMarks(source: MarkSource, view: Viewport): Mark[] {
  const areas: Mark[] = [];
  const points: Mark[] = [];
  for (const leader of source.sums.leaders) {
    const mark = markOf(source, view, leader);
    if (mark === null) continue;
    (mark.path.length > 0 || mark.summary.kind === 'region' ? areas : points).push(mark);
  }
  points.sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
  return [...areas.sort((a, b) => b.radius - a.radius), ...movementsOf(source, view), ...points];
}

function markOf(source: MarkSource, view: Viewport, leader: number): Mark | null {
  const { data, spots, sums } = source;
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
  const reports = sums.reports[leader]!;
  const isCircle = kind === 'disc' || kind === 'area';
  return {
    id,
    key: { kind: 'spots', leader },
    summary: {
      kind,
      name: nameOf(data, leader, source.language),
      toName: null,
      placeCount: held[leader]!,
      reports,
      events: sums.events[leader]!,
      unsure: sums.unsure[leader]! * 2 > reports,
    },
    x,
    y,
    radius: kind === 'group' || kind === 'place' ? markRadius(reports, sizeFactor(heaviest)) : COUNT_RADIUS,
    category: data.categories[majority(sums.byCategory, data.categories.length, leader * data.categories.length)],
    isSelected: source.selected.has(id),
    isHighlighted: source.highlighted.has(id),
    path: isCircle
      ? onScreen(
          view,
          shift,
          pathOf(source, id, () => circleOf(data, leader)),
        )
      : NO_PATH,
    geonamesId: kind === 'region' ? data.spots.geonamesId[leader]! : 0,
  };
}

function movementsOf(source: MarkSource, view: Viewport): Mark[] {
  const { sums, spots } = source;
  const drawn = sums.movements.filter(({ from, to }) => spots.shape[from] !== 'none' && spots.shape[to] !== 'none');
  const largest =
    drawn.length <= MOST_MOVEMENTS ? drawn : [...drawn].sort((a, b) => b.reports - a.reports).slice(0, MOST_MOVEMENTS);
  return largest.map((movement) => movementMark(source, view, movement)).filter((mark) => touches(mark.path, view));
}

function movementMark(source: MarkSource, view: Viewport, movement: MovementSum): Mark {
  const { data } = source;
  const { from, to, reports, events, unsure } = movement;
  const id = `${from}>${to}`;
  const line = pathOf(source, id, () => arcOnGround(pointOf(data, from), pointOf(data, to)));
  const middle = Math.floor(line.length / 4) * 2;
  const path = onScreen(view, worldOffset(view, line[middle]!), line);
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
    category: data.categories[majority(movement.byCategory, data.categories.length)],
    isSelected: source.selected.has(id),
    isHighlighted: source.highlighted.has(id),
    path,
    geonamesId: 0,
  };
}

const NO_PATH = new Float64Array();

function pathOf({ paths }: MarkSource, id: string, make: () => Float64Array): Float64Array {
  const kept = paths.get(id);
  if (kept !== undefined) return kept;
  const made = make();
  paths.set(id, made);
  return made;
}

function onScreen(view: Viewport, shift: number, line: Float64Array): Float64Array {
  return line.map((value, index) => (index % 2 === 0 ? pixelX(view, value + shift) : pixelY(view, value)));
}

function touches(path: Float64Array, { width, height }: Viewport): boolean {
  let [west, south, east, north] = [Infinity, -Infinity, -Infinity, Infinity];
  for (let index = 0; index < path.length; index += 2) {
    west = Math.min(west, path[index]!);
    east = Math.max(east, path[index]!);
    north = Math.min(north, path[index + 1]!);
    south = Math.max(south, path[index + 1]!);
  }
  return east > 0 && west < width && south > 0 && north < height;
}

const pointOf = ({ spots }: MapData, spot: number): readonly [number, number] => [spots.lng[spot]!, spots.lat[spot]!];

const circleOf = ({ spots }: MapData, spot: number): Float64Array =>
  circleOnGround(spots.lng[spot]!, spots.lat[spot]!, spots.radiusKm[spot]!);

function nameOf({ spots }: MapData, spot: number, language: string): string {
  return spots.names[spot]?.[language] ?? spots.name[spot]!;
}
