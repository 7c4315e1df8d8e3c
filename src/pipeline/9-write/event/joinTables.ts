import { isTight } from '../../../model/eventRows.ts';
import { type EventTable, EventTableMaker, orderTable } from './eventTable.ts';

/**
 * One table of rows of two. `order`: each a row of `kept`, or `~row` of `fresh`; none twice, all of `fresh`. Where most rows are kept, the
 * others are added to them, and what the rows point into stays as it is until too much of it serves none.
 */
export function joinTables(kept: EventTable, fresh: EventTable, order: Int32Array): EventTable {
  if (kept.names.length === 0)
    return orderTable(
      fresh,
      Uint32Array.from(order, (row) => ~row),
    );
  const all = new EventTableMaker(kept);
  const rows = Uint32Array.from(order, (row) => (row >= 0 ? row : all.copy(fresh, ~row)));
  const table = orderTable(all.table(), rows);
  return isTight(table.rows) ? table : copied(kept, fresh, order);
}

function copied(kept: EventTable, fresh: EventTable, order: Int32Array): EventTable {
  const all = new EventTableMaker();
  for (const row of order) {
    if (row >= 0) all.copy(kept, row);
    else all.copy(fresh, ~row);
  }
  return all.table();
}
