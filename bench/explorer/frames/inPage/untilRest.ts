import { readBack } from './benchMethod.ts';

/** Nothing was drawn for this long, in ms: the labels that each method writes at rest are written. */
const QUIET_MS = 350;
const DRAWING = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const;

/**
 * Watches every canvas of the page. Out: resolves when nothing has been drawn for a while and everything drawn is finished. Without it a change meets the
 * labels of the one before it on their way to the screen (80 to 200 ms with software graphics, by chance), and the clock shows those.
 */
export function watchDrawing(): () => Promise<void> {
  let last = performance.now();
  const touch = (): void => {
    last = performance.now();
  };
  for (const name of DRAWING) watch(WebGL2RenderingContext.prototype, name, touch);
  watch(CanvasRenderingContext2D.prototype, 'clearRect', touch);
  return async () => {
    while (performance.now() - last < QUIET_MS) await wait(QUIET_MS - (performance.now() - last) + 1);
    for (const canvas of document.querySelectorAll('canvas')) readBack(canvas);
    await wait(1);
  };
}

function watch<K extends string>(owner: Record<K, (...values: never[]) => void>, name: K, told: () => void): void {
  const original = owner[name];
  owner[name] = function (this: unknown, ...values: never[]) {
    told();
    return original.apply(this, values);
  } as (typeof owner)[K];
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
