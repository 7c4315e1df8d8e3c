import { expect, it } from 'vitest';
import { memoryShelf } from '../../shelf.ts';
import { sampleArticles, sampleReports } from '../testing/sampleEvents.ts';
import { shelvedSamples } from '../testing/shelvedSamples.ts';
import { type EventTable, EventTableMaker, orderTable } from './eventTable.ts';
import { joinTables } from './joinTables.ts';
import { tableEvents } from './tableEvents.ts';

/** All that a table says, whatever the numbers of its places, articles and sources. */
const told = (table: EventTable) => ({
  events: tableEvents(table),
  names: table.names,
  parts: table.parts,
  rows: { ...table.rows, places: [], articles: [], sources: [], categories: [] },
  categories: Array.from(table.rows.category, (category) => table.rows.categories[category]),
  same: Array.from(table.rows.linkPlace, (place) => table.rows.places.ids[table.rows.places.same[place]!]),
  alternatives: table.names.map((_, row) =>
    Array.from(
      table.alternatives.place.subarray(table.alternatives.start[row], table.alternatives.start[row + 1]),
      (place) => table.alternatives.ids[place],
    ),
  ),
});

it('a table in another order says what a table of its copied rows says', () => {
  const table = shelvedSamples(sampleReports(), sampleArticles(), memoryShelf());
  const count = table.names.length;
  expect(count).toBeGreaterThan(3);
  for (let turn = 0; turn < count; turn++) {
    const order = Uint32Array.from({ length: count }, (_, at) => (count - 1 - at + turn) % count);
    const copied = new EventTableMaker();
    for (const row of order) copied.copy(table, row);
    const [expected, ordered] = [told(copied.table()), told(orderTable(table, order))];
    const { linkPlace: _a, reportArticle: _b, reportSource: _c, category: _d, ...numbers } = expected.rows;
    expect(ordered).toEqual({ ...expected, rows: { ...ordered.rows, ...numbers } });
  }
});

it('a table joined of rows of two says what a table of their copied rows says', () => {
  const kept = shelvedSamples(sampleReports(), sampleArticles(), memoryShelf());
  const others = sampleReports().map((report) => ({
    ...report,
    quote: `${report.quote} again`,
    category: 'other' as never,
  }));
  const fresh = shelvedSamples(others, sampleArticles(), memoryShelf());
  const [ours, theirs] = [kept.names.length, fresh.names.length];
  for (let choice = 0; choice < 2 ** (ours + theirs); choice++) {
    const all = Array.from({ length: ours + theirs }, (_, at) => (at < ours ? at : ~(at - ours)));
    const order = Int32Array.from(all.filter((_, at) => (choice >> at) & 1).reverse());
    const copied = new EventTableMaker();
    for (const row of order) copied.copy(row >= 0 ? kept : fresh, row >= 0 ? row : ~row);
    const [expected, joined] = [copied.table(), joinTables(kept, fresh, order)];
    const { linkPlace: _a, reportArticle: _b, reportSource: _c, category: _d, ...numbers } = told(expected).rows;
    expect(told(joined)).toEqual({ ...told(expected), rows: { ...told(joined).rows, ...numbers } });
    expect(new Set(joined.rows.sources)).toEqual(new Set(expected.rows.sources));
    expect(new Set(joined.rows.categories)).toEqual(new Set(expected.rows.categories));
  }
});
