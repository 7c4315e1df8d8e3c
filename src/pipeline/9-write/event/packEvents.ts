import type { EventRecord, EventReport } from '../../../model/event.ts';
import { type EventJson, eventJson } from '../../../model/eventJson.ts';
import { featureOf } from '../../../model/featureOf.ts';
import type { ByteRoom } from '../../collect/byteRoom.ts';
import { joinBytes, parsePart, partOf, partSpans } from '../../collect/parts.ts';

/**
 * Events as each file shows them: `events.geojson`, `reports.csv`, `texts/N.json`, `details/N.json`. `rows`: `reportRows` of each. `room`:
 * where the bytes lie; of their own where null.
 */
export function packEvents(
  events: readonly EventRecord[],
  rows: readonly string[],
  room: ByteRoom | null = null,
): Uint8Array[] {
  const json = events.map(eventJson);
  const features = events.map((event, index) => featureOf(event, json[index]));
  const texts = events.map((event, index) => textOf(event, json[index]!));
  const details = events.map((event, index) => detailOf(event, json[index]!));
  return events.map((_, at) => joinBytes([features[at]!, rows[at]!, texts[at]!, details[at]!], room));
}

/** Where the first part of a packed event starts. */
export const PARTS_START = joinBytes(['', '', '', '']).length;

/** All of an event. */
export const unpackEvent = (packed: Uint8Array): EventRecord =>
  parsePart<EventRecord>(partOf(packed, partSpans(packed)[3]!));

/** JSON of an `EventText`. */
function textOf({ title, reports }: EventRecord, json: EventJson): string {
  const quotes = new Set<string>();
  for (const { quote } of reports) if (quote !== title) quotes.add(quote);
  return `{"title":${json.title},"quotes":${JSON.stringify([...quotes])}}`;
}

/** JSON of the whole event. */
function detailOf({ places, confidence, reports, reportCount, sourceCount }: EventRecord, json: EventJson): string {
  const placed = JSON.stringify(places);
  let told = '';
  for (let at = 0; at < reports.length; at++) {
    const report = reports[at]!;
    const own = report.places === places ? placed : JSON.stringify(report.places);
    told += `${at === 0 ? '{' : ',{'}${json.reports[at]},"dated":${JSON.stringify(report.dated)},"places":${own}${othersOf(report)}}`;
  }
  const sums = `"reportCount":${reportCount},"sourceCount":${sourceCount}`;
  return `{${json.head},"places":${placed},"confidence":${confidence},"reports":[${told}],${sums}}`;
}

function othersOf({ copies, edits }: EventReport): string {
  const printed = copies === undefined ? '' : `,"copies":${JSON.stringify(copies)}`;
  return edits === undefined ? printed : `${printed},"edits":${JSON.stringify(edits)}`;
}
