import { expect, it } from 'vitest';
import { memoryShelf } from '../../shelf.ts';
import { sampleArticles, sampleReports } from '../testing/sampleEvents.ts';
import { shelvedSamples } from '../testing/shelvedSamples.ts';
import { type EventTable, EventTableMaker, orderTable } from './eventTable.ts';
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
