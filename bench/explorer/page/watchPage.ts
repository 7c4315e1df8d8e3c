/** What `watchPage` puts on the window. */
export type WatchedPage = {
  /** Milliseconds from the last byte of the events to rows that can be clicked, and to a map at rest. */
  readonly opened: Promise<{ readonly listMs: number; readonly mapMs: number }>;
  /** Moves the first day shown on by a bar, with the keyboard: milliseconds to the first frame whose marks say other counts than before. */
  readonly moveFirstDay: () => Promise<number>;
  /** The longest task of the page's own thread since this was last asked, in ms; 0 when none took 50. */
  readonly longestTask: () => number;
};

/** Runs in the page before its own scripts; nothing from outside of it is there. */
export function watchPage(): void {
  let painted: () => void = () => undefined;
  const clearRect = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (this: CanvasRenderingContext2D, ...box) {
    clearRect.apply(this, box);
    if ((this.canvas as HTMLCanvasElement).className === 'dateline-paint') setTimeout(painted);
  };
  const arrivedAt = (): number =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
      name.endsWith('columns.bin'),
    )!.responseEnd;
  const seenAt = (selector: string): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (document.querySelector(selector) === null) requestAnimationFrame(look);
        else resolve(performance.now());
      };
      look();
    });
  const opened = Promise.all([seenAt('.list-item button'), seenAt('[data-map-state="ready"][data-drawn]')]).then(
    ([list, map]) => ({ listMs: list - arrivedAt(), mapMs: map - arrivedAt() }),
  );
  const counts = (): string =>
    [...document.querySelectorAll('.dateline-marks button')].map((mark) => mark.getAttribute('aria-label')).join();
  const moveFirstDay = (): Promise<number> =>
    new Promise((resolve) => {
      const handle = document.querySelector<HTMLElement>('.brush-handle')!;
      handle.focus();
      const before = counts();
      const begun = performance.now();
      painted = () => {
        const now = performance.now();
        if (counts() === before) return;
        painted = () => undefined;
        resolve(now - begun);
      };
      handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const longestTask = (): number => {
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    const told = longest;
    longest = 0;
    return told;
  };
  Object.assign(window, { opened, moveFirstDay, longestTask });
}
