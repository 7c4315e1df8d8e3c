import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Category, OTHER_CATEGORY } from './category.ts';
import {
  DAY_BASES,
  DAY_PRECISIONS,
  type EventColumns,
  eventIdAt,
  eventOfId,
  PLACE_KINDS,
  PLACE_ROLES,
  RELATION_KINDS,
  UNKNOWN_DAY,
} from './columns.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import { type DecodedColumns, decodeColumns } from './decodeColumns.ts';
import { encodeColumns, sortEvents } from './encodeColumns.ts';
import type { EventRecord, Source, SourceId } from './event.ts';
import type { PlaceId } from './place.ts';
import type { CategoryId, ReportPlace } from './report.ts';

const sources: Source[] = ['s0', 's1', 's2'].map((id) => ({
  id: id as SourceId,
  name: `Outlet ${id}`,
  url: null,
  country: null,
  reportCount: 0,
}));
const categories: Category[] = ['a', 'b'].map((id) => ({ ...OTHER_CATEGORY, id: id as CategoryId }));

const days = fc
  .tuple(fc.integer({ min: -140_000, max: 47_000 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => ({ dateFrom: dayOfNumber(from), dateTo: dayOfNumber(from + length) }));

const place = fc.record({
  id: fc.integer({ min: 0, max: 5 }).map((n) => `geonames:${n}` as PlaceId),
  name: fc.string({ unit: 'grapheme' }),
  kind: fc.constantFrom(...PLACE_KINDS),
  country: fc.constantFrom('PT', 'UA', null),
  admin1: fc.constantFrom('Minho', null),
  lng: fc.constantFrom(-180, -8.61, 0, 179.999),
  lat: fc.constantFrom(-90, 41.15, 90),
  radiusKm: fc.constantFrom(0, 8, 60),
  role: fc.constantFrom(...PLACE_ROLES),
  asWritten: fc.string(),
  start: fc.nat(),
  end: fc.nat(),
  relation: fc.record({ kind: fc.constantFrom(...RELATION_KINDS) }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  alternatives: fc.constant([]),
  reasons: fc.constant([]),
}) as fc.Arbitrary<ReportPlace>;

const report = fc.record({
  article: fc.constantFrom('x.md', 'y.md', 'z.md'),
  source: fc.constantFrom(...sources.map(({ id }) => id)),
  copies: fc.array(
    fc.record({ article: fc.constantFrom('k.md', 'l.md'), source: fc.constantFrom(...sources.map(({ id }) => id)) }),
    { maxLength: 2 },
  ),
});

const event = fc.record({
  id: fc.string({ unit: 'grapheme', minLength: 1 }),
  category: fc.constantFrom('a', 'b', 'unheard-of'),
  dates: fc.option(days, { nil: { dateFrom: null, dateTo: null } }),
  datePrecision: fc.constantFrom(...DAY_PRECISIONS),
  dateBasis: fc.constantFrom(...DAY_BASES),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  places: fc.array(place, { maxLength: 3 }),
  reports: fc.array(report, { minLength: 1, maxLength: 3 }),
});

const events = fc
  .uniqueArray(event, { selector: ({ id }) => id, maxLength: 12 })
  .map((made) => made.map(({ dates, ...rest }) => ({ ...rest, ...dates }) as unknown as EventRecord));

function open(bytes: Uint8Array): EventColumns {
  const decoded = decodeColumns(bytes);
  if (decoded.kind === 'broken') throw new Error(decoded.message);
  return decoded.columns;
}

/** What an event says, read back from the columns one at a time: the slow twin of the encoder. */
function readBack(columns: EventColumns, index: number) {
  const links = range(columns.placeStart[index]!, columns.placeStart[index + 1]!);
  const rows = range(columns.reportStart[index]!, columns.reportStart[index + 1]!);
  const { places } = columns;
  return {
    id: eventIdAt(columns, index),
    days: [columns.dayFrom[index], columns.dayTo[index]],
    precision: DAY_PRECISIONS[columns.precision[index]!],
    basis: DAY_BASES[columns.basis[index]!],
    category: columns.categories[columns.category[index]!]!.id,
    confidence: columns.confidence[index],
    places: links.map((link) => {
      const row = columns.linkPlace[link]!;
      return {
        id: places.texts[row]!.id,
        lng: places.lng[row],
        lat: places.lat[row],
        radiusKm: places.radiusKm[row],
        role: PLACE_ROLES[columns.linkRole[link]!],
        relation: RELATION_KINDS[columns.linkRelation[link]!],
        confidence: columns.linkConfidence[link],
      };
    }),
    reports: rows.map((row) => ({
      source: columns.sources[columns.reportSource[row]!]!.id,
      isCopy: columns.reportIsCopy[row] === 1,
    })),
  };
}

function expected(record: EventRecord) {
  return {
    id: record.id,
    days: [record.dateFrom, record.dateTo].map((day) => (day === null ? UNKNOWN_DAY : dayNumber(day))),
    precision: record.datePrecision,
    basis: record.dateBasis,
    category: (record.category as string) === 'unheard-of' ? 'other' : record.category,
    confidence: Math.round(record.confidence * 255),
    places: record.places.map(({ id, lng, lat, radiusKm, role, relation, confidence }) => ({
      id,
      lng,
      lat,
      radiusKm,
      role,
      relation: relation.kind,
      confidence: Math.round(confidence * 255),
    })),
    reports: record.reports.flatMap(({ source, copies = [] }) => [
      { source, isCopy: false },
      ...copies.map((copy) => ({ source: copy.source, isCopy: true })),
    ]),
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('columns', () => {
  it('read back what was written, in time order, whatever order the events came in', () => {
    fc.assert(
      fc.property(events, (made) => {
        const columns = open(encodeColumns({ events: sortEvents(made), sources, categories }));
        const read = range(0, columns.count).map((index) => readBack(columns, index));
        expect(read).toEqual(sortEvents(made).map(expected));
        expect([...columns.dayFrom]).toEqual([...columns.dayFrom].sort((a, b) => a - b));
        for (const [index, { id }] of read.entries()) expect(eventOfId(columns, id)).toBe(index);
      }),
    );
  });

  it('are the same bytes for the same events in another order', () => {
    fc.assert(
      fc.property(events, (made) => {
        const encode = (list: EventRecord[]) => encodeColumns({ events: sortEvents(list), sources, categories });
        expect(Buffer.compare(encode(made), encode([...made].reverse()))).toBe(0);
      }),
    );
  });

  it('cut short anywhere are refused, never misread', () => {
    const bytes = encodeColumns({
      events: sortEvents(fc.sample(events, { numRuns: 1, seed: 3 })[0]!),
      sources,
      categories,
    });
    for (let length = 0; length < bytes.length; length += 7) {
      expect(decodeColumns(bytes.slice(0, length))).toMatchObject({ kind: 'broken' });
    }
  });

  it('with any byte changed either open or are refused, and never throw', () => {
    const bytes = encodeColumns({
      events: sortEvents(fc.sample(events, { numRuns: 1, seed: 3 })[0]!),
      sources,
      categories,
    });
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const changed = bytes.slice();
        changed[at] = value;
        expect(['columns', 'broken']).toContain(decodeColumns(changed).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('know nothing of an id that is not there', () => {
    expect(eventOfId(open(encodeColumns({ events: [], sources, categories })), 'x')).toBeNull();
  });
});

describe('bad data', () => {
  const [one, two] = fc
    .sample(event, { numRuns: 2, seed: 5 })
    .map(
      ({ dates, ...rest }, i) =>
        ({ ...rest, id: `e${i}`, dateFrom: null, dateTo: null, places: [] }) as unknown as EventRecord,
    ) as [EventRecord, EventRecord];
  const bytes = () => encodeColumns({ events: [one, two], sources, categories });
  const refusal = (given: Uint8Array): DecodedColumns => decodeColumns(given);

  it('of a newer format says which version it is', () => {
    const newer = bytes();
    newer[4] = 99;
    expect(refusal(newer)).toEqual({ kind: 'broken', code: 'newer', message: 'format 99, this page reads up to 1' });
  });

  it('that is something else says so', () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    expect(refusal(page)).toMatchObject({ kind: 'broken', code: 'not-ours' });
  });

  it('with an id twice names the id', () => {
    const twice = replaced(bytes(), 'e0e1', 'e1e1');
    expect(refusal(twice)).toEqual({ kind: 'broken', code: 'damaged', message: 'event id "e1" twice' });
    expect(() => encodeColumns({ events: [one, one], sources, categories })).toThrow('event id "e0" twice');
    expect(() => encodeColumns({ events: [two, one, two], sources, categories })).toThrow('event id "e1" twice');
  });

  it('with a place off the Earth names the place', () => {
    const where = fc.sample(place, { numRuns: 1, seed: 1 })[0]!;
    const lost = { ...one, places: [{ ...where, lat: 91 }] };
    expect(() => encodeColumns({ events: [lost], sources, categories })).toThrow('is off the Earth');
    const good = encodeColumns({
      events: [{ ...one, places: [{ ...where, lng: 12.25, lat: 0 }] }],
      sources,
      categories,
    });
    const moved = replacedNumber(good, 12.25, 999);
    expect(refusal(moved)).toMatchObject({ kind: 'broken', message: expect.stringContaining('off the Earth') });
  });

  it('out of order is refused by the writer', () => {
    const early = { ...two, dateFrom: dayOfNumber(3), dateTo: dayOfNumber(3) };
    expect(() => encodeColumns({ events: [one, early], sources, categories })).toThrow('out of order');
  });
});

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  expect(text).toContain(from);
  return Uint8Array.from(text.replace(from, to), (letter) => letter.charCodeAt(0));
}

function replacedNumber(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = range(0, copy.length / 8).find((i) => view.getFloat64(i * 8, true) === from);
  expect(at).toBeDefined();
  view.setFloat64(at! * 8, to, true);
  return copy;
}
