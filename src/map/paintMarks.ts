import { categoryColor, type MapColors, mapColors, textOn, withAlpha, withContrast } from './color.ts';
import type { MapTheme } from './eventMap.ts';
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

/** Draws marks in the order given, selected ones last. The context's unit is a CSS pixel. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], paint: Paint): void {
  const radii = new Map(marks.filter(isPoint).map((mark) => [mark.id, mark.radius]));
  for (const mark of [...marks.filter((each) => !each.isSelected), ...marks.filter((each) => each.isSelected)]) {
    switch (mark.summary.kind) {
      case 'movement':
        paintMovement(context, mark, colorOf(mark, paint), radii);
        break;
      case 'disc':
        paintDisc(context, mark, paint);
        break;
      case 'area':
        paintArea(context, mark, paint);
        break;
      case 'region':
        paintCount(context, mark, paint);
        break;
      case 'place':
      case 'group':
        paintPoint(context, mark, paint);
        break;
    }
  }
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
  const hasRoom = mark.radius >= 13 && shape !== 'circle';
  const baseline = mark.y + size * 0.36 - (hasRoom ? 2.5 : 0);
  context.fillText(text, mark.x, baseline);
  if (!hasRoom) return;
  context.beginPath();
  traceGlyph(context, shape, mark.x, baseline + 5.5, 2.6);
  context.fill();
}

/** "Near" a place: soft, because the words draw no edge; a dotted line shows the distance meant. */
function paintDisc(context: CanvasRenderingContext2D, mark: Mark, paint: Paint): void {
  const colors = mapColors(paint.theme);
  const color = colorOf(mark, paint);
  trace(context, mark.path);
  context.fillStyle = withAlpha(color, mark.summary.unsure ? 0.12 : 0.24);
  context.fill();
  context.setLineDash([2, 3]);
  stroke(context, edgeOf(color, colors), mark.isSelected || mark.isHighlighted ? 2 : 1);
  context.setLineDash([]);
  if (mark.summary.reports > 1) paintCount(context, mark, paint);
  else paintGlyph(context, { ...mark, radius: 8 }, edgeOf(color, colors));
}

/** An area whose outline is not known: a dashed circle about as large as it. */
function paintArea(context: CanvasRenderingContext2D, mark: Mark, paint: Paint): void {
  const color = colorOf(mark, paint);
  trace(context, mark.path);
  context.fillStyle = withAlpha(color, mark.summary.unsure ? 0.05 : 0.13);
  context.fill();
  context.setLineDash([7, 4]);
  stroke(context, edgeOf(color, mapColors(paint.theme)), mark.isSelected || mark.isHighlighted ? 2.5 : 1.5);
  context.setLineDash([]);
  paintCount(context, mark, paint);
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

function trace(context: CanvasRenderingContext2D, path: Float64Array): void {
  context.beginPath();
  for (let index = 0; index < path.length; index += 2) context.lineTo(path[index]!, path[index + 1]!);
  context.closePath();
}
