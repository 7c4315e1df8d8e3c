import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../model/day.ts';
import { LANGUAGES } from '../../../model/language.ts';
import { formatIsoDay } from '../../text/formatDay.ts';
import { loadTexts } from '../../text/texts.ts';
import { readTypedDay } from './readTypedDay.ts';

describe('a typed day', () => {
  it.each([
    ['2022-09-21', 'en-GB', '2022-09-21'],
    ['21.09.2022', 'ru', '2022-09-21'],
    ['21/9/2022', 'en-GB', '2022-09-21'],
    ['3 4 2022', 'uk', '2022-04-03'],
    ['21 Sept 2022', 'en-GB', '2022-09-21'],
    ['Sep 21, 2022', 'en-GB', '2022-09-21'],
    ['21 of September 2022', 'ru', '2022-09-21'],
    ['21 сентября 2022 года', 'ru', '2022-09-21'],
    ['3 мая 2022', 'ru', '2022-05-03'],
    ['21 вер. 2022 р.', 'uk', '2022-09-21'],
    ['٢١ سبتمبر ٢٠٢٢', 'ar-u-nu-latn', '2022-09-21'],
    ['29 feb 2024', 'en-GB', '2024-02-29'],
  ])('%s in %s is %s', (text, locale, day) => {
    expect(readTypedDay(text, 'from', locale)).toEqual({ day, isWhole: true });
  });

  it.each([
    ['2022', 'from', '2022-01-01'],
    ['2022', 'to', '2022-12-31'],
    ['Feb 2024', 'to', '2024-02-29'],
    ['December 2022', 'to', '2022-12-31'],
    ['2022-09', 'from', '2022-09-01'],
    ['9/2022', 'to', '2022-09-30'],
  ] as const)('%s where the range has its %s is %s, with more to come', (text, end, day) => {
    expect(readTypedDay(text, end, 'en-GB')).toEqual({ day, isWhole: false });
  });

  it.each([
    '',
    '21',
    '21/9',
    '21/9/22',
    '31.02.2022',
    '2022-13',
    '0000',
    'ju 2022',
    'someday 2022',
    '1 2 3 2022',
    '21 sep 2022 x',
    '2022 2022',
  ])('"%s" is none', (text) => {
    expect(readTypedDay(text, 'from', 'en-GB')).toBeNull();
  });

  it.each(LANGUAGES)('is read back as the page writes it in %s, on every day of four years', async (language) => {
    const { locale } = await loadTexts(language);
    for (let count = 0; count < 1461; count++) {
      const day = addDays('2022-01-01' as Day, count);
      for (const style of ['medium', 'long'] as const) {
        const text = formatIsoDay(day, locale, style);
        expect([text, readTypedDay(text, 'from', locale)]).toEqual([text, { day, isWhole: true }]);
      }
    }
  });
});
