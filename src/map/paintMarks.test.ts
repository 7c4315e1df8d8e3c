import { describe, expect, it } from 'vitest';
import type { Category } from '../model/category.ts';
import type { CategoryId } from '../model/report.ts';
import { mapColors } from './color.ts';
import type { MarkSummary } from './eventMap.ts';
import { paintMarks } from './paintMarks.ts';
import type { Mark } from './scene.ts';

const BLUE: Category = { id: 'a' as CategoryId, label: 'A', color: '#0000cc', colorDark: '#0000cc', shape: 'circle' };
const CIRCLE = Float64Array.from({ length: 66 }, (_, index) =>
  index % 2 === 0 ? 50 + 30 * Math.cos((index / 66) * 7) : 50 + 30 * Math.sin((index / 66) * 7),
);
const BOW = Float64Array.of(0, 50, 25, 30, 50, 25, 75, 30, 100, 50);

/** What one stroke or fill of a painting was: its colour, and how a line was drawn. */
type Stroke = {
  readonly how: 'fill' | 'stroke' | 'text';
  readonly color: string;
  readonly width: number;
  readonly dash: string;
  readonly points: number;
  /** Middle and radius of the circle that it is of, if it is of one. */
  readonly arc: readonly number[] | null;
};

/** Paints one mark and writes down every fill, stroke and text, with the state they had. */
function painted(kind: MarkSummary['kind'], change: Partial<MarkSummary> & Partial<Mark> = {}): Stroke[] {
  const strokes: Stroke[] = [];
  let [dash, points] = ['', 0];
  let arc: readonly number[] | null = null;
  const state: Record<string, unknown> = { fillStyle: '', strokeStyle: '', lineWidth: 0 };
  const note = (how: Stroke['how'], color: unknown) =>
    strokes.push({ how, color: String(color).toLowerCase(), width: Number(state['lineWidth']), dash, points, arc });
  const step = () => {
    points++;
  };
  const verbs: Record<string, (...values: never[]) => void> = {
    beginPath: () => {
      points = 0;
      arc = null;
    },
    arc: (...values: readonly number[]) => {
      arc = values.slice(0, 3);
    },
    lineTo: step,
    moveTo: step,
    setLineDash: (lengths: readonly number[]) => {
      dash = lengths.join(' ');
    },
    fill: () => note('fill', state['fillStyle']),
    stroke: () => note('stroke', state['strokeStyle']),
    fillText: () => note('text', state['fillStyle']),
  };
  const context = new Proxy(state, {
    get: (target, name: string) => verbs[name] ?? target[name] ?? (() => undefined),
    set: (target, name: string, value) => {
      target[name] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  paintMarks(context, [markOf(kind, change)], { theme: 'light', number: String });
  return strokes;
}

function markOf(kind: MarkSummary['kind'], change: Partial<MarkSummary> & Partial<Mark>): Mark {
  const path = kind === 'movement' ? BOW : kind === 'disc' || kind === 'area' ? CIRCLE : new Float64Array();
  return {
    id: '0',
    key: kind === 'movement' ? { kind: 'movement', from: 1, to: 2 } : { kind: 'spots', leader: 0 },
    summary: { kind, name: 'N', toName: null, placeCount: 1, reports: 1, events: 1, unsure: false, ...change },
    x: 50,
    y: 50,
    radius: kind === 'movement' ? 2 : 6,
    category: BLUE,
    isSelected: false,
    isHighlighted: false,
    path,
    geonamesId: 0,
    ...change,
  };
}

const { paper, selected } = mapColors('light');
const fills = (strokes: readonly Stroke[]) => strokes.filter(({ how }) => how === 'fill').map(({ color }) => color);

describe('the look of a mark', () => {
  it('a place is filled in the colour of its subject', () => {
    expect(fills(painted('place'))).toEqual([paper.toLowerCase(), '#0000cc']);
  });

  it('a place under 0.7 is a ring: nothing inside it but paper', () => {
    const ring = painted('place', { unsure: true });
    expect(fills(ring)).toEqual([paper.toLowerCase()]);
    expect(ring.filter(({ how }) => how === 'stroke')).toEqual([expect.objectContaining({ width: 2.25, dash: '' })]);
  });

  it('several places have a second line around them', () => {
    const lines = (kind: MarkSummary['kind']) => painted(kind).filter(({ how }) => how === 'stroke').length;
    expect(lines('group')).toBe(lines('place') + 1);
  });

  it('"near" is a tint with a dotted edge, an unknown outline one with a dashed edge, both of the size meant', () => {
    const ground = (kind: 'disc' | 'area') => painted(kind).slice(0, 2);
    expect(ground('disc')).toEqual([
      expect.objectContaining({
        how: 'fill',
        color: expect.stringMatching(/^rgba\(0, ?0, ?204, ?0\.24\)$/),
        points: 33,
      }),
      expect.objectContaining({ how: 'stroke', dash: '2 3', points: 33 }),
    ]);
    expect(ground('area')).toEqual([
      expect.objectContaining({
        how: 'fill',
        color: expect.stringMatching(/^rgba\(0, ?0, ?204, ?0\.13\)$/),
        points: 33,
      }),
      expect.objectContaining({ how: 'stroke', dash: '7 4', points: 33 }),
    ]);
    expect(painted('area').at(-1)).toMatchObject({ how: 'text', dash: '' });
  });

  it.each(['disc', 'area'] as const)('a %s too small to be seen keeps its look in a circle that can be', (kind) => {
    const tiny = painted(kind, { path: CIRCLE.map((at) => 50 + (at - 50) / 30) });
    const large = painted(kind);
    expect(tiny[0]).toMatchObject({ how: 'fill', color: large[0]!.color, arc: [50, 50, 8] });
    expect(tiny[1]).toMatchObject({ how: 'stroke', dash: large[1]!.dash, arc: [50, 50, 8] });
    expect(large[0]).toMatchObject({ arc: null });
  });

  it('a movement is a bent line with a filled head at its end, dashed when it is unsure', () => {
    const [line, head] = painted('movement');
    expect(line).toMatchObject({ how: 'stroke', color: '#0000cc', width: 2, dash: '' });
    expect(line!.points).toBeGreaterThanOrEqual(5);
    expect(head).toMatchObject({ how: 'fill', color: '#0000cc', points: 3, dash: '' });
    expect(painted('movement', { unsure: true })[0]).toMatchObject({ how: 'stroke', dash: '5 3' });
  });

  it.each(['place', 'group', 'disc', 'area', 'movement'] as const)(
    'a selected %s is vermilion, and no other is',
    (kind) => {
      const colors = (isSelected: boolean) => painted(kind, { isSelected }).map(({ color }) => color);
      expect(colors(true).some((color) => color === selected.toLowerCase() || color.startsWith('rgba(200'))).toBe(true);
      expect(colors(false)).not.toContain(selected.toLowerCase());
    },
  );
});
