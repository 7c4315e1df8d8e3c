import Papa from 'papaparse';
import type { EventRecord } from '../model/event.ts';
import { plainCell } from '../model/plainCell.ts';

/** Starts of a cell that spreadsheets run, also in the wide letters of East Asian keyboards; "-8.61" alone is a number. */
const RUN_BY_SPREADSHEETS = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20](?!\d+(?:\.\d+)?$)/u;

/**
 * One row a report of the given events, for spreadsheets. Cells that a spreadsheet would run start with an apostrophe.
 * A report of a movement has two places in its cells, separated by " → ".
 */
export function exportCsv(events: readonly EventRecord[], sourceNames: ReadonlyMap<string, string>): string {
  const rows = events.flatMap((event) =>
    event.reports.map((report) => ({
      event: event.id,
      report: report.id,
      title: plainCell(event.title),
      category: event.category,
      date_from: event.dateFrom ?? '',
      date_to: event.dateTo ?? '',
      date_precision: event.datePrecision,
      date_basis: event.dateBasis,
      place: report.places.map(({ name }) => name).join(' → '),
      place_as_written: plainCell(report.places.map(({ asWritten }) => asWritten).join(' → ')),
      place_kind: report.places.map(({ kind }) => kind).join(' → '),
      country: report.places.map(({ country }) => country ?? '').join(' → '),
      lng: report.places.map(({ lng }) => lng).join(' → '),
      lat: report.places.map(({ lat }) => lat).join(' → '),
      radius_km: report.places.map(({ radiusKm }) => radiusKm).join(' → '),
      confidence: event.confidence,
      source: plainCell(sourceNames.get(report.source) ?? report.source),
      article: plainCell(report.article),
      published: report.published ?? '',
      quote: plainCell(report.quote),
    })),
  );
  return Papa.unparse(rows, { escapeFormulae: RUN_BY_SPREADSHEETS });
}
