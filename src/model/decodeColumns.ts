import { type Category, OTHER_CATEGORY } from './category.ts';
import { type BrokenCode, type ColumnArray, openColumnFile } from './columnFile.ts';
import { COLUMNS_VERSION, type EventColumns, eventIdAt, type PlaceText } from './columns.ts';
import type { Source } from './event.ts';
import { isOnEarth } from './place.ts';

export type DecodedColumns =
  | { readonly kind: 'columns'; readonly columns: EventColumns }
  | { readonly kind: 'broken'; readonly code: BrokenCode; readonly message: string };

type Tables = { places: readonly PlaceText[]; sources: readonly Source[]; categories: readonly Category[] };

const EVENT_COLUMNS = ['dayFrom', 'dayTo', 'precision', 'basis', 'category', 'confidence'] as const;
const LINK_COLUMNS = ['linkPlace', 'linkRole', 'linkRelation', 'linkConfidence'] as const;
const REPORT_COLUMNS = ['reportSource', 'reportArticle', 'reportIsCopy'] as const;
const PLACE_COLUMNS = ['placeLng', 'placeLat', 'placeRadiusKm', 'placeKind'] as const;
const OFFSETS = ['placeStart', 'reportStart', 'idStart'] as const;

/**
 * Opens `columns.bin`. The arrays are views of `bytes`. A category that the table lacks becomes "other"; anything that
 * cannot be trusted (cut short, newer format, offsets that lead nowhere, a place off the Earth, an id twice) is `broken`.
 */
export function decodeColumns(bytes: Uint8Array): DecodedColumns {
  const file = openColumnFile(bytes, COLUMNS_VERSION);
  if (file.kind === 'broken') return file;
  const missing = [...EVENT_COLUMNS, ...LINK_COLUMNS, ...REPORT_COLUMNS, ...PLACE_COLUMNS, ...OFFSETS, 'idBytes'].find(
    (name) => !file.arrays.has(name),
  );
  if (missing !== undefined) return damaged(`column "${missing}" is missing`);
  const tables = file.tables as Partial<Tables> | null;
  if (!Array.isArray(tables?.places) || !Array.isArray(tables.sources) || !Array.isArray(tables.categories)) {
    return damaged('the tables of places, sources and categories are missing');
  }
  const columns = assemble(file.arrays, tables as Tables);
  const fault = lengthFault(columns, file.arrays) ?? rangeFault(columns) ?? duplicateFault(columns);
  return fault === null ? { kind: 'columns', columns } : damaged(fault);
}

function assemble(arrays: ReadonlyMap<string, ColumnArray>, tables: Tables): EventColumns {
  const column = <T extends ColumnArray>(name: string): T => arrays.get(name) as T;
  const { category, categories } = knownCategories(column<Uint8Array>('category'), tables.categories);
  return {
    count: column('dayFrom').length,
    dayFrom: column('dayFrom'),
    dayTo: column('dayTo'),
    precision: column('precision'),
    basis: column('basis'),
    category,
    confidence: column('confidence'),
    placeStart: column('placeStart'),
    linkPlace: column('linkPlace'),
    linkRole: column('linkRole'),
    linkRelation: column('linkRelation'),
    linkConfidence: column('linkConfidence'),
    reportStart: column('reportStart'),
    reportSource: column('reportSource'),
    reportArticle: column('reportArticle'),
    reportIsCopy: column('reportIsCopy'),
    idStart: column('idStart'),
    idBytes: column('idBytes'),
    places: {
      count: tables.places.length,
      lng: column('placeLng'),
      lat: column('placeLat'),
      radiusKm: column('placeRadiusKm'),
      kind: column('placeKind'),
      texts: tables.places,
    },
    sources: tables.sources,
    categories,
  };
}

function knownCategories(category: Uint8Array, categories: readonly Category[]) {
  if (category.every((index) => index < categories.length)) return { category, categories };
  const found = categories.findIndex(({ id }) => id === OTHER_CATEGORY.id);
  const other = found === -1 ? categories.length : found;
  return {
    category: category.map((index) => (index < categories.length ? index : other)),
    categories: found === -1 ? [...categories, OTHER_CATEGORY] : categories,
  };
}

function lengthFault(columns: EventColumns, arrays: ReadonlyMap<string, ColumnArray>): string | null {
  const { count, places, placeStart, reportStart, idStart, idBytes } = columns;
  const expected: [readonly string[], number][] = [
    [EVENT_COLUMNS, count],
    [OFFSETS, count + 1],
    [LINK_COLUMNS, placeStart[count] ?? -1],
    [REPORT_COLUMNS, reportStart[count] ?? -1],
    [PLACE_COLUMNS, places.count],
  ];
  for (const [names, length] of expected) {
    const wrong = names.find((name) => arrays.get(name)!.length !== length);
    if (wrong !== undefined) return `column "${wrong}" has ${arrays.get(wrong)!.length} rows, not ${length}`;
  }
  const isRising = [placeStart, reportStart, idStart].every((s) => s.every((at, i) => i === 0 || at >= s[i - 1]!));
  return isRising && idStart[count] === idBytes.length ? null : 'offsets lead nowhere';
}

function rangeFault({ places, linkPlace, reportSource, sources, dayFrom, dayTo }: EventColumns): string | null {
  if (linkPlace.some((row) => row >= places.count)) return 'an event names a place that is not in the table';
  if (reportSource.some((row) => row >= sources.length)) return 'a report names a source that is not in the table';
  if (dayFrom.some((day, event) => day > dayTo[event]!)) return 'an event ends before it begins';
  if (dayFrom.some((day, event) => event > 0 && day < dayFrom[event - 1]!)) return 'events are out of order';
  const lost = places.lng.findIndex((lng, row) => !isOnEarth(lng, places.lat[row]!));
  return lost === -1
    ? null
    : `place ${places.texts[lost]!.id} at ${places.lng[lost]}, ${places.lat[lost]} is off the Earth`;
}

/** Sorts 32-bit hashes instead of keeping a million strings; equal hashes are then compared as text. */
function duplicateFault(columns: EventColumns): string | null {
  const { count, idStart, idBytes } = columns;
  const hashes = new Float64Array(count); // hash × 2^21 + event, exact below 2^53
  for (let event = 0; event < count; event++) {
    let hash = 0x811c9dc5; // FNV-1a
    for (let at = idStart[event]!; at < idStart[event + 1]!; at++) hash = Math.imul(hash ^ idBytes[at]!, 0x01000193);
    hashes[event] = (hash >>> 0) * 0x200000 + event;
  }
  hashes.sort();
  for (let i = 1; i < count; i++) {
    if (Math.floor(hashes[i]! / 0x200000) !== Math.floor(hashes[i - 1]! / 0x200000)) continue;
    const id = eventIdAt(columns, hashes[i]! % 0x200000);
    if (id === eventIdAt(columns, hashes[i - 1]! % 0x200000)) return `event id "${id}" twice`;
  }
  return null;
}

const damaged = (message: string): DecodedColumns => ({ kind: 'broken', code: 'damaged', message });
