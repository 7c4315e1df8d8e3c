import { describe, expect, it } from 'vitest';
import type { Day } from '../../../model/day.ts';
import type { DateFilter } from '../../../query/eventFilter.ts';
import { readTypedRange } from './readTypedRange.ts';

const ALL = { kind: 'all' } as const;
const range = (from: string | null, to: string | null): DateFilter => ({
  kind: 'range',
  from: from as Day | null,
  to: to as Day | null,
});
const read = (from: string | null, to: string | null, dates: DateFilter = ALL) =>
  readTypedRange({ from, to }, dates, 'en-GB');

describe('two typed dates', () => {
  it.each([
    ['one end alone', read('1 Oct 2022', null), range('2022-10-01', null)],
    [
      'an end beside the one in force',
      read(null, '5 Oct 2022', range('2022-10-01', null)),
      range('2022-10-01', '2022-10-05'),
    ],
    ['an emptied end', read('', null, range('2022-10-01', '2022-10-05')), range(null, '2022-10-05')],
    ['both emptied', read(' ', '', range('2022-10-01', '2022-10-05')), ALL],
    ['one day', read('1 Oct 2022', '1 Oct 2022'), range('2022-10-01', '2022-10-01')],
    [
      'a range later than the one in force',
      read('1 Oct 2022', '5 Oct 2022', range('2021-01-01', '2021-02-01')),
      range('2022-10-01', '2022-10-05'),
    ],
  ])('are %s', (_, typed, dates) => {
    expect(typed).toEqual({ kind: 'read', dates, isWhole: true });
  });

  it('are not whole while a month may still get its day', () => {
    expect(read('Oct 2022', null)).toEqual({ kind: 'read', dates: range('2022-10-01', null), isWhole: false });
  });

  it('are wrong where one is no day, or where the first comes after the last', () => {
    expect(read('1 Oct 2022', ' 31 Feb 2022 ')).toEqual({ kind: 'wrong', end: 'to', text: '31 Feb 2022' });
    expect(read('6 Oct 2022', null, range(null, '2022-10-05'))).toEqual({ kind: 'turned' });
  });
});
