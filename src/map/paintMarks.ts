import type { Category } from '../model/category.ts';
import { categoryColor, type MapColors, mapColors, textOn, withAlpha, withContrast } from './color.ts';
import type { MapTheme, MarkSummary } from './eventMap.ts';
import { traceGlyph } from './glyph.ts';
import { paintMovement } from './paintMovement.ts';
import type { Mark } from './scene.ts';

/** How marks look: everything but where they are. */
export type Paint = {
  readonly theme: MapTheme;
  readonly number: (count: number) => string;
};

const FONT = "'IBM Plex Sans Variable', 'IBM Plex Sans', 'Noto Sans Arabic', sans-serif";
/** Marks must be told from the land: WCAG 2.2 AA, 1.4.11. */
const EDGE_CONTRAST = 3;
const SMALLEST_WITH_COUNT = 8.5;
const SMALLEST_WITH_GLYPH = 5.5;
const ROOM_FOR_BOTH = 13;

type Painter = (context: CanvasRenderingContext2D, mark: Mark, paint: Paint) => void;

/** Draws the ground of areas first, then movements, then counts of areas, then points; within each in the order given, selected ones last. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], paint: Paint): void {
  const radii = new Map(marks.filter(isPoint).map((mark) => [mark.id, mark.radius]));
  const inOrder = [...marks.filter((mark) => !mark.isSelected), ...marks.filter((mark) => mark.isSelected)];
  const paintAll = (kinds: readonly MarkSummary['kind'][], painter: Painter): void => {
    for (const mark of inOrder) if (kinds.includes(mark.summary.kind)) painter(context, mark, paint);
  };
  paintAll(['disc', 'area'], paintGround);
  paintAll(['movement'], (_, mark) => paintMovement(context, mark, colorOf(mark, paint), radii));
  paintAll(['disc', 'area', 'region'], paintAreaSign);
  paintAll(['place', 'group'], paintPoint);
}

const isPoint = ({ summary: { kind } }: Mark): boolean => kind === 'place' || kind === 'group';

function colorOf(mark: Mark, { theme }: Paint): string {
  return mark.isSelected ? mapColors(theme).selected : categoryColor(mark.category, theme);
}

function edgeOf(color: string, colors: MapColors): string {
  return withContrast(color, colors.land, colors.ink, EDGE_CONTRAST);
}

/** A filled circle when most of its reports are placed surely, else a hollow ring. A group has a second line around it. */
function paintPoint(context: CanvasRenderingContext2D, mark: Mark, paint: Paint): void {
  const { x, y, radius, summary } = mark;
  const colors = mapColors(paint.theme);
  const color = colorOf(mark, paint);
  const edge = edgeOf(color, colors);
  circle(context, x, y, radius + 1.5);
  context.fillStyle = colors.paper;
  context.fill();
  circle(context, x, y, summary.unsure ? radius - 1 : radius);
  if (summary.unsure) stroke(context, edge, 2.25);
  else {
    context.fillStyle = color;
    context.fill();
    stroke(context, edge, 1);
  }
  if (summary.kind === 'group') ring(context, mark, radius + 2.5, edge, 1);
  if (mark.isSelected) ring(context, mark, radius + 4.5, colors.selected, 2);
  else if (mark.isHighlighted) ring(context, mark, radius + 4.5, colors.ink, 2);
  const onMark = summary.unsure ? withContrast(color, colors.paper, colors.ink, 4.5) : textOn(color);
  if (summary.reports > 1 && radius >= SMALLEST_WITH_COUNT) paintNumber(context, mark, onMark, paint);
  else if (radius >= SMALLEST_WITH_GLYPH) paintGlyph(context, mark, onMark);
}

function paintGlyph(context: CanvasRenderingContext2D, mark: Mark, color: string): void {
  if (mark.category === undefined || mark.category.shape === 'circle') return;
  context.beginPath();
  traceGlyph(context, mark.category.shape, mark.x, mark.y, Math.min(4, mark.radius * 0.5));
  context.fillStyle = color;
  context.fill();
}

