import type { Category } from '../model/category.ts';
import { categoryColor, mapColors, withAlpha, withContrast } from './color.ts';
import type { MapTheme, MarkSummary } from './eventMap.ts';
import { REGION_PAINT } from './layers.ts';
import { paintMarks } from './paintMarks.ts';
import type { Mark } from './scene.ts';

/** A kind of mark that a reader needs told. The app words it; the picture comes from the code that draws the map. */
export type LegendKind = 'sure' | 'unsure' | 'group' | 'near' | 'region' | 'area' | 'movement' | 'selected';

/** Every kind of mark there is, in the order of the legend. */
export const LEGEND_KINDS: readonly LegendKind[] = [
  'sure',
  'unsure',
  'group',
  'near',
  'region',
  'area',
  'movement',
  'selected',
];

const SUMMARY_KINDS: Readonly<Record<LegendKind, MarkSummary['kind']>> = {
  sure: 'place',
  unsure: 'place',
  group: 'group',
  near: 'disc',
  region: 'region',
  area: 'area',
  movement: 'movement',
  selected: 'place',
};

/**
 * Paints a legend picture with the functions that paint the map, so that the two cannot differ. Fills the canvas, whose size in CSS pixels is
 * given; 26 by 18 suits a line of text. In: the category whose colour and shape it takes, or null for one that stands for all.
 */
export function paintLegend(
  canvas: HTMLCanvasElement,
  kind: LegendKind,
  category: Category | null,
  theme: MapTheme,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(density, density);
  if (kind === 'region') {
    paintRegion(context, category, theme, width, height);
    return;
  }
  paintMarks(context, [sampleMark(kind, category, width, height)], { theme, number: () => '' });
}

function sampleMark(kind: LegendKind, category: Category | null, width: number, height: number): Mark {
  const [x, y] = [width / 2, height / 2];
  const reach = Math.min(width, height) / 2 - 2;
  const round = kind === 'near' || kind === 'area';
  return {
    id: '0',
    key: kind === 'movement' ? { kind: 'movement', from: 1, to: 2 } : { kind: 'spots', leader: 0 },
    summary: {
      kind: SUMMARY_KINDS[kind],
      name: '',
      toName: null,
      placeCount: 1,
      reports: 1,
      events: 1,
      unsure: kind === 'unsure',
    },
    x,
    y,
    radius: kind === 'movement' ? 2 : Math.min(reach - (kind === 'selected' ? 4 : 2), 6),
    category: category ?? undefined,
    isSelected: kind === 'selected',
    isHighlighted: false,
    path: round
      ? circlePath(x, y, reach)
      : kind === 'movement'
        ? Float64Array.of(-6, y, x, y, width + 6, y)
        : new Float64Array(),
    geonamesId: 0,
  };
}

function circlePath(x: number, y: number, radius: number): Float64Array {
  return Float64Array.from({ length: 2 * 33 }, (_, index) => {
    const angle = ((index >> 1) / 32) * 2 * Math.PI;
    return index % 2 === 0 ? x + radius * Math.cos(angle) : y + radius * Math.sin(angle);
  });
}

function paintRegion(
  context: CanvasRenderingContext2D,
  category: Category | null,
  theme: MapTheme,
  width: number,
  height: number,
): void {
  const colors = mapColors(theme);
  const color = withContrast(categoryColor(category ?? undefined, theme), colors.land, colors.ink, 3);
  context.beginPath();
  context.rect(4, 3, width - 8, height - 6);
  context.fillStyle = withAlpha(color, REGION_PAINT.fillOpacity);
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = REGION_PAINT.lineWidth;
  context.stroke();
}
