import { expect, it } from 'vitest';
import type { Report } from '../../../model/report.ts';
import { memoryShelf } from '../../shelf.ts';
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
