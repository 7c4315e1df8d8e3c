import { type Category, OTHER_CATEGORY } from './category.ts';
import { type ColumnArray, writeColumnFile } from './columnFile.ts';
import {
  COLUMNS_VERSION,
  DAY_BASES,
  DAY_PRECISIONS,
  PLACE_KINDS,
  PLACE_ROLES,
  type PlaceText,
  RELATION_KINDS,
  UNKNOWN_DAY,
} from './columns.ts';
import { dayNumber } from './day.ts';
import type { EventRecord, Source, SourceId } from './event.ts';
import { isOnEarth, type Place, type PlaceId } from './place.ts';

export type EncodeInput = {
  /** In the order of `sortEvents`. */
  readonly events: readonly EventRecord[];
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  /** Names of places in other languages, where known. */
  readonly placeNames?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
  /** Names of the first-level unit that a place lies in, by the place's id. */
  readonly admin1Names?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
};

/** The order of columns and list: first day, last day, id; undated last. */
export function sortEvents(events: readonly EventRecord[]): EventRecord[] {
  return [...events].sort(compareEvents);
}

/**
 * The bytes of `columns.bin`. Same events, same bytes.
 * Throws on an id twice, a place off the Earth, or events out of order: our own pipeline wrote them, so it is a bug.
 */
export function encodeColumns(input: EncodeInput): Uint8Array {
  const { events, sources, categories } = input;
  refuseDisorder(events);
  const knownCategories = withOther(categories, events);
  const categoryIndex = new Map(knownCategories.map(({ id }, index) => [id, index]));
  const sourceIndex = new Map(sources.map(({ id }, index) => [id, index]));
  const places = placeTable(events);
  const links = events.flatMap(({ places }) => places);
  const reports = events.flatMap(printings);
  const articles = numbered(reports.map(({ article }) => article));
  const encoder = new TextEncoder();
  const ids = events.map(({ id }) => encoder.encode(id));
  const other = categoryIndex.get(OTHER_CATEGORY.id) ?? 0;

  const arrays: Record<string, ColumnArray> = {
    dayFrom: Int32Array.from(events, ({ dateFrom }) => (dateFrom === null ? UNKNOWN_DAY : dayNumber(dateFrom))),
    dayTo: Int32Array.from(events, ({ dateTo }) => (dateTo === null ? UNKNOWN_DAY : dayNumber(dateTo))),
    precision: Uint8Array.from(events, ({ datePrecision }) => DAY_PRECISIONS.indexOf(datePrecision)),
    basis: Uint8Array.from(events, ({ dateBasis }) => DAY_BASES.indexOf(dateBasis)),
    category: Uint8Array.from(events, ({ category }) => categoryIndex.get(category) ?? other),
    confidence: Uint8Array.from(events, ({ confidence }) => toByte(confidence)),
    placeStart: starts(events.map(({ places }) => places.length)),
    linkPlace: Uint32Array.from(links, (place) => places.rowOf.get(placeKey(place))!),
    linkRole: Uint8Array.from(links, ({ role }) => PLACE_ROLES.indexOf(role)),
    linkRelation: Uint8Array.from(links, ({ relation }) => RELATION_KINDS.indexOf(relation.kind)),
    linkConfidence: Uint8Array.from(links, ({ confidence }) => toByte(confidence)),
    reportStart: starts(events.map((event) => printings(event).length)),
    reportSource: Uint32Array.from(reports, ({ source }) => present(sourceIndex.get(source), source)),
    reportArticle: Uint32Array.from(reports, ({ article }) => articles.get(article)!),
    reportIsCopy: Uint8Array.from(reports, ({ isCopy }) => (isCopy ? 1 : 0)),
    idStart: starts(ids.map(({ length }) => length)),
    idBytes: joined(ids),
    placeLng: Float64Array.from(places.rows, ({ lng }) => lng),
    placeLat: Float64Array.from(places.rows, ({ lat }) => lat),
    placeRadiusKm: Float32Array.from(places.rows, ({ radiusKm }) => radiusKm),
    placeKind: Uint8Array.from(places.rows, ({ kind }) => PLACE_KINDS.indexOf(kind)),
  };
  const texts = places.rows.map((place) => placeText(place, input));
  return writeColumnFile(COLUMNS_VERSION, arrays, { places: texts, sources, categories: knownCategories });
}

function placeText({ id, name, country, admin1 }: Place, { placeNames, admin1Names }: EncodeInput): PlaceText {
  const names = placeNames?.get(id);
  const around = admin1 === null ? undefined : admin1Names?.get(id);
  return { id, name, country, admin1, ...(names && { names }), ...(around && { admin1Names: around }) };
}

function compareEvents(a: EventRecord, b: EventRecord): number {
  return firstDay(a) - firstDay(b) || lastDay(a) - lastDay(b) || (a.id < b.id ? -1 : 0) || (a.id > b.id ? 1 : 0);
}

const firstDay = ({ dateFrom }: EventRecord): number => (dateFrom === null ? UNKNOWN_DAY : dayNumber(dateFrom));
const lastDay = ({ dateTo }: EventRecord): number => (dateTo === null ? UNKNOWN_DAY : dayNumber(dateTo));

function refuseDisorder(events: readonly EventRecord[]): void {
  const seen = new Set<string>();
  for (const [index, event] of events.entries()) {
    if (seen.has(event.id)) throw new Error(`event id "${event.id}" twice`);
    seen.add(event.id);
    const before = events[index - 1];
    if (before !== undefined && compareEvents(before, event) > 0) throw new Error(`event ${index} is out of order`);
    for (const { id, lng, lat } of event.places) {
      if (!isOnEarth(lng, lat)) throw new Error(`place ${id} of event ${event.id} at ${lng}, ${lat} is off the Earth`);
    }
  }
}

type Printing = { readonly article: string; readonly source: SourceId; readonly isCopy: boolean };

/** Every report followed by its copies in other outlets. */
function printings({ reports }: EventRecord): Printing[] {
  return reports.flatMap(({ article, source, copies = [] }) => [
    { article, source, isCopy: false },
    ...copies.map((copy) => ({ article: copy.article, source: copy.source, isCopy: true })),
  ]);
}

function withOther(categories: readonly Category[], events: readonly EventRecord[]): readonly Category[] {
  const ids = new Set(categories.map(({ id }) => id));
  if (ids.has(OTHER_CATEGORY.id)) return categories;
  const isNeeded = categories.length === 0 || events.some(({ category }) => !ids.has(category));
  return isNeeded ? [...categories, OTHER_CATEGORY] : categories;
}

function placeTable(events: readonly EventRecord[]): { rows: Place[]; rowOf: Map<string, number> } {
  const rows: Place[] = [];
  const rowOf = new Map<string, number>();
  for (const place of events.flatMap(({ places }) => places)) {
    const key = placeKey(place);
    if (rowOf.has(key)) continue;
    rowOf.set(key, rows.length);
    rows.push(place);
  }
  return { rows, rowOf };
}

const placeKey = ({ id, lng, lat, radiusKm }: Place): string => `${id} ${lng} ${lat} ${radiusKm}`;

function numbered(names: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return numbers;
}

function starts(lengths: readonly number[]): Uint32Array {
  const result = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) result[index + 1] = result[index]! + length;
  return result;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

const toByte = (probability: number): number => Math.round(Math.min(1, Math.max(0, probability)) * 255);

function present(index: number | undefined, name: string): number {
  if (index === undefined) throw new Error(`source "${name}" of a report is not in the list of sources`);
  return index;
}
