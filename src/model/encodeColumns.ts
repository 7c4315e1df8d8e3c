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
import { type Day, dayNumber } from './day.ts';
import type { EventRecord, EventReport, Source, SourceId } from './event.ts';
import { isOnEarth, type Place, type PlaceId } from './place.ts';
import type { ReportPlace } from './report.ts';

/** What the columns hold of an event: no words. An `EventRecord` is one. */
export type ColumnEvent = Pick<
  EventRecord,
  'id' | 'category' | 'dateFrom' | 'dateTo' | 'datePrecision' | 'dateBasis' | 'confidence'
> & {
  readonly places: readonly (Place &
    Pick<ReportPlace, 'role' | 'confidence'> & { readonly relation: Pick<ReportPlace['relation'], 'kind'> })[];
  readonly reports: readonly {
    readonly article: string;
    readonly source: SourceId;
    readonly copies?: readonly Pick<NonNullable<EventReport['copies']>[number], 'article' | 'source'>[];
  }[];
};

export type EncodeInput = {
  /** In the order of `sortEvents`. */
  readonly events: readonly ColumnEvent[];
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  /** Names of places in other languages, where known. */
  readonly placeNames?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
  /** Names of the first-level unit that a place lies in, by the place's id. */
  readonly admin1Names?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
};

/** The order of columns and list: first day, last day, id; undated last. */
export function sortEvents<E extends Dated>(events: readonly E[]): E[] {
  return [...events].sort(compareEvents);
}

type Dated = Pick<EventRecord, 'id' | 'dateFrom' | 'dateTo'>;

/**
 * The bytes of `columns.bin`. Same events, same bytes.
 * Throws on an id twice, a place off the Earth, or events out of order: our own pipeline wrote them, so it is a bug.
 */
export function encodeColumns(input: EncodeInput): Uint8Array {
  const { events, sources, categories } = input;
  refuseDisorder(events);
  const knownCategories = withOther(categories, events);
  const categoryIndex = new Map(knownCategories.map(({ id }, index) => [id, index]));
  const places = placeTable(events);
  const links = linkColumns(events, places.rowOf);
  const reports = reportColumns(events, sources);
  const encoder = new TextEncoder();
  const ids = events.map(({ id }) => encoder.encode(id));
  const other = categoryIndex.get(OTHER_CATEGORY.id) ?? 0;

  const arrays: Record<string, ColumnArray> = {
    dayFrom: Int32Array.from(events, firstDay),
    dayTo: Int32Array.from(events, lastDay),
    precision: Uint8Array.from(events, ({ datePrecision }) => DAY_PRECISIONS.indexOf(datePrecision)),
    basis: Uint8Array.from(events, ({ dateBasis }) => DAY_BASES.indexOf(dateBasis)),
    category: Uint8Array.from(events, ({ category }) => categoryIndex.get(category) ?? other),
    confidence: Uint8Array.from(events, ({ confidence }) => toByte(confidence)),
    ...links,
    ...reports,
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

function compareEvents(a: Dated, b: Dated): number {
  return compare(a.dateFrom, b.dateFrom) || compare(a.dateTo, b.dateTo) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Days sort as strings; none comes last. */
function compare(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  return a === null ? 1 : b === null || a < b ? -1 : 1;
}

const firstDay = ({ dateFrom }: Dated): number => (dateFrom === null ? UNKNOWN_DAY : dayNumber(dateFrom));
const lastDay = ({ dateTo }: Dated): number => (dateTo === null ? UNKNOWN_DAY : dayNumber(dateTo));

function refuseDisorder(events: readonly ColumnEvent[]): void {
  const seen = new Set<string>();
  let before: ColumnEvent | undefined;
  for (const [index, event] of events.entries()) {
    if (seen.has(event.id)) throw new Error(`event id "${event.id}" twice`);
    seen.add(event.id);
    if (before !== undefined && compareEvents(before, event) > 0) throw new Error(`event ${index} is out of order`);
    before = event;
    for (const { id, lng, lat } of event.places) {
      if (!isOnEarth(lng, lat)) throw new Error(`place ${id} of event ${event.id} at ${lng}, ${lat} is off the Earth`);
    }
  }
}

/** A row for each place of each event, in order. */
function linkColumns(events: readonly ColumnEvent[], rowOf: ReadonlyMap<string, number>): Record<string, ColumnArray> {
  const placeStart = starts(events.map(({ places }) => places.length));
  const count = placeStart[events.length]!;
  const linkPlace = new Uint32Array(count);
  const [linkRole, linkRelation, linkConfidence] = [
    new Uint8Array(count),
    new Uint8Array(count),
    new Uint8Array(count),
  ];
  let row = 0;
  for (const { places } of events) {
    for (const place of places) {
      linkPlace[row] = rowOf.get(placeKey(place))!;
      linkRole[row] = PLACE_ROLES.indexOf(place.role);
      linkRelation[row] = RELATION_KINDS.indexOf(place.relation.kind);
      linkConfidence[row] = toByte(place.confidence);
      row++;
    }
  }
  return { placeStart, linkPlace, linkRole, linkRelation, linkConfidence };
}

/** A row for each report of each event, in order, and after it one for each of its copies in other outlets. */
function reportColumns(events: readonly ColumnEvent[], sources: readonly Source[]): Record<string, ColumnArray> {
  const sourceIndex = new Map(sources.map(({ id }, index) => [id, index]));
  const reportStart = starts(
    events.map(({ reports }) => reports.reduce((sum, { copies }) => sum + 1 + (copies?.length ?? 0), 0)),
  );
  const count = reportStart[events.length]!;
  const [reportSource, reportArticle, reportIsCopy] = [
    new Uint32Array(count),
    new Uint32Array(count),
    new Uint8Array(count),
  ];
  const articles = new Map<string, number>();
  let row = 0;
  const add = (article: string, source: SourceId, isCopy: number): void => {
    const known = articles.get(article) ?? articles.size;
    articles.set(article, known);
    reportSource[row] = present(sourceIndex.get(source), source);
    reportArticle[row] = known;
    reportIsCopy[row] = isCopy;
    row++;
  };
  for (const { reports } of events) {
    for (const { article, source, copies = [] } of reports) {
      add(article, source, 0);
      for (const copy of copies) add(copy.article, copy.source, 1);
    }
  }
  return { reportStart, reportSource, reportArticle, reportIsCopy };
}

function withOther(categories: readonly Category[], events: readonly ColumnEvent[]): readonly Category[] {
  const ids = new Set(categories.map(({ id }) => id));
  if (ids.has(OTHER_CATEGORY.id)) return categories;
  const isNeeded = categories.length === 0 || events.some(({ category }) => !ids.has(category));
  return isNeeded ? [...categories, OTHER_CATEGORY] : categories;
}

function placeTable(events: readonly ColumnEvent[]): { rows: Place[]; rowOf: Map<string, number> } {
  const rows: Place[] = [];
  const rowOf = new Map<string, number>();
  for (const { places } of events) {
    for (const place of places) {
      const key = placeKey(place);
      if (rowOf.has(key)) continue;
      rowOf.set(key, rows.length);
      rows.push(place);
    }
  }
  return { rows, rowOf };
}

const placeKey = ({ id, lng, lat, radiusKm }: Place): string => `${id} ${lng} ${lat} ${radiusKm}`;

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
