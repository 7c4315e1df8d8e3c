import type { ColumnEvent } from '../../../model/encodeColumns.ts';
import type { EventRecord } from '../../../model/event.ts';
import type { EventText } from '../../../model/explorerFiles.ts';
import { featureOf } from '../../../model/featureOf.ts';
import type { PlaceId } from '../../../model/place.ts';
import { joinBytes, parsePart, partOf, partSpans } from '../../collect/parts.ts';
import type { Shelf } from '../../shelf.ts';

/** What is held of an event through a build; the rest lies on the shelf. */
export type EventHead = ColumnEvent &
  Pick<EventRecord, 'reportCount' | 'sourceCount'> & {
    /** What its places could have been instead. */
    readonly alternatives: readonly PlaceId[];
  };

/** An event whose words lie on the shelf: under this name, with each part starting where the one before ends. */
export type ShelvedEvent = EventHead & { readonly name: string; readonly parts: PartStarts };

/** How each file shows the event: `events.geojson`, `reports.csv`, `texts/N.json`, `details/N.json`. */
const PARTS = ['head', 'feature', 'rows', 'text', 'detail'] as const;
type EventPart = (typeof PARTS)[number];
type PartStarts = {
  readonly feature: number;
  readonly rows: number;
  readonly text: number;
  readonly detail: number;
  readonly end: number;
};

/** An event as it will be written. `rows`: its `reportRows`. */
export function packEvent(event: EventRecord, rows: string): Uint8Array {
  const parts: Readonly<Record<EventPart, string>> = {
    head: JSON.stringify(headOf(event)),
    feature: featureOf(event),
    rows,
    text: JSON.stringify(textOf(event)),
    detail: JSON.stringify(event),
  };
  return joinBytes(PARTS.map((part) => parts[part]));
}

export const unpackEvent = (name: string, packed: Uint8Array): ShelvedEvent =>
  lyingEvent(name, parsePart<EventHead>(partOf(packed, partSpans(packed)[0]!)), packed);

/** `table`: the packed event, or its `partTable` alone. */
export function lyingEvent(name: string, head: EventHead, table: Uint8Array): ShelvedEvent {
  const [, feature, rows, text, detail] = partSpans(table);
  const end = detail!.start + detail!.length;
  const parts = { feature: feature!.start, rows: rows!.start, text: text!.start, detail: detail!.start, end };
  return { ...head, name, parts };
}

/** What the tables say of it. Both are overwritten when the shelf is asked again. */
export function tableParts(
  { name, parts }: ShelvedEvent,
  shelf: Shelf,
): Readonly<Record<'feature' | 'rows', Uint8Array>> {
  const bytes = shelf.part(name, parts.feature, parts.text - parts.feature);
  const end = parts.rows - parts.feature;
  return { feature: bytes.subarray(0, end), rows: bytes.subarray(end) };
}

/** What the page says of it. Both are overwritten when the shelf is asked again. */
export function pageParts(
  { name, parts }: ShelvedEvent,
  shelf: Shelf,
): Readonly<Record<'text' | 'detail', Uint8Array>> {
  const bytes = shelf.part(name, parts.text, parts.end - parts.text);
  const end = parts.detail - parts.text;
  return { text: bytes.subarray(0, end), detail: bytes.subarray(end) };
}

/** All of an event. */
export const wholeEvent = (event: ShelvedEvent, shelf: Shelf): EventRecord =>
  parsePart<EventRecord>(pageParts(event, shelf).detail);

function headOf(event: EventRecord): EventHead {
  const { id, category, dateFrom, dateTo, datePrecision, dateBasis, confidence, reportCount, sourceCount } = event;
  return {
    ...{ id, category, dateFrom, dateTo, datePrecision, dateBasis, confidence, reportCount, sourceCount },
    places: event.places.map(({ id, name, kind, country, admin1, lng, lat, radiusKm, role, relation, confidence }) => ({
      ...{ id, name, kind, country, admin1, lng, lat, radiusKm, role, relation: { kind: relation.kind }, confidence },
    })),
    reports: event.reports.map(({ article, source, copies }) => ({
      ...{ article, source },
      ...(copies === undefined ? {} : { copies: copies.map(({ article, source }) => ({ article, source })) }),
    })),
    alternatives: event.places.flatMap(({ alternatives }) => alternatives.map(({ id }) => id)),
  };
}

function textOf({ title, reports }: EventRecord): EventText {
  const quotes = new Set(reports.map(({ quote }) => quote));
  quotes.delete(title);
  return { title, quotes: [...quotes] };
}
