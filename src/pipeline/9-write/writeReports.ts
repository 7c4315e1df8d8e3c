import type { ArticleEntry, EventRecord, EventReport } from '../../model/event.ts';
import type { Report, ReportPlace } from '../../model/report.ts';
import { csvOf } from './csvOf.ts';
import { mainPlace } from './eventGeometry.ts';
import { roundDegrees, roundTo } from './roundPlace.ts';

/**
 * `reports.csv` (RFC 4180, CRLF, UTF-8): one row a report, sorted by event, then by article and offset. Text that a spreadsheet would
 * run gets a leading apostrophe; numbers are numbers. Articles that printed the same words are named in `also_in`: they are no rows.
 */
export function writeReports(
  events: readonly EventRecord[],
  reports: readonly Report[],
  articles: readonly ArticleEntry[],
): string {
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const rows = events
    .flatMap((event) =>
      event.reports.map((told) => rowOf(event.id, told, reportOf.get(told.id), articleOf.get(told.article))),
    )
    .sort(
      (a, b) =>
        compare(a.event_id, b.event_id) ||
        compare(a.article, b.article) ||
        a.start - b.start ||
        compare(a.report_id, b.report_id),
    );
  return `${csvOf(rows)}\r\n`;
}

function rowOf(
  eventId: string,
  { id, copies = [] }: EventReport,
  report: Report | undefined,
  article: ArticleEntry | undefined,
) {
  if (report === undefined) throw new Error(`event ${eventId} names report ${id}, which was not given`);
  const place = mainPlace(report.places);
  return {
    event_id: eventId,
    report_id: report.id as string,
    article: report.article,
    source: (article?.source ?? '') as string,
    published: article?.published ?? '',
    url: article?.url ?? '',
    date_from: report.day.from ?? '',
    date_to: report.day.to ?? '',
    date_precision: report.day.precision,
    date_basis: report.day.basis,
    dated_by: report.day.words?.text ?? '',
    category: report.category as string,
    title: report.title,
    quote: report.quote,
    before: report.before,
    after: report.after,
    start: report.start,
    end: report.end,
    place: place.name,
    as_written: place.asWritten,
    place_id: place.id as string,
    place_kind: place.kind,
    country: place.country ?? '',
    admin1: place.admin1 ?? '',
    longitude: roundDegrees(place.lng),
    latitude: roundDegrees(place.lat),
    radius_km: roundTo(place.radiusKm, 1),
    place_confidence: roundTo(place.confidence, 3),
    places: report.places.map(describe).join('; '),
    also_in: copies.map((copy) => copy.article).join('; '),
    confidence: roundTo(report.confidence, 3),
  };
}

const describe = ({ role, name, id }: ReportPlace): string => `${role} ${name} (${id})`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
