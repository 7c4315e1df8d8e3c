import { type Category, OTHER_CATEGORY } from './category.ts';
import type { ColumnEvent } from './columnEvent.ts';
import { type ColumnArray, writeColumnFile } from './columnFile.ts';
import { COLUMNS_VERSION, type PlaceText } from './columns.ts';
import type { Day } from './day.ts';
import type { EventRecord, Source } from './event.ts';
import type { EventRows, PlaceRows } from './eventRows.ts';
import { EventRowsMaker } from './eventRowsMaker.ts';
import { picked } from './picked.ts';
import type { PlaceId } from './place.ts';
import type { CategoryId } from './report.ts';

type OtherNames = Readonly<Record<string, string>>;

/** What the columns hold beside the events. */
export type ColumnTables = {
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  /** Names of places in other languages, where known. */
  readonly placeNames?: { readonly get: (id: PlaceId) => OtherNames | undefined };
  /** Names of the first-level unit that a place lies in, by the place's id. */
  readonly admin1Names?: { readonly get: (id: PlaceId) => OtherNames | undefined };
};

/** The order of columns and list: first day, last day, id; undated last. */
export function sortEvents<E extends Pick<EventRecord, 'id' | 'dateFrom' | 'dateTo'>>(events: readonly E[]): E[] {
  return [...events].sort(
    (a, b) =>
      compare(a.dateFrom, b.dateFrom) || compare(a.dateTo, b.dateTo) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Days sort as strings; none comes last. */
function compare(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  return a === null ? 1 : b === null || a < b ? -1 : 1;
}

/** The rows of events in the order of `sortEvents`. */
export function orderByDay({ ids, dayFrom, dayTo }: EventRows): Uint32Array {
  const order = Uint32Array.from(dayFrom, (_, row) => row);
  return order.sort(
    (a, b) =>
      dayFrom[a]! - dayFrom[b]! || dayTo[a]! - dayTo[b]! || (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0),
  );
}

/** `encodeRows` of events in the order of `sortEvents`. Throws when they are in another. */
export function encodeColumns({ events, ...tables }: ColumnTables & { readonly events: readonly ColumnEvent[] }) {
  const maker = new EventRowsMaker();
  for (const event of events) maker.add(event);
  return encodeRows(
    maker.rows(),
    Uint32Array.from(events, (_, row) => row),
    tables,
  );
}

/**
 * The bytes of `columns.bin`. `order`: the rows in the order of `orderByDay`. Same events, same bytes.
 * Throws on an id twice, or events out of order: our own pipeline wrote them, so it is a bug.
 */
export function encodeRows(rows: EventRows, order: Uint32Array, tables: ColumnTables): Uint8Array {
  refuseDisorder(rows, order);
  const { sources, categories } = tables;
  const knownCategories = withOther(categories, rows.categories);
  const categoryIndex = new Map(knownCategories.map(({ id }, index) => [id, index]));
  const other = categoryIndex.get(OTHER_CATEGORY.id) ?? 0;
  const categoryOf = rows.categories.map((id) => categoryIndex.get(id) ?? other);
  const { links, places } = linkColumns(rows, order);
  const arrays: Record<string, ColumnArray> = {
    dayFrom: picked(rows.dayFrom, order),
    dayTo: picked(rows.dayTo, order),
    precision: picked(rows.precision, order),
    basis: picked(rows.basis, order),
    category: Uint8Array.from(order, (row) => categoryOf[rows.category[row]!]!),
    confidence: picked(rows.confidence, order),
    ...links,
    ...reportColumns(rows, order, sources),
    ...idColumns(rows.ids, order),
    placeLng: Float64Array.from(places, (place) => rows.places.lng[place]!),
    placeLat: Float64Array.from(places, (place) => rows.places.lat[place]!),
    placeRadiusKm: Float32Array.from(places, (place) => rows.places.radiusKm[place]!),
    placeKind: Uint8Array.from(places, (place) => rows.places.kind[place]!),
  };
  const texts = places.map((place) => placeText(rows.places, place, tables));
  return writeColumnFile(COLUMNS_VERSION, arrays, { places: texts, sources, categories: knownCategories });
}

function placeText(
  { ids, names, countries, admin1s }: PlaceRows,
  place: number,
  { placeNames, admin1Names }: ColumnTables,
): PlaceText {
  const [id, name, country, admin1] = [ids[place]!, names[place]!, countries[place]!, admin1s[place]!];
  const others = placeNames?.get(id);
  const around = admin1 === null ? undefined : admin1Names?.get(id);
  return { id, name, country, admin1, ...(others && { names: others }), ...(around && { admin1Names: around }) };
}

function refuseDisorder({ ids, dayFrom, dayTo }: EventRows, order: Uint32Array): void {
  const twice = firstTwice(ids);
  if (twice !== null) throw new Error(`event id "${twice}" twice`);
  for (let at = 1; at < order.length; at++) {
    const row = order[at]!;
    const before = order[at - 1]!;
    const days = dayFrom[before]! - dayFrom[row]! || dayTo[before]! - dayTo[row]!;
    if (days > 0 || (days === 0 && ids[before]! > ids[row]!)) throw new Error(`event ${at} is out of order`);
  }
}

function firstTwice(ids: readonly string[]): string | null {
  let at = 1;
  while (at < ids.length && ids[at - 1]! < ids[at]!) at++; // those of a build rise
  if (at >= ids.length) return null;
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/** A row for each place of each event, in order. `places`: the row of the place for each row of the place table. */
function linkColumns(rows: EventRows, order: Uint32Array) {
  const count = rows.linkPlace.length;
  const placeStart = new Uint32Array(order.length + 1);
  const linkPlace = new Uint32Array(count);
  const [linkRole, linkRelation, linkConfidence] = [
    new Uint8Array(count),
    new Uint8Array(count),
    new Uint8Array(count),
  ];
  const places: number[] = [];
  const numberOf = new Int32Array(rows.places.ids.length).fill(-1);
  let link = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    for (let from = rows.placeStart[row]!; from < rows.placeStart[row + 1]!; from++) {
      const place = rows.linkPlace[from]!;
      const same = rows.places.same[place]!;
      if (numberOf[same] === -1) numberOf[same] = places.push(place) - 1;
      linkPlace[link] = numberOf[same]!;
      linkRole[link] = rows.linkRole[from]!;
      linkRelation[link] = rows.linkRelation[from]!;
      linkConfidence[link++] = rows.linkConfidence[from]!;
    }
    placeStart[at + 1] = link;
  }
  return { links: { placeStart, linkPlace, linkRole, linkRelation, linkConfidence }, places };
}

/** A row for each report of each event, in order, and after it one for each of its copies in other outlets. */
function reportColumns(rows: EventRows, order: Uint32Array, sources: readonly Source[]): Record<string, ColumnArray> {
  const sourceIndex = new Map(sources.map(({ id }, index) => [id, index]));
  const sourceOf = rows.sources.map((id) => present(sourceIndex.get(id), id));
  const count = rows.reportSource.length;
  const reportStart = new Uint32Array(order.length + 1);
  const [reportSource, reportArticle, reportIsCopy] = [
    new Uint32Array(count),
    new Uint32Array(count),
    new Uint8Array(count),
  ];
  const numberOf = new Int32Array(rows.articles.length).fill(-1);
  let [report, articles] = [0, 0];
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    for (let from = rows.reportStart[row]!; from < rows.reportStart[row + 1]!; from++) {
      const article = rows.reportArticle[from]!;
      if (numberOf[article] === -1) numberOf[article] = articles++;
      reportSource[report] = sourceOf[rows.reportSource[from]!]!;
      reportArticle[report] = numberOf[article]!;
      reportIsCopy[report++] = rows.reportIsCopy[from]!;
    }
    reportStart[at + 1] = report;
  }
  return { reportStart, reportSource, reportArticle, reportIsCopy };
}

function withOther(categories: readonly Category[], used: readonly CategoryId[]): readonly Category[] {
  const ids = new Set(categories.map(({ id }) => id));
  if (ids.has(OTHER_CATEGORY.id)) return categories;
  const isNeeded = categories.length === 0 || used.some((category) => !ids.has(category));
  return isNeeded ? [...categories, OTHER_CATEGORY] : categories;
}

/** UTF-8 of the ids, one after the other, and where each starts. */
function idColumns(ids: readonly string[], order: Uint32Array): Record<string, ColumnArray> {
  const encoder = new TextEncoder();
  const joined = Array.from(order, (row) => ids[row]!).join('');
  const idBytes = encoder.encode(joined);
  const isAscii = idBytes.length === joined.length;
  const idStart = new Uint32Array(order.length + 1);
  for (let at = 0; at < order.length; at++) {
    const id = ids[order[at]!]!;
    idStart[at + 1] = idStart[at]! + (isAscii ? id.length : encoder.encode(id).length);
  }
  return { idStart, idBytes };
}

function present(index: number | undefined, name: string): number {
  if (index === undefined) throw new Error(`source "${name}" of a report is not in the list of sources`);
  return index;
}
