import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventColumns, UNKNOWN_DAY } from '../model/columns.ts';
import { mainExtent } from './mainExtent.ts';

/** Events by first and last day, sorted as the columns are; null is undated. */
function columnsOf(days: readonly (readonly [from: number, to: number] | null)[]): EventColumns {
  const dated = days.filter((each) => each !== null).sort((a, b) => a[0] - b[0]);
  const undated = Array.from({ length: days.length - dated.length }, () => UNKNOWN_DAY);
  return {
    count: days.length,
    dayFrom: Int32Array.from([...dated.map(([from]) => from), ...undated]),
    dayTo: Int32Array.from([...dated.map(([, to]) => to), ...undated]),
  } as unknown as EventColumns;
}

const spring = Array.from({ length: 60 }, (_, i) => [14_300 + i * 2, 14_300 + i * 2] as const);
const long = [14_300, 14_418];

describe('the stretch that a timeline is about', () => {
  it.each([
    ['one report of long ago is left out', [...spring, [-31_000, -31_000]], long],
    ['and one of far ahead', [...spring, [40_000, 40_000]], long],
    ['what is near is taken in', [...spring, [14_430, 14_430], [-31_000, -31_000]], [14_300, 14_430]],
    ['but not on from there', [...spring, [14_440, 14_440], [14_460, 14_460], [-31_000, -31_000]], [14_300, 14_440]],
    ['what is near enough is all drawn', [...spring, [14_000, 14_000]], [14_000, 14_418]],
    ['undated events are not of any time', [...spring, null, null], long],
    ['a war of years does not stretch a spring', [...spring, [14_310, 16_000]], long],
    ['but a month does', [...spring, [14_410, 14_440]], [14_300, 14_440]],
    ['a twentieth is needed to be left out', [...spring.slice(0, 18), [-31_000, -31_000]], [-31_000, 14_334]],
    ['one event is its own time', [[5, 9]], [5, 9]],
    [
      'days months apart can all be drawn',
      [...spring.slice(0, 40).map(() => [100, 100] as const), [300, 300]],
      [100, 300],
    ],
  ] as const)('%s', (_name, days, [first, last]) => {
    expect(mainExtent(columnsOf(days))).toEqual({ first, last });
  });

  it('is none when nothing is dated', () => {
    expect(mainExtent(columnsOf([null]))).toBeNull();
    expect(mainExtent(columnsOf([]))).toBeNull();
  });

  it('holds 95 of 100 first days, whatever they are', () => {
    const some = fc.array(fc.integer({ min: -90_000, max: 50_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, (days) => {
        const { first, last } = mainExtent(columnsOf(days.map((each) => [each, each])))!;
        const held = days.filter((each) => each >= first && each <= last).length;
        expect(held).toBeGreaterThanOrEqual(days.length * 0.95);
      }),
    );
  });
});
