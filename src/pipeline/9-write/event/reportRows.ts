import type { ArticleEntry, EventRecord } from '../../../model/event.ts';
import { mainPlace } from '../../../model/eventGeometry.ts';
import type { Report, ReportPlace } from '../../../model/report.ts';
import { roundDegrees, roundTo } from '../../../model/roundPlace.ts';
import { csvLine } from '../csvLine.ts';

/** What a row of `reports.csv` is made from. */
type Row = {
  readonly eventId: string;
  readonly report: Report;
  /** Ids of other articles that printed the same words, with semicolons between. */
  readonly copies: string;
  readonly place: ReportPlace;
  readonly article: ArticleEntry | undefined;
};

const COLUMNS: readonly (readonly [string, (row: Row) => string | number])[] = [
  ['event_id', ({ eventId }) => eventId],
  ['report_id', ({ report }) => report.id],
  ['article', ({ report }) => report.article],
  ['source', ({ article }) => article?.source ?? ''],
  ['published', ({ article }) => article?.published ?? ''],
  ['url', ({ article }) => article?.url ?? ''],
  ['date_from', ({ report }) => report.day.from ?? ''],
  ['date_to', ({ report }) => report.day.to ?? ''],
  ['date_precision', ({ report }) => report.day.precision],
  ['date_basis', ({ report }) => report.day.basis],
  ['dated_by', ({ report }) => report.day.words?.text ?? ''],
  ['category', ({ report }) => report.category],
  ['title', ({ report }) => report.title],
  ['quote', ({ report }) => report.quote],
  ['before', ({ report }) => report.before],
  ['after', ({ report }) => report.after],
  ['start', ({ report }) => report.start],
  ['end', ({ report }) => report.end],
  ['place', ({ place }) => place.name],
  ['as_written', ({ place }) => place.asWritten],
  ['place_id', ({ place }) => place.id],
  ['place_kind', ({ place }) => place.kind],
  ['country', ({ place }) => place.country ?? ''],
  ['admin1', ({ place }) => place.admin1 ?? ''],
  ['longitude', ({ place }) => roundDegrees(place.lng)],
  ['latitude', ({ place }) => roundDegrees(place.lat)],
  ['radius_km', ({ place }) => roundTo(place.radiusKm, 1)],
  ['place_confidence', ({ place }) => roundTo(place.confidence, 3)],
  ['places', ({ report }) => describe(report.places)],
  ['also_in', ({ copies }) => copies],
  ['confidence', ({ report }) => roundTo(report.confidence, 3)],
];

export const REPORT_HEADER = csvLine(COLUMNS.map(([name]) => name));

/**
 * The rows of one event in `reports.csv`, each with its line break: one a report, by article and offset. Text that a spreadsheet would run
 * gets a leading apostrophe; numbers are numbers. Articles that printed the same words are named in `also_in`: they are no rows.
 * `reports`: those of the event, in its order.
 */
export function reportRows(
  event: EventRecord,
  reports: readonly Report[],
  articles: ReadonlyMap<string, ArticleEntry>,
): string {
  const rows = reports.map((report, index): Row => {
    const copies = event.reports[index]!.copies ?? [];
    return {
      eventId: event.id,
      report,
      copies: copies.length === 0 ? '' : copies.map(({ article }) => article).join('; '),
      place: mainPlace(report.places),
      article: articles.get(report.article),
    };
  });
  if (rows.length > 1)
    rows.sort(
      ({ report: a }, { report: b }) => compare(a.article, b.article) || a.start - b.start || compare(a.id, b.id),
    );
  let lines = '';
  for (const row of rows) lines += `${csvLine(COLUMNS.map(([, cell]) => cell(row)))}\r\n`;
  return lines;
}

function describe(places: readonly ReportPlace[]): string {
  let text = '';
  for (const { role, name, id } of places) text += `${text === '' ? '' : '; '}${role} ${name} (${id})`;
  return text;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
