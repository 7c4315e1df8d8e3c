import type { EventRecord, EventReport } from './event.ts';
import { eventGeometry, mainPlace } from './eventGeometry.ts';
import { type EventJson, eventJson } from './eventJson.ts';
import type { ReportPlace } from './report.ts';
import { roundDegrees, roundTo } from './roundPlace.ts';

/**
 * The event's Feature (RFC 7946) as JSON. `kind` is that of the place shown: a reader must not draw an `admin1`, a `country` or a
 * `region` as a plain point. `json`: of this event.
 */
export function featureOf(event: EventRecord, json: EventJson = eventJson(event)): string {
  const { id, places, confidence, reports, reportCount, sourceCount } = event;
  const shown = JSON.stringify(places.map(placeOf));
  const told = reports.map((report, at) => `{${json.reports[at]},${factsOf(report)}}`).join();
  const geometry = JSON.stringify(eventGeometry(places));
  const sums = `"reportCount":${reportCount},"sourceCount":${sourceCount}`;
  const properties = `${json.head},"kind":"${mainPlace(places).kind}","places":${shown},"confidence":${roundTo(confidence, 3)},"reports":[${told}],${sums}`;
  return `{"type":"Feature","id":"${id}","geometry":${geometry},"properties":{${properties}}}`;
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
    edits,
  };
}

/** What a Feature alone says of a report. */
function factsOf({ dated, copies, edits }: EventReport): string {
  const datedBy = JSON.stringify(dated.words?.text ?? null);
  const printed = copies === undefined ? '[]' : JSON.stringify(copies);
  return `"datedBy":${datedBy},"copies":${printed}${edits === undefined ? '' : `,"edits":${JSON.stringify(edits)}`}`;
}
