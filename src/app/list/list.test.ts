import { describe, expect, it } from 'vitest';
import { makeEvents } from '../../../bench/makeEvents.ts';
import type { EventColumns } from '../../model/columns.ts';
import type { Day } from '../../model/day.ts';
import { decodeColumns } from '../../model/decodeColumns.ts';
import { encodeColumns, sortEvents } from '../../model/encodeColumns.ts';
import type { EventRecord } from '../../model/event.ts';
import type { ReportPlace } from '../../model/report.ts';
import { englishTexts } from '../text/texts.ts';
import { describePlaces } from './describePlaces.ts';
import { headingOf, listRows } from './listRows.ts';
import { nextEventRow } from './nextEventRow.ts';

const made = makeEvents(3);

function columnsOf(events: readonly EventRecord[]): EventColumns {
  const decoded = decodeColumns(encodeColumns({ ...made, events: sortEvents(events) }));
  if (decoded.kind === 'broken') throw new Error(decoded.message);
  return decoded.columns;
}

const on = (index: number, dateFrom: string | null, datePrecision = 'day'): EventRecord =>
  ({ ...made.events[0]!, id: `e${index}`, dateFrom, dateTo: dateFrom, datePrecision }) as EventRecord;

describe('the rows of the list', () => {
  const columns = columnsOf([on(0, '2022-03-01'), on(1, '2022-03-01'), on(2, '2022-03-02'), on(3, null)]);
  const rows = listRows(columns, Uint32Array.of(0, 1, 2, 3), 100);

  it('have a heading before each day, the undated last', () => {
    expect(Array.from(rows, (row) => (headingOf(row) === null ? `event ${row}` : `day of ${headingOf(row)}`))).toEqual([
      'day of 0',
      'event 0',
      'event 1',
      'day of 2',
      'event 2',
      'day of 3',
      'event 3',
    ]);
  });

  it('stop at the limit', () => {
    expect(listRows(columns, Uint32Array.of(0, 1, 2, 3), 2)).toHaveLength(3);
  });

  it.each([
    ['ArrowDown', 2, 4], // over a heading
    ['ArrowUp', 4, 2],
    ['ArrowUp', 1, 1], // stays on the first
    ['ArrowDown', 6, 6], // stays on the last
    ['Home', 4, 1],
    ['End', 1, 6],
    ['PageDown', 1, 6],
    ['x', 1, null],
  ])('%s leads from row %i to row %s', (key, from, to) => {
    expect(nextEventRow(rows, from, key)).toBe(to);
  });
});

describe('where an event was, in one line', () => {
  const place = (over: Partial<ReportPlace>): ReportPlace => ({
    ...made.events[0]!.places[0]!,
    kind: 'settlement',
    name: 'Braga',
    admin1: 'Minho',
    relation: { kind: 'in' },
    role: 'where',
    radiusKm: 8,
    ...over,
  });
  const described = (...places: ReportPlace[]) =>
    describePlaces(columnsOf([{ ...on(0, '2022-03-01' as Day), places }]), 0, englishTexts);

  it.each([
    ['a town in its region', [place({})], 'Braga, Minho'],
    ['near it', [place({ relation: { kind: 'near' }, radiusKm: 60 })], 'near Braga, within 60 km'],
    ['a whole country', [place({ kind: 'country', name: 'Portugal' })], 'Portugal (whole country)'],
    ['a region', [place({ kind: 'admin1', name: 'Minho' })], 'Minho'],
    [
      'a movement',
      [place({ role: 'from' }), place({ role: 'to', name: 'Faro', id: 'made:faro' as ReportPlace['id'] })],
      'Braga → Faro',
    ],
    ['only where from', [place({ role: 'from' })], 'from Braga'],
    [
      'several places',
      [place({}), place({ name: 'Faro', id: 'made:faro' as ReportPlace['id'] })],
      'Braga, Minho and 1 more place',
    ],
    ['no place', [], 'no place'],
  ])('%s', (_name, places, expected) => {
    expect(described(...places)).toBe(expected);
  });
});
