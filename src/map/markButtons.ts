import type { Mark } from './scene.ts';

/** WCAG 2.2 AA, 2.5.8: a target is at least this wide. */
const SMALLEST_TARGET = 24;

export type MarkButtons = {
  readonly element: HTMLElement;
  readonly update: (marks: readonly Mark[]) => void;
  readonly setName: (name: string) => void;
};

/** What to say for a mark, and what to do when it is chosen, and when it is pointed at or has the focus: null when that ends. */
export type MarkActions = {
  readonly nameOf: (mark: Mark) => string;
  readonly choose: (mark: Mark) => void;
  readonly point: (mark: Mark | null) => void;
};

type ButtonState = { readonly button: HTMLButtonElement; mark: Mark; name: string };

/**
 * One real button over each mark: marks are painted, buttons make them reachable. The group is one stop for the Tab key; arrow keys go from mark to mark in
 * reading order.
 */
export function createMarkButtons({ nameOf, choose, point }: MarkActions): MarkButtons {
  const element = document.createElement('div');
  element.className = 'dateline-marks';
  element.setAttribute('role', 'group');
  const shown = new Map<string, ButtonState>();
  let current: string | null = null;
  let pointed: string | null = null;

  const pointAt = (mark: Mark | null): void => {
    if ((mark?.id ?? null) === pointed) return;
    pointed = mark?.id ?? null;
    point(mark);
  };

  const create = (mark: Mark): ButtonState => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['mark'] = mark.id;
    const state: ButtonState = { button, mark, name: '' };
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      choose(state.mark);
    });
    button.addEventListener('focus', () => {
      makeCurrent(state.mark.id);
      pointAt(state.mark);
    });
    button.addEventListener('blur', () => pointAt(null));
    button.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType !== 'touch') pointAt(state.mark); // a finger that has left still counts as over it
    });
    button.addEventListener('pointerleave', () => pointAt(null));
    element.append(button);
    return state;
  };

  const makeCurrent = (id: string): void => {
    const before = current === null ? undefined : shown.get(current);
    if (before !== undefined) before.button.tabIndex = -1;
    current = id;
    const now = shown.get(id);
    if (now !== undefined) now.button.tabIndex = 0;
  };

  element.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const inOrder = [...shown.values()].sort(byReading);
    const index = inOrder.findIndex(({ button }) => button === document.activeElement);
    const next =
      step === 'first' ? 0 : step === 'last' ? inOrder.length - 1 : (index + step + inOrder.length) % inOrder.length;
    inOrder[next]?.button.focus({ preventScroll: true });
  });

  return {
    element,
    setName: (name) => element.setAttribute('aria-label', name),
    update: (marks) => {
      const ids = new Set(marks.map(({ id }) => id));
      for (const [id, { button }] of shown) {
        if (ids.has(id)) continue;
        button.remove();
        shown.delete(id);
        if (id === pointed) pointAt(null); // what is gone is never left
      }
      marks.forEach((mark, order) => {
        const state = shown.get(mark.id) ?? create(mark);
        shown.set(mark.id, state);
        state.mark = mark;
        place(state, order, nameOf(mark));
        state.button.tabIndex = mark.id === current ? 0 : -1;
      });
      if (current === null || !ids.has(current)) {
        current = null;
        const first = [...shown.values()].sort(byReading)[0];
        if (first !== undefined) makeCurrent(first.mark.id);
      }
    },
  };
}

const STEPS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};

const byReading = ({ mark: a }: ButtonState, { mark: b }: ButtonState): number => a.y - b.y || a.x - b.x;

function place(state: ButtonState, order: number, name: string): void {
  const { button, mark } = state;
  const size = mark.summary.kind === 'movement' ? SMALLEST_TARGET : Math.max(SMALLEST_TARGET, mark.radius * 2);
  button.style.width = `${size}px`;
  button.style.height = `${size}px`;
  button.style.transform = `translate(${mark.x - size / 2}px, ${mark.y - size / 2}px)`;
  button.style.zIndex = `${order}`;
  button.setAttribute('aria-pressed', `${mark.isSelected}`);
  if (state.name === name) return;
  state.name = name;
  button.setAttribute('aria-label', name);
}
