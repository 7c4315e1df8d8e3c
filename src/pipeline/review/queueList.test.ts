import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUEUE_PAGE, type ReviewItem, type ReviewStatus } from '../../model/review.ts';
import { QueueList } from './queueList.ts';

const STATUSES: readonly ReviewStatus[] = ['open', 'help', 'checked'];

const item = (article: string, start: number, status: ReviewStatus, worth: number): ReviewItem => ({
  ...{ id: `${article} ${start}`, article, text: 'Omsk', status, place: null, starts: [start], reports: 1, worth },
});

/** Items of a few articles, each at an offset of its own. */
const items = fc
  .uniqueArray(
    fc.record({
      article: fc.constantFrom('a', 'b', 'c', 'd'),
      start: fc.nat(30),
      status: fc.constantFrom(...STATUSES),
      worth: fc.nat(3),
    }),
    { maxLength: 40, selector: ({ article, start }) => `${article} ${start}` },
  )
  .map((list) => list.map(({ article, start, status, worth }) => item(article, start, status, worth)));

const whole = (list: QueueList) => list.page({}).items;
const sign = ({ id, status, worth }: ReviewItem): string => `${id} ${status} ${worth}`;

describe('QueueList', () => {
  it('is, after any changes of articles, the list that is made of all items at once', () => {
    fc.assert(
      fc.property(
        items,
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), items), { maxLength: 5 }),
        (start, changes) => {
          const list = new QueueList(start);
          let all = start;
          for (const [article, given] of changes) {
            const own = given.filter((one) => one.article === article);
            list.replace(new Set([article]), own);
            all = [...all.filter((one) => one.article !== article), ...own];
          }
          const anew = new QueueList(all);
          expect(whole(list).map(sign)).toEqual(whole(anew).map(sign));
          expect(list.page({}).counts).toEqual(anew.page({}).counts);
        },
      ),
    );
  });

  it('has what a fix is worth most first, then what needs help, then what is checked', () => {
    const list = new QueueList([
      item('a', 1, 'checked', 9),
      item('a', 2, 'open', 1),
      item('a', 3, 'help', 5),
      item('b', 1, 'open', 2),
      item('a', 9, 'open', 2),
    ]);
    expect(whole(list).map(({ id }) => id)).toEqual(['a 9', 'b 1', 'a 2', 'a 3', 'a 1']);
    expect(list.page({}).counts).toEqual({ open: 3, help: 1, checked: 1 });
  });

  it('gives pages of one size, around an item or from a place on, never past the ends', () => {
    const list = new QueueList(Array.from({ length: 1000 }, (_, at) => item('a', at, 'open', 1)));
    const page = (wanted: Parameters<QueueList['page']>[0]) => {
      const { items: rows, from, total } = list.page(wanted);
      expect([rows.length, total]).toEqual([QUEUE_PAGE, 1000]);
      expect(rows[0]!.starts[0]).toBe(from);
      return from;
    };
    expect(page({})).toBe(0);
    expect(page({ around: 'a 500' })).toBe(400);
    expect(page({ around: 'a 3' })).toBe(0);
    expect(page({ around: 'a 999' })).toBe(800);
    expect(page({ around: 'gone', from: 300 })).toBe(300);
    expect(page({ from: 5000 })).toBe(800);
  });
});
