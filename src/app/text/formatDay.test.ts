import { expect, it } from 'vitest';
import { type Day, type DayPrecision, dayNumber } from '../../model/day.ts';
import { formatSpan } from './formatDay.ts';

const span = (from: string, to: string, precision: DayPrecision) =>
  formatSpan(dayNumber(from as Day), dayNumber(to as Day), precision, 'en-GB');

it.each([
  ['one day', '2022-09-21', '2022-09-21', 'day', 'Wednesday 21 September 2022'],
  ['a whole month', '2022-02-01', '2022-02-28', 'month', 'February 2022'],
  ['a month from one into the next', '2022-09-27', '2022-10-25', 'month', '27 September – 25 October 2022'],
  ['a part of a month', '2022-09-10', '2022-09-20', 'month', '10–20 September 2022'],
  ['a whole year', '2022-01-01', '2022-12-31', 'year', '2022'],
  ['a year from one into the next', '2022-03-01', '2023-02-28', 'year', '1 March 2022 – 28 February 2023'],
  ['a week', '2022-09-19', '2022-09-25', 'week', '19–25 September 2022'],
] as const)('%s is said as exactly as it is known', (_, from, to, precision, words) => {
  expect(span(from, to, precision)?.replaceAll(/\s?–\s?/g, '–')).toBe(words.replaceAll(/\s?–\s?/g, '–'));
});
