import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayNumber, dayOfNumber } from '../../model/day.ts';
import { timeScale } from '../../query/timeScale.ts';
import { firstWindow, nextWindow } from './playWindow.ts';
import { stretchLanes } from './stretchLanes.ts';
import {
  barOf,
  boxOfDays,
  datesBeyond,
  datesOfRange,
  dayAtX,
  draggedRange,
  isOnScale,
  rangeOfDates,
  steppedDay,
  timeAxis,
  xOfDay,
} from './timelineGeometry.ts';
import { timelineTicks } from './timelineTicks.ts';

const day = (text: string) => dayNumber(text as Day);
const march = timeScale(day('2022-03-01'), day('2022-03-31'), 40); // 31 bars of a day
const axis = timeAxis(march, 310, false);
const mirrored = timeAxis(march, 310, true);
const axes = fc
  .tuple(
    fc.integer({ min: -100_000, max: 40_000 }),
    fc.nat({ max: 30_000 }),
    fc.boolean(),
    fc.integer({ min: 100, max: 1500 }),
  )
  .map(([first, length, isMirrored, width]) =>
    timeAxis(timeScale(first, first + length, width / 5), width, isMirrored),
  );

describe('the axis', () => {
  it('finds the day under every pixel that the day covers', () => {
    fc.assert(
      fc.property(axes, fc.nat(), (any, pick) => {
        const at = any.first + (pick % (any.end - any.first));
        const { x, width } = boxOfDays(any, { from: at, to: at });
        expect(dayAtX(any, x + width / 2)).toBe(at);
      }),
    );
  });

  it('runs from the right for languages that do', () => {
    expect(xOfDay(axis, day('2022-03-01'))).toBe(0);
    expect(xOfDay(mirrored, day('2022-03-01'))).toBe(310);
    expect(dayAtX(mirrored, 1)).toBe(day('2022-03-31'));
  });

  it('keeps days within itself', () => {
    expect(dayAtX(axis, -50)).toBe(day('2022-03-01'));
    expect(dayAtX(axis, 9999)).toBe(day('2022-03-31'));
  });

  it('never lets two labels touch', () => {
    fc.assert(
      fc.property(axes, (any) => {
        const xs = timelineTicks(any, 'en-GB')
          .map(({ x }) => x)
          .sort((a, b) => a - b);
        for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThan(60);
      }),
    );
  });
});

