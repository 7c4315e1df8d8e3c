import type { EventRecord } from '../../../model/event.ts';
import type { EventText } from '../../../model/explorerFiles.ts';
import { featureOf } from '../../../model/featureOf.ts';
import { joinBytes, parsePart, partOf, partSpans } from '../../collect/parts.ts';

/** An event as each file shows it: `events.geojson`, `reports.csv`, `texts/N.json`, `details/N.json`. `rows`: its `reportRows`. */
export const packEvent = (event: EventRecord, rows: string): Uint8Array =>
  joinBytes([featureOf(event), rows, JSON.stringify(textOf(event)), JSON.stringify(event)]);

/** Where the first part of a packed event starts. */
export const PARTS_START = joinBytes(['', '', '', '']).length;

/** All of an event. */
export const unpackEvent = (packed: Uint8Array): EventRecord =>
  parsePart<EventRecord>(partOf(packed, partSpans(packed)[3]!));

function textOf({ title, reports }: EventRecord): EventText {
  const quotes = new Set(reports.map(({ quote }) => quote));
  quotes.delete(title);
  return { title, quotes: [...quotes] };
}
