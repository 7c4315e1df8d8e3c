import { expect, it } from 'vitest';
import { type Day, dayNumber, dayOf, dayOfNumber, parseDay } from './day.ts';

/** The same by `Date`, which is slow. */
function parsedByDate(text: string): string | null {
  const utcMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(utcMs) && new Date(utcMs).toISOString().slice(0, 10) === text && text >= '0001' ? text : null;
}

const two = (number: number): string => String(number).padStart(2, '0');

it('knows the same days as Date does, and counts them alike', () => {
  const years = [0, 1, 4, 99, 100, 400, 1582, 1600, 1752, 1899, 1900, 1970, 1999, 2000, 2022, 2023, 2024, 2100, 9999];
  let known = 0;
  for (const year of years) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const parsed = parseDay(text);
        expect(parsed).toBe(parsedByDate(text));
        if (parsed === null) continue;
        known++;
        expect(dayNumber(parsed)).toBe(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
        expect(dayOfNumber(dayNumber(parsed))).toBe(text);
      }
    }
  }
  expect(known).toBe(18 * 365 + 6); // the year 0 has no days here; 4, 400, 1600, 2000 and 2024 are leap years, 1752 too
});

it('names the same day for every number of days as Date does, also half days and days far from every calendar', () => {
  const byDate = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
  const numbers = [-0.5, 0.25, 11_016.75, -800_000, 3_000_000];
  for (let number = -719_600; number < 2_940_000; number += 23) numbers.push(number);
  for (let number = -30_000; number < 50_000; number++) numbers.push(number);
  expect(numbers.filter((number) => dayOfNumber(number) !== byDate(number))).toEqual([]);
  expect(() => dayOfNumber(Number.NaN)).toThrow(RangeError);
});

it('has a day for each year, month and day that there is', () => {
  const wrong: string[] = [];
  for (const year of [-1, 0, 1, 99, 1900, 2000, 2023, 9999, 10_000]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        if (dayOf(year, month, day) !== parseDay(text)) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it.each(['', '2022-1-01', '2022-01-1', '2022/01/01', '20x2-01-01', '2022-01-01 ', '２０22-01-01'])(
  'does not take "%s" for a day',
  (text) => expect(parseDay(text)).toBeNull(),
);

it('steps over the end of February', () => {
  expect(dayOfNumber(dayNumber('2024-02-28' as Day) + 1)).toBe('2024-02-29');
  expect(dayOfNumber(dayNumber('2023-02-28' as Day) + 1)).toBe('2023-03-01');
});
