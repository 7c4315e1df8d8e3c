import { createEventMap } from '../../../../src/map/createEventMap.ts';
import type { EventMap } from '../../../../src/map/eventMap.ts';
import { ENGLISH_WORDS } from '../../../../src/map/words.ts';
import type { RestWatch } from '../../watchRest.ts';
import { type BenchData, firstOn } from './benchData.ts';
import { type BenchMethod, readBack, START_VIEW } from './benchMethod.ts';

/** What the explorer does: places grouped once, counts corrected in a worker, marks painted over the map. */
export function ourMethod(): BenchMethod {
  const { lastTold } = window as unknown as RestWatch;
  const inFrame = { events: 0, reports: 0, said: '' };
  let before = '';
  let finished: () => void = () => undefined;
  let map: EventMap;
  let data: BenchData;
  let paint: HTMLCanvasElement;
  /** The words of every mark are asked for in the frame that paints it, so they tell what is in it. */
  const mark: typeof ENGLISH_WORDS.mark = (summary) => {
    inFrame.events += summary.events;
    inFrame.reports += summary.reports;
    const words = ENGLISH_WORDS.mark(summary);
    inFrame.said += words;
    return words;
  };
  return {
    start: async (container, given) => {
      data = given;
      map = createEventMap(container, {
        view: START_VIEW,
        theme: 'light',
        language: 'en',
        words: { ...ENGLISH_WORDS, mark },
      });
      map.setData(data);
      await attribute(container, 'data-map-state', 'ready');
      await attribute(container, 'data-drawn', null);
      paint = container.querySelector<HTMLCanvasElement>('canvas.dateline-paint')!;
      const context = paint.getContext('2d')!;
      const clearRect = context.clearRect.bind(context);
      context.clearRect = (...box) => {
        Object.assign(inFrame, { events: 0, reports: 0, said: '' });
        clearRect(...box);
        const { port1, port2 } = new MessageChannel(); // told as soon as this frame's script is over
        port1.onmessage = () => finished();
        port2.postMessage(null);
      };
    },
    showDays: (from, to) => {
      const [first, end] = [firstOn(data.day, from), firstOn(data.day, to)];
      const reports = sumOf(data.reports, first, end);
      return new Promise((resolve) => {
        let asked = 0;
        finished = () => {
          if (inFrame.events !== end - first || inFrame.reports !== reports || inFrame.said === before) return; // a frame of something else
          before = inFrame.said;
          finished = () => undefined;
          readBack(paint);
          resolve({ asked, answered: lastTold('sums'), drawn: performance.now() });
        };
        map.setFilter({ from: first, to: end, failing: null });
        asked = performance.now();
      });
    },
  };
}

function sumOf(column: Uint32Array, first: number, end: number): number {
  let sum = 0;
  for (let row = first; row < end; row++) sum += column[row]!;
  return sum;
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
