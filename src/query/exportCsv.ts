import Papa from 'papaparse';
import type { EventRecord, EventReport } from '../model/event.ts';
import { plainCell } from '../model/plainCell.ts';
import type { ReportPlace } from '../model/report.ts';

/** Starts of a cell that spreadsheets run, also in the wide letters of East Asian keyboards; "-8.61" alone is a number. */
const RUN_BY_SPREADSHEETS = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20](?!\d+(?:\.\d+)?$)/u;

/**
 * One row a report of the given events, for spreadsheets. Cells that a spreadsheet would run start with an apostrophe.
 * A report of a movement has two places in its cells, as "Omsk → Chita"; one of several places has them as "Omsk; Chita".
 */
export function exportCsv(events: readonly EventRecord[], sourceNames: ReadonlyMap<string, string>): string {
  const rows = events.flatMap((event) => event.reports.map((report) => rowOf(event, report, sourceNames)));
  return Papa.unparse(rows, { escapeFormulae: RUN_BY_SPREADSHEETS });
}

function rowOf(event: EventRecord, report: EventReport, sourceNames: ReadonlyMap<string, string>) {
  const cellOf = (part: (place: ReportPlace) => string | number): string =>
    report.places.map(part).join(report.places.some(({ role }) => role === 'to') ? ' → ' : '; ');
  return {
    event: event.id,
    report: report.id,
    title: plainCell(event.title),
    category: event.category,
    date_from: event.dateFrom ?? '',
    date_to: event.dateTo ?? '',
    date_precision: event.datePrecision,
    date_basis: event.dateBasis,
    place: cellOf(({ name }) => name),
    place_as_written: plainCell(cellOf(({ asWritten }) => asWritten)),
    place_kind: cellOf(({ kind }) => kind),
    country: cellOf(({ country }) => country ?? ''),
    lng: cellOf(({ lng }) => lng),
    lat: cellOf(({ lat }) => lat),
    radius_km: cellOf(({ radiusKm }) => radiusKm),
    confidence: event.confidence,
    source: plainCell(sourceNames.get(report.source) ?? report.source),
    article: plainCell(report.article),
    published: report.published ?? '',
    quote: plainCell(report.quote),
  };
}
