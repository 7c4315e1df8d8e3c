import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Share of what is in sight that one press of an arrow moves. */
const STEP = 0.8;

type Hidden = { readonly before: boolean; readonly after: boolean };

/**
 * Buttons in one line that scrolls sideways. Where some are out of sight that end fades and has an arrow. For the keyboard the line is one stop: arrow keys,
 * Home and End move in it, and what has the focus scrolls into sight.
 */
export function ScrollingLine({ label, children }: { label: string; children: ReactNode }) {
  const line = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<Hidden>({ before: false, after: false });
  const [tabStop, setTabStop] = useState(0);

  const measure = () => {
    const element = line.current;
    if (element === null) return;
    const at = Math.abs(element.scrollLeft); // negative in a mirrored page
    const left = element.scrollWidth - element.clientWidth - at;
    setHidden((was) => {
      const now = { before: at > 1, after: left > 1 };
      return was.before === now.before && was.after === now.after ? was : now;
    });
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    if (line.current !== null) observer.observe(line.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const buttons = buttonsIn(line.current);
    const stop = Math.min(tabStop, buttons.length - 1);
    for (const [index, button] of buttons.entries()) button.tabIndex = index === stop ? 0 : -1;
  });

  const scroll = (by: 1 | -1) => {
    const element = line.current;
    if (element === null) return;
    const direction = getComputedStyle(element).direction === 'rtl' ? -by : by;
    element.scrollBy({ left: direction * STEP * element.clientWidth });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = buttonsIn(line.current);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next =
      at === -1 ? null : nextStop(event.key, at, buttons.length, getComputedStyle(event.currentTarget).direction);
    if (next === null) return;
    event.preventDefault();
    setTabStop(next);
    buttons[next]?.focus();
  };
  return (
    <div className="scrolling-line">
      {hidden.before && <Arrow isEnd={false} onPress={() => scroll(-1)} />}
      <div
        ref={line}
        role="toolbar"
        aria-label={label}
        className={`scrolling-line-room${hidden.before ? ' hides-before' : ''}${hidden.after ? ' hides-after' : ''}`}
        onScroll={measure}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const at = buttonsIn(line.current).indexOf(target as HTMLElement as HTMLButtonElement);
          if (at !== -1) setTabStop(at);
        }}
      >
        {children}
      </div>
      {hidden.after && <Arrow isEnd onPress={() => scroll(1)} />}
    </div>
  );
}

const buttonsIn = (element: HTMLElement | null): HTMLButtonElement[] => [
  ...(element?.querySelectorAll('button') ?? []),
];

/** Where an arrow key, Home or End leads; null for other keys and past the ends. */
function nextStop(key: string, at: number, count: number, direction: string): number | null {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const next = key === forward ? at + 1 : key === back ? at - 1 : key === 'Home' ? 0 : key === 'End' ? count - 1 : -1;
  return next >= 0 && next < count ? next : null;
}

/** For the mouse: the keyboard and screen readers reach every entry without it. */
function Arrow({ isEnd, onPress }: { isEnd: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className={isEnd ? 'scrolling-line-arrow is-end' : 'scrolling-line-arrow'}
      tabIndex={-1}
      aria-hidden="true"
      onClick={onPress}
    >
      <svg viewBox="0 0 20 20" className="mirrored" aria-hidden="true">
        <path d={isEnd ? 'M8 5l5 5-5 5' : 'M12 5l-5 5 5 5'} />
      </svg>
    </button>
  );
}