function paintNumber(context: CanvasRenderingContext2D, mark: Mark, color: string, paint: Paint): void {
  const text = paint.number(mark.summary.reports);
  const size = Math.max(9.5, Math.min(13, mark.radius * 1.05, (mark.radius * 3.2) / text.length));
  context.font = `600 ${size}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = color;
  const shape = mark.category?.shape ?? 'circle';
  const hasRoom = mark.radius >= ROOM_FOR_BOTH && shape !== 'circle';
  const baseline = mark.y + size * 0.36 - (hasRoom ? 2.5 : 0);
  context.fillText(text, mark.x, baseline);
  if (shape === 'circle') return;
  if (hasRoom) {
    context.beginPath();
    traceGlyph(context, shape, mark.x, baseline + 5.5, 2.6);
    context.fill();
  } else paintBadge(context, mark, shape, paint);
}

/** A mark with room for its number alone wears its kind's shape on its shoulder: colour is never the only sign. */
function paintBadge(context: CanvasRenderingContext2D, mark: Mark, shape: Category['shape'], paint: Paint): void {
  const colors = mapColors(paint.theme);
  const reach = mark.radius * 0.75 + 1;
  context.beginPath();
  traceGlyph(context, shape, mark.x + reach, mark.y - reach, 3.2);
  context.lineJoin = 'round';
  stroke(context, colors.paper, 3);
  context.fillStyle = edgeOf(colorOf(mark, paint), colors);
  context.fill();
}

/**
 * "Near" a place is soft with a dotted line at the distance meant, because the words draw no edge. An area whose outline is not known is a dashed
 * circle about as large as it.
 */
function paintGround(context: CanvasRenderingContext2D, mark: Mark, paint: Paint): void {
  const { dash, alpha, unsureAlpha, width } = GROUNDS[mark.summary.kind === 'disc' ? 'disc' : 'area'];
  const color = colorOf(mark, paint);
  const across = widthOf(mark.path);
  if (across < LEAST_GROUND) circle(context, mark.x, mark.y, LEAST_GROUND / 2);
  else trace(context, mark.path);
  const thinning = Math.min(1, FULL_GROUND / across); // half a continent must not bury what lies on it
  context.fillStyle = withAlpha(color, (mark.summary.unsure ? unsureAlpha : alpha) * thinning);
  context.fill();
  context.setLineDash(dash);
  stroke(context, edgeOf(color, mapColors(paint.theme)), mark.isSelected || mark.isHighlighted ? width + 1 : width);
  context.setLineDash([]);
}

/** Pixels across of the smallest: from far off, the true size of a village's surroundings could not be seen. */
const LEAST_GROUND = 16;
/** Pixels across up to which an area is tinted in full. */
const FULL_GROUND = 150;

const GROUNDS = {
  disc: { dash: [2, 3], alpha: 0.24, unsureAlpha: 0.12, width: 1 },
  area: { dash: [7, 4], alpha: 0.13, unsureAlpha: 0.05, width: 1.25 },
};

/** A lone report near a place needs no number; its kind is shown instead. */
function paintAreaSign(context: CanvasRenderingContext2D, mark: Mark, paint: Paint): void {
  if (mark.summary.kind !== 'disc' || mark.summary.reports > 1) paintCount(context, mark, paint);
  else paintGlyph(context, { ...mark, radius: 8 }, edgeOf(colorOf(mark, paint), mapColors(paint.theme)));
}

/** The count of an area at its label point, with a line of paper around it so that it reads over any ground. */
function paintCount(context: CanvasRenderingContext2D, mark: Mark, paint: Paint): void {
  const colors = mapColors(paint.theme);
  const text = paint.number(mark.summary.reports);
  context.font = `600 13px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = withAlpha(colors.paper, 0.85);
  context.strokeText(text, mark.x, mark.y + 4.7);
  context.fillStyle = withContrast(colorOf(mark, paint), colors.land, colors.ink, 4.5);
  context.fillText(text, mark.x, mark.y + 4.7);
  const shape = mark.category?.shape ?? 'circle';
  if (shape === 'circle') return;
  context.beginPath();
  traceGlyph(context, shape, mark.x, mark.y + 10.5, 3);
  context.fill();
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function ring(context: CanvasRenderingContext2D, { x, y }: Mark, radius: number, color: string, width: number): void {
  circle(context, x, y, radius);
  stroke(context, color, width);
}

function stroke(context: CanvasRenderingContext2D, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

function widthOf(path: Float64Array): number {
  let [west, east] = [Infinity, -Infinity];
  for (let index = 0; index < path.length; index += 2) {
    west = Math.min(west, path[index]!);
    east = Math.max(east, path[index]!);
  }
  return Math.max(1, east - west);
}

function trace(context: CanvasRenderingContext2D, path: Float64Array): void {
  context.beginPath();
  for (let index = 0; index < path.length; index += 2) context.lineTo(path[index]!, path[index + 1]!);
  context.closePath();
}
