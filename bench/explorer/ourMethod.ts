import { createEventMap } from '../../src/map/createEventMap.ts';
import type { EventMap } from '../../src/map/eventMap.ts';
import { type BenchData, firstOn } from './benchData.ts';
import { type BenchMethod, nextPaint, readBack, START_VIEW } from './benchMethod.ts';

/** What the explorer does: places grouped once, counts corrected in a worker, marks painted over the map. */
export function ourMethod(): BenchMethod {
  let map: EventMap;
  let paint: HTMLCanvasElement;
  let day: Float32Array;
  return {
    start: async (container, data: BenchData) => {
      day = data.day;
      map = createEventMap(container, { view: START_VIEW, theme: 'light', language: 'en' });
      map.setData(data);
      await attribute(container, 'data-map-state', 'ready');
      await attribute(container, 'data-drawn', null);
      paint = container.querySelector<HTMLCanvasElement>('canvas.dateline-paint')!;
    },
    showDays: async (from, to) => {
      const painted = nextPaint(paint);
      map.setFilter({ from: firstOn(day, from), to: firstOn(day, to), failing: null });
      await painted;
      readBack(paint);
    },
  };
}

/** Resolves once an attribute has a value, or any. */
function attribute(element: HTMLElement, name: string, value: string | null): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      const now = element.getAttribute(name);
      if (now === null || (value !== null && now !== value)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(element, { attributes: true });
    check();
  });
}
