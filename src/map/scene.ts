import type { Category } from '../model/category.ts';
import type { MarkSummary } from './eventMap.ts';
import type { MarkKey } from './eventsOfMark.ts';

/** The part of the world on screen. `x`, `y`: the centre on the unit square; `scale`: pixels a unit; sizes in CSS pixels. */
export type Viewport = {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
};

/** One thing to draw and to choose. Positions in CSS pixels from the top left of the map. */
export type Mark = {
  /** The same mark keeps its key while a filter changes its counts. */
  readonly id: string;
  readonly key: MarkKey;
  readonly summary: MarkSummary;
  readonly x: number;
  readonly y: number;
  /** Of the circle, or of the room a count takes. */
  readonly radius: number;
  /** Most of its reports are of this kind. */
  readonly category: Category | undefined;
  readonly isSelected: boolean;
  readonly isHighlighted: boolean;
  /** The line around a disc or an area, or along a movement, as x, y pairs; empty for the rest. */
  readonly path: Float64Array;
  /** Of the outlined unit; 0 for the rest. */
  readonly geonamesId: number;
};

export const pixelX = (view: Viewport, x: number): number => (x - view.x) * view.scale + view.width / 2;
export const pixelY = (view: Viewport, y: number): number => (y - view.y) * view.scale + view.height / 2;

/** Whole worlds to add to `x` so that it comes out nearest to the middle of the screen. */
export const worldOffset = (view: Viewport, x: number): number => Math.round(view.x - x);
