import { expect, it } from 'vitest';
import { dayOfNumber } from '../../../model/day.ts';
import type { Report } from '../../../model/report.ts';
import { linkReports } from '../../8-link/linkReports.ts';
import { memoryShelf, type Shelf } from '../../shelf.ts';
import { sampleArticles, sampleReports } from '../testing/sampleEvents.ts';
import { shelvedSamples } from '../testing/shelvedSamples.ts';
import { tableParts, wholeEvent } from './eventTable.ts';
import { tableEvents } from './tableEvents.ts';

const articles = sampleArticles();
const told = sampleReports();
const edited = (change: Partial<Report>): Report[] =>
  told.map((report, index) => (index === 0 ? { ...report, ...change } : report));

/** Builds one after the other on one shelf, each with findings of other names: of the last, the names of its rows and all of its events. */
function build(...row: readonly (readonly Report[])[]) {
  const shelf = memoryShelf();
  const tables = row.map((reports, index) => shelvedSamples(reports, articles, shelf, `build${index}`));
  const last = tables.at(-1)!;
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
  const events = last.names.map((_, at) => {
    const { feature, rows } = tableParts(last, at, shelf);
    return [text(feature), text(rows), wholeEvent(last, at, shelf)];
  });
  return { names: last.names, events, rows: tableEvents(last) };
}

it('events that come out as the last build made them have its rows', () => {
  expect(build(told, told)).toEqual(build(told));
});

it.each([
  ['text before it', { before: 'Nobody was told.' }],
  ['its title', { title: 'Another title' }],
  ['its day', { day: { ...told[0]!.day, words: { text: 'some day', start: 1, end: 9 } } }],
])('after an edit of %s all others have', (_, change) => {
  const now = build(told, edited(change));
  const alone = build(edited(change));
  expect(now.events).toEqual(alone.events);
  expect(now.rows).toEqual(alone.rows);
  const before = new Set(build(told).names);
  expect(now.names.filter((name) => !before.has(name))).toHaveLength(1);
  expect(build(told, edited(change), told).events).toEqual(build(told).events);
});

/** Happenings by the hundred, one of them told by as many copies. */
const manyReports = Array.from({ length: 300 }, (_, n): Report[] => {
  const printed = { ...told[0]!, article: `${n}.txt`, id: `c${n}` as Report['id'] };
  const own = { ...told[n % 4]!, article: `${n}.txt`, quote: `${told[n % 4]!.quote} ${n} times`, start: 400 };
  const day = { ...own.day, from: dayOfNumber(19_000 + 5 * n), to: dayOfNumber(19_000 + 5 * n) };
  return [...(n % 2 === 0 ? [printed] : []), { ...own, day, id: `r${n}` as Report['id'] }];
}).flat();
const manyArticles = Array.from({ length: 300 }, (_, n) => ({ ...articles[0]!, id: `${n}.txt`, source: `Paper ${n}` }));

/** All events that a shelf gets of these reports. */
function eventsFrom(shelf: Shelf, reports: readonly Report[]): unknown[] {
  const table = shelvedSamples(reports, manyArticles, shelf);
  return table.names.map((_, row) => wholeEvent(table, row, shelf));
}

it('events that are made many at a time are those that are made alone', () => {
  const all = linkReports(manyReports, manyArticles);
  expect(all.length).toBeGreaterThan(200);
  expect(all.some(({ reports }) => reports[0]!.copies?.length === 149)).toBe(true);
  expect(eventsFrom(memoryShelf(), manyReports)).toEqual(all);
});

/** As a build leaves it that ended before its table was kept. */
function shelfWithoutTable(): Shelf {
  const shelf = memoryShelf();
  return { ...shelf, get: (name) => (name === 'events' ? null : shelf.get(name)) };
}

it.each([
  ['the table of an earlier build', memoryShelf()],
  ['what is left of a build that ended early', shelfWithoutTable()],
])('events are found, read and made side by side: %s', (_, shelf) => {
  const some = manyReports.filter((_, at) => at % 3 !== 1);
  expect(eventsFrom(shelf, some)).toEqual(linkReports(some, manyArticles));
  expect(eventsFrom(shelf, manyReports)).toEqual(linkReports(manyReports, manyArticles));
});
