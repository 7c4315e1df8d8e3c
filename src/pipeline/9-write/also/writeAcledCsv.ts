import Papa from 'papaparse';
import type { DayPrecision } from '../../../model/day.ts';
import { plainCell } from '../../../model/plainCell.ts';
import type { ReportPlace } from '../../../model/report.ts';
import { roundDegrees } from '../../../model/roundPlace.ts';
import { FORMULA_START } from '../csvLine.ts';
import type { AlsoFile, AlsoInput } from './alsoInput.ts';
import { type EventFacts, eventFacts } from './eventFacts.ts';

/** ACLED's codes: 1 the day, 2 the week, 3 the month. What is less exact has no code and is left out. */
const TIME_PRECISION: Readonly<Partial<Record<DayPrecision, number>>> = { day: 1, week: 2, month: 3 };

/**
 * A table with the columns of ACLED (as of March 2023), so that scripts written for it run. No row is ACLED's. Whole countries, events
 * without a day and days known by season or year alone have no code there and are left out. Actors and deaths are not read from the
 * text: those cells are empty, never 0. `country` holds the ISO 3166 code.
 */
export function writeAcledCsv(input: AlsoInput): AlsoFile[] {
  const rows = eventFacts(input).flatMap((facts) => {
    const [time, geo] = [TIME_PRECISION[facts.event.datePrecision], geoPrecision(facts.place)];
    return time === undefined || geo === null || facts.event.dateFrom === null
      ? []
      : [rowOf(facts, time, geo).map(plain)];
  });
  const content = `${Papa.unparse({ fields: COLUMNS, data: rows }, { newline: '\r\n', escapeFormulae: FORMULA_START })}\r\n`;
  return [{ name: 'events.acled.csv', content }];
}

/** 1 a town or a spot in it; 2 near a town, or a small part of a region; 3 a larger region; null a country. */
function geoPrecision({ kind, relation }: ReportPlace): 1 | 2 | 3 | null {
  switch (kind) {
    case 'site':
    case 'district':
    case 'settlement':
      return relation.kind === 'in' ? 1 : 2;
    case 'admin2':
      return 2;
    case 'admin1':
    case 'region':
    case 'water':
      return 3;
    case 'country':
      return null;
  }
}

const COLUMNS = (
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 ' +
  'inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source ' +
  'source_scale notes fatalities tags timestamp'
).split(' ');

function rowOf(
  { event, place, categoryLabel, outlets, counted }: EventFacts,
  timePrecision: number,
  precision: number,
) {
  const cells: Readonly<Record<string, string | number>> = {
    event_id_cnty: event.id,
    event_date: event.dateFrom ?? '',
    year: (event.dateFrom ?? '').slice(0, 4),
    time_precision: timePrecision,
    event_type: categoryLabel,
    country: place.country ?? '',
    admin1: place.admin1 ?? '',
    location: place.name,
    latitude: roundDegrees(place.lat),
    longitude: roundDegrees(place.lng),
    geo_precision: precision,
    source: outlets.join('; '),
    notes: `${event.reports[0]?.quote ?? event.title} (${counted})`,
  };
  return COLUMNS.map((column) => cells[column] ?? '');
}

const plain = <Cell>(cell: Cell): Cell | string => (typeof cell === 'string' ? plainCell(cell) : cell);
