import type { EventRecord, EventReport } from './event.ts';
import { eventGeometry, mainPlace } from './eventGeometry.ts';
import type { ReportPlace } from './report.ts';
import { roundDegrees, roundTo } from './roundPlace.ts';

/**
 * The event's Feature (RFC 7946) as JSON. `kind` is that of the place shown: a reader must not draw an `admin1`, a `country` or a
 * `region` as a plain point.
 */
export const featureOf = (event: EventRecord): string =>
  JSON.stringify({
    type: 'Feature',
    id: event.id,
    geometry: eventGeometry(event.places),
    properties: propertiesOf(event),
  });

function propertiesOf(event: EventRecord) {
  const {
    id,
    title,
    category,
    dateFrom,
    dateTo,
    datePrecision,
    dateBasis,
    places,
    confidence,
    reports,
    reportCount,
    sourceCount,
  } = event;
  return {
    id,
    title,
    category,
    dateFrom,
    dateTo,
    datePrecision,
    dateBasis,
    kind: mainPlace(places).kind,
    places: places.map(placeOf),
    confidence: roundTo(confidence, 3),
    reports: reports.map(reportOf),
    reportCount,
    sourceCount,
  };
}

function placeOf({
  role,
  id,
  name,
  asWritten,
  kind,
  country,
  admin1,
  lng,
  lat,
  radiusKm,
  confidence,
  relation,
  reasons,
  edits,
}: ReportPlace) {
  return {
    role,
    id,
    name,
    asWritten,
    kind,
    country,
    admin1,
    lng: roundDegrees(lng),
    lat: roundDegrees(lat),
    radiusKm: roundTo(radiusKm, 1),
    confidence: roundTo(confidence, 3),
    relation,
    reasons,
    ...(edits === undefined ? {} : { edits }),
  };
}

function reportOf(report: EventReport) {
  const { id, article, source, published, quote, before, after, start, end, dated, copies, edits } = report;
  return {
    id,
    article,
    source,
    published,
    quote,
    before,
    after,
    start,
    end,
    datedBy: dated.words?.text ?? null,
    copies: copies ?? [],
    ...(edits === undefined ? {} : { edits }),
  };
}
