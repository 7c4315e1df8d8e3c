import type { ColumnEvent } from '../../../model/columnEvent.ts';
import { UNKNOWN_DAY } from '../../../model/columns.ts';
import { type Day, dayOfNumber } from '../../../model/day.ts';
import type { EventRecord, SourceId } from '../../../model/event.ts';
import type { EventRows } from '../../../model/eventRows.ts';
import type { Place } from '../../../model/place.ts';
import { placeAt } from '../../../model/placeRowsMaker.ts';
import type { EventTable } from './eventTable.ts';

/** An event as those see it who write around a map. `row`: of the table. */
export type TableEvent = Pick<EventRecord, 'id' | 'dateFrom' | 'dateTo' | 'reportCount'> &
  Pick<ColumnEvent, 'reports'> & { readonly places: readonly Place[]; readonly row: number };

/** The events of a table, without words. */
export function tableEvents({ rows }: EventTable): TableEvent[] {
  const days = new Map<number, Day | null>([[UNKNOWN_DAY, null]]);
  const dayOf = (number: number): Day | null => {
    if (!days.has(number)) days.set(number, dayOfNumber(number));
    return days.get(number)!;
  };
  const places = rows.places.ids.map((_, row) => placeAt(rows.places, row));
  return rows.ids.map((id, row) => {
    const reports = reportsOf(rows, row);
    const own = rows.linkPlace.subarray(rows.placeStart[row], rows.placeStart[row + 1]);
    const [dateFrom, dateTo] = [dayOf(rows.dayFrom[row]!), dayOf(rows.dayTo[row]!)];
    return {
      ...{ id, row, dateFrom, dateTo, reports, reportCount: reports.length },
      places: Array.from(own, (place) => places[place]!),
    };
  });
}

type Printed = { readonly article: string; readonly source: SourceId };

function reportsOf(rows: EventRows, row: number) {
  const reports: (Printed & { copies?: Printed[] })[] = [];
  for (let at = rows.reportStart[row]!; at < rows.reportStart[row + 1]!; at++) {
    const one = { article: rows.articles[rows.reportArticle[at]!]!, source: rows.sources[rows.reportSource[at]!]! };
    if (rows.reportIsCopy[at] === 0) reports.push(one);
    else {
      const original = reports.at(-1)!;
      original.copies = [...(original.copies ?? []), one];
    }
  }
  return reports;
}