describe('the brush', () => {
  it('read back from the filter it set is where it was', () => {
    fc.assert(
      fc.property(axes, fc.nat(), fc.nat(), (any, a, b) => {
        const span = any.end - any.first;
        const [from, to] = [any.first + (a % span), any.first + (b % span)].sort((x, y) => x - y) as [number, number];
        expect(rangeOfDates(datesOfRange({ from, to }, any), any)).toEqual({ from, to });
      }),
    );
  });

  it('at both ends is no filter, so that undated reports stay', () => {
    expect(datesOfRange({ from: day('2022-03-01'), to: day('2022-03-31') }, axis)).toEqual({ kind: 'all' });
    expect(datesOfRange({ from: day('2022-03-02'), to: day('2022-03-31') }, axis)).toEqual({
      kind: 'range',
      from: '2022-03-02',
      to: null,
    });
  });

  it('leaves out what lies far off as soon as it is set, and that can be chosen by itself', () => {
    const far = timeAxis(march, 310, false, { first: day('1884-03-17'), last: day('2031-01-01') });
    expect([far.hasEarlier, far.hasLater, axis.hasEarlier, axis.hasLater]).toEqual([true, true, false, false]);
    expect(datesOfRange({ from: day('2022-03-01'), to: day('2022-03-31') }, far)).toEqual({ kind: 'all' });
    const chosen = { kind: 'range', from: '2022-03-01', to: '2022-03-05' };
    expect(datesOfRange({ from: day('2022-03-01'), to: day('2022-03-05') }, far)).toEqual(chosen);
    expect(datesBeyond('earlier', far)).toEqual({ kind: 'range', from: null, to: '2022-02-28' });
    expect(datesBeyond('later', far)).toEqual({ kind: 'range', from: '2022-04-01', to: null });
    expect(boxOfDays(far, { from: day('1884-03-17'), to: day('1884-03-17') })).toEqual({ x: 0, width: 0 });
    const whole = { from: day('2022-03-01'), to: day('2022-03-31') };
    for (const side of ['earlier', 'later'] as const) {
      expect(isOnScale(datesBeyond(side, far), far)).toBe(false);
      expect(rangeOfDates(datesBeyond(side, far), far)).toEqual(whole);
    }
    expect(isOnScale({ kind: 'range', from: null, to: '2022-03-01' as Day }, far)).toBe(true);
    expect(isOnScale({ kind: 'range', from: '2022-03-31' as Day, to: null }, far)).toBe(true);
  });

  const before = { from: day('2022-03-10'), to: day('2022-03-20') };
  it.each([
    ['its first handle', 'from', '2022-03-10', '2022-03-05', '2022-03-05', '2022-03-20'],
    ['its first handle past the last', 'from', '2022-03-10', '2022-03-25', '2022-03-20', '2022-03-25'],
    ['its last handle', 'to', '2022-03-20', '2022-03-28', '2022-03-10', '2022-03-28'],
    ['its last handle past the first', 'to', '2022-03-20', '2022-03-04', '2022-03-04', '2022-03-10'],
    ['its middle', 'range', '2022-03-15', '2022-03-18', '2022-03-13', '2022-03-23'],
    ['its middle past the end, which stops it', 'range', '2022-03-15', '2022-03-31', '2022-03-21', '2022-03-31'],
    ['a new range backwards', 'new', '2022-03-15', '2022-03-12', '2022-03-12', '2022-03-15'],
  ] as const)('is dragged by %s', (_name, grip, start, end, from, to) => {
    const dragged = draggedRange(axis, grip, before, day(start), day(end));
    expect([dayOfNumber(dragged.from), dayOfNumber(dragged.to)]).toEqual([from, to]);
  });

  it('snaps to whole bars', () => {
    const weeks = timeAxis(timeScale(day('2022-01-01'), day('2022-12-31'), 60), 600, false);
    expect(dayOfNumber(barOf(weeks, day('2022-03-16')).from)).toBe('2022-03-14');
    const dragged = draggedRange(weeks, 'new', before, day('2022-03-16'), day('2022-03-23'));
    expect([dayOfNumber(dragged.from), dayOfNumber(dragged.to)]).toEqual(['2022-03-14', '2022-03-27']);
  });

  it.each([
    ['ArrowRight', false, false, '2022-03-11'],
    ['ArrowRight', false, true, '2022-03-09'], // time runs the other way
    ['ArrowUp', false, true, '2022-03-11'],
    ['PageUp', false, false, '2022-03-20'],
    ['PageDown', false, false, '2022-03-01'],
    ['Home', false, false, '2022-03-01'],
    ['End', false, false, '2022-03-31'],
  ])('its first handle goes with %s (fine %s, mirrored %s) to %s', (key, isFine, isMirrored, to) => {
    const stepped = steppedDay(isMirrored ? mirrored : axis, 'from', day('2022-03-10'), key, isFine);
    expect(dayOfNumber(stepped!)).toBe(to);
    expect(steppedDay(axis, 'from', day('2022-03-10'), 'x', isFine)).toBeNull();
  });
});

describe('play', () => {
  it('steps one bar at a time from the first day to the last and stops', () => {
    let range: ReturnType<typeof nextWindow> = firstWindow(axis, { from: axis.first, to: axis.end - 1 });
    expect(range).toEqual({ from: day('2022-03-01'), to: day('2022-03-03') });
    let steps = 0;
    for (let next = nextWindow(axis, range!); next !== null; next = nextWindow(axis, next)) {
      range = next;
      steps++;
    }
    expect(range).toEqual({ from: day('2022-03-29'), to: day('2022-03-31') });
    expect(steps).toBe(28);
  });

  it('keeps the length the reader chose', () => {
    const chosen = { from: day('2022-03-10'), to: day('2022-03-16') };
    expect(firstWindow(axis, chosen)).toEqual({ from: day('2022-03-01'), to: day('2022-03-07') });
  });
});

it('thin bars that overlap get lanes of their own, and what finds none shares the last', () => {
  const stretch = (from: string, to: string) => ({ from: day(from), to: day(to), events: 1, category: 0 });
  const bars = stretchLanes(
    [
      stretch('2022-03-01', '2022-03-10'),
      stretch('2022-03-05', '2022-03-12'),
      stretch('2022-03-06', '2022-03-08'),
      stretch('2022-03-20', '2022-03-25'),
    ],
    axis,
    2,
  );
  expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 1, 0]);
});
