import type { EventRows } from './eventRows.ts';
import { picked, pickedLists } from './picked.ts';

/** Some of the events in another order: what the rows point into stays as it is. `order`: the old row of each new one, none twice. */
export function orderEventRows(rows: EventRows, order: Uint32Array): EventRows {
  const places = pickedLists(rows.placeStart, order);
  const reports = pickedLists(rows.reportStart, order);
  return {
    ...rows,
    ids: Array.from(order, (row) => rows.ids[row]!),
    dayFrom: picked(rows.dayFrom, order),
    dayTo: picked(rows.dayTo, order),
    precision: picked(rows.precision, order),
    basis: picked(rows.basis, order),
    category: picked(rows.category, order),
    confidence: picked(rows.confidence, order),
    placeStart: places.starts,
    linkPlace: picked(rows.linkPlace, places.entries),
    linkRole: picked(rows.linkRole, places.entries),
    linkRelation: picked(rows.linkRelation, places.entries),
    linkConfidence: picked(rows.linkConfidence, places.entries),
    reportStart: reports.starts,
    reportSource: picked(rows.reportSource, reports.entries),
    reportArticle: picked(rows.reportArticle, reports.entries),
    reportIsCopy: picked(rows.reportIsCopy, reports.entries),
  };
}
