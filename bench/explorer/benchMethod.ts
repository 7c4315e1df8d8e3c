import type { BenchData } from './benchData.ts';

/** One way of showing events. Times are to the finished frame: pixels were read back after it was drawn. */
export type BenchMethod = {
  /** Shows all events. Resolves once they are drawn. */
  readonly start: (container: HTMLElement, data: BenchData) => Promise<void>;
  /** Shows the events of days `from` up to, not including, `to`. Resolves once they are drawn. */
  readonly showDays: (from: number, to: number) => Promise<void>;
};

export const START_VIEW = { lng: 20, lat: 25, zoom: 1.1 };

/** After the next time that the canvas is painted anew, in a task of its own. Nothing else may be about to paint it. */
export function nextPaint(canvas: HTMLCanvasElement): Promise<void> {
  const context = canvas.getContext('2d');
  if (context === null) return Promise.reject(new Error('no 2d canvas'));
  return new Promise((resolve) => {
    context.clearRect = (...box) => {
      CanvasRenderingContext2D.prototype.clearRect.apply(context, box);
      context.clearRect = CanvasRenderingContext2D.prototype.clearRect;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    };
  });
}

/** Waits for what was asked of the graphics library by asking for a pixel back. */
export function readBack(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (gl !== null) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}
