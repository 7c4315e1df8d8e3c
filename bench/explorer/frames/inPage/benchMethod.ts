import type { BenchData } from './benchData.ts';

/** One way of showing events. */
export type BenchMethod = {
  /** Shows all events. Resolves once they are drawn. */
  readonly start: (container: HTMLElement, data: BenchData) => Promise<void>;
  /**
   * Shows the events of days `from` up to, not including, `to`. Resolves once the frame that has exactly those events in it is finished: what was drawn was
   * asked for its counts, and a pixel was read back.
   */
  readonly showDays: (from: number, to: number) => Promise<ChangeTimes>;
};

/** When things were done, on the clock of `performance.now`. */
export type ChangeTimes = {
  /** The verb that changes the filter returned: what the page's own thread did at once. */
  readonly asked: number;
  /** The worker's answer was there; null where there is none. */
  readonly answered: number | null;
  /** The frame with the new counts was finished. */
  readonly drawn: number;
};

/** The whole world, so that every event is in every frame. */
export const START_VIEW = { lng: 20, lat: 25, zoom: 1 };

/** Waits for what was asked of the graphics library by asking for a pixel back. */
export function readBack(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (gl !== null) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}
