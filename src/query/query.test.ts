import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEvents } from '../../bench/makeEvents.ts';
import { type EventColumns, eventIdAt, PLACE_KINDS } from '../model/columns.ts';
import { type Day, dayNumber } from '../model/day.ts';
import { decodeColumns } from '../model/decodeColumns.ts';
import { encodeColumns, sortEvents } from '../model/encodeColumns.ts';
import type { EventRecord, SourceId } from '../model/event.ts';
import type { PlaceId } from '../model/place.ts';
import { isInBounds } from './bounds.ts';
import { createRunningChoices } from './choiceCounts.ts';
import { EVERYTHING, type EventFilter } from './eventFilter.ts';
import {
  failingBounds,
  failingCategories,
  failingConfidence,
  failingDates,
  failingKinds,
  failingSources,
  failingText,
} from './failingParts.ts';
import { focusEvents, sharedPlace } from './focusEvents.ts';
import { createHistogram } from './histogram.ts';
import { createRunningCounts } from './runningCounts.ts';
import { addDates, joinParts, shownEvents, visibleReports } from './selection.ts';
import { binOf, dayExtent, timeScale } from './timeScale.ts';

const made = makeEvents(200);
const records = sortEvents(made.events);
const columns = opened(encodeColumns({ ...made, events: records }));

function opened(bytes: Uint8Array): EventColumns {
  const decoded = decodeColumns(bytes);
  if (decoded.kind === 'broken') throw new Error(decoded.message);
  return decoded.columns;
}

const day = fc.integer({ min: 18_650, max: 19_150 }).map((number) => number as number);
const dates = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.constant({ kind: 'undated' } as const),
  fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) => ({
    kind: 'range' as const,
    from: a === null ? null : isoDay(a),
    to: b === null ? null : isoDay(b),
  })),
);
const subset = <T>(items: readonly T[]) => fc.subarray([...items]).map((chosen) => new Set(chosen));
const filters: fc.Arbitrary<EventFilter> = fc.record({
  dates,
  hiddenSources: subset(made.sources.map(({ id }) => id)),
  hiddenCategories: subset(made.categories.map(({ id }) => id)),
  hiddenKinds: subset(PLACE_KINDS),
  minConfidence: fc.constantFrom(0, 0.5, 0.7, 0.9),
  text: fc.constant(''),
  onMapOnly: fc.constant(false),
});
const isoDay = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10) as Day;

const bitsOf = (filter: EventFilter, matches: Uint32Array | null = null) => {
  const others = joinParts(columns.count, {
    dates: null,
    source: failingSources(columns, filter.hiddenSources),
    category: failingCategories(columns, filter.hiddenCategories),
    kind: failingKinds(columns, filter.hiddenKinds),
    confidence: failingConfidence(columns, filter.minConfidence),
    text: failingText(columns, matches),
    map: null,
  });
  return addDates(others, failingDates(columns, filter.dates));
};

/** The filter as a sentence about one record, with no columns and no bits. */
function passes(record: EventRecord, filter: EventFilter): boolean {
  return (
    passesDates(record, filter) &&
    sourcesOf(record).some((source) => !filter.hiddenSources.has(source)) &&
    !filter.hiddenCategories.has(record.category) &&
    record.places.some(({ kind }) => !filter.hiddenKinds.has(kind)) &&
    Math.round(record.confidence * 255) >= Math.round(filter.minConfidence * 255)
  );
}

function passesDates({ dateFrom, dateTo }: EventRecord, { dates }: EventFilter): boolean {
  if (dates.kind === 'all') return true;
  if (dates.kind === 'undated') return dateFrom === null;
  if (dateFrom === null || dateTo === null) return false;
  return (dates.to === null || dateFrom <= dates.to) && (dates.from === null || dateTo >= dates.from);
}

const sourcesOf = ({ reports }: EventRecord): SourceId[] => reports.map(({ source }) => source);
const passing = (filter: EventFilter) => records.filter((record) => passes(record, filter));

describe('the filter', () => {
  it('shows what a slow reading of every record shows', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const shown = Array.from(shownEvents(bitsOf(filter)), (event) => eventIdAt(columns, event));
        expect(shown).toEqual(passing(filter).map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['both ends are included', '2021-03-05', '2021-03-05', '2021-03-05', '2021-03-05', true],
    ['the day before is out', '2021-03-04', '2021-03-04', '2021-03-05', '2021-03-06', false],
    ['the day after is out', '2021-03-07', '2021-03-07', '2021-03-05', '2021-03-06', false],
    ['a month that ends on the first day is in', '2021-02-01', '2021-03-05', '2021-03-05', '2021-03-06', true],
    ['a month that begins on the last day is in', '2021-03-06', '2021-04-01', '2021-03-05', '2021-03-06', true],
    ['a year around the range is in', '2021-01-01', '2021-12-31', '2021-03-05', '2021-03-06', true],
  ])('takes a span by overlap: %s', (_name, dateFrom, dateTo, from, to, isIn) => {
    const one = opened(
      encodeColumns({ ...made, events: [{ ...records[0]!, dateFrom: dateFrom as Day, dateTo: dateTo as Day }] }),
    );
    expect(failingDates(one, { kind: 'range', from: from as Day, to: to as Day })).toEqual(Uint8Array.of(isIn ? 0 : 1));
  });

  it('joins and lists bytes four at a time as it does one by one, wherever they begin', () => {
    const bytes = fc
      .record({
        values: fc.uint8Array({ minLength: 23, maxLength: 23 }),
        mask: fc.constantFrom(0, 1, 2, 255),
        shift: fc.nat({ max: 3 }),
      })
      .map(({ values, mask, shift }) => {
        const moved = new Uint8Array(23 + shift).subarray(shift);
        moved.set(values.map((value) => value & mask));
        return moved;
      });
    fc.assert(
      fc.property(bytes, bytes, (others, dates) => {
        const joined = addDates(others, dates);
        expect([...joined]).toEqual([...others.keys()].map((event) => others[event]! | dates[event]!));
        expect([...shownEvents(others)]).toEqual([...others.keys()].filter((event) => others[event] === 0));
        expect([...shownEvents(joined)]).toEqual([...joined.keys()].filter((event) => joined[event] === 0));
      }),
      { numRuns: 300 },
    );
  });

  it('shows only what search found, when there was a search', () => {
    expect(Array.from(shownEvents(bitsOf(EVERYTHING, Uint32Array.of(4, 9))))).toEqual([4, 9]);
    expect(shownEvents(bitsOf(EVERYTHING, new Uint32Array()))).toHaveLength(0);
  });

  it('knows what is on the map, across the antimeridian, and that a whole country never is', () => {
    const europe = failingBounds(columns, [-10, 35, 10, 62])!;
    for (const [index, { places }] of records.entries()) {
      const isIn = places.some(
        ({ kind, lng, lat }) => kind !== 'country' && lng >= -10 && lng <= 10 && lat >= 35 && lat <= 62,
      );
      expect(europe[index]).toBe(isIn ? 0 : 1);
    }
    expect(isInBounds([170, -10, -170, 10], 179, 0)).toBe(true);
    expect(isInBounds([170, -10, -170, 10], -179, 0)).toBe(true);
    expect(isInBounds([170, -10, -170, 10], 0, 0)).toBe(false);
  });
});

describe('counts', () => {
  it('of each choice leave that choice out and keep the rest of the filter', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const counts = createRunningChoices(columns)(bitsOf(filter));
        const anySource = passing({ ...filter, hiddenSources: new Set() });
        expect(Array.from(counts.sources)).toEqual(
          made.sources.map(({ id }) => anySource.filter((record) => sourcesOf(record).includes(id)).length),
        );
        const anyCategory = passing({ ...filter, hiddenCategories: new Set() });
        expect(Array.from(counts.categories)).toEqual(
          made.categories.map(({ id }) => anyCategory.filter(({ category }) => category === id).length),
        );
        const anyKind = passing({ ...filter, hiddenKinds: new Set() });
        expect(Array.from(counts.kinds)).toEqual(
          PLACE_KINDS.map((kind) => anyKind.filter(({ places }) => places.some((place) => place.kind === kind)).length),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('of the summary are of reports and sources that are not hidden', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const shown = shownEvents(bitsOf(filter));
        const visible = passing(filter).flatMap((record) =>
          record.reports.filter(({ source }) => !filter.hiddenSources.has(source)),
        );
        const { summary } = createRunningCounts(columns, filter.hiddenSources)(bitsOf(filter));
        expect(summary).toEqual({
          reports: visible.length,
          events: shown.length,
          sources: new Set(visible.map(({ source }) => source)).size,
        });
        const perEvent = visibleReports(columns, filter.hiddenSources);
        if (perEvent !== null) {
          expect(Array.from(shown, (event) => perEvent[event]!).reduce((a, b) => a + b, 0)).toBe(summary.reports);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('take a copy in another outlet for one more source, not one more report', () => {
    const [first] = records;
    const report = first!.reports[0]!;
    const [own, other] = [made.sources[0]!.id, made.sources[1]!.id];
    const copied = { ...report, source: own, copies: [{ article: 'copy.md', source: other, published: null }] };
    const one = opened(encodeColumns({ ...made, events: [{ ...first!, reports: [copied] }] }));
    const summary = (hidden: ReadonlySet<SourceId>) => createRunningCounts(one, hidden)(Uint8Array.of(0)).summary;
    expect(summary(new Set())).toEqual({ reports: 1, events: 1, sources: 2 });
    expect(summary(new Set([own]))).toEqual({ reports: 1, events: 1, sources: 1 });
    expect(failingSources(one, new Set([own]))).toEqual(Uint8Array.of(0));
    expect(failingSources(one, new Set([own, other]))).toEqual(Uint8Array.of(1));
  });

  it('of the margin are of places too wide for a mark, most first, an event once for each', () => {
    const places = [
      { ...records[0]!.places[0]!, id: 'made:sea' as PlaceId, kind: 'water' as const, radiusKm: 1900 },
      { ...records[0]!.places[0]!, id: 'made:plain' as PlaceId, kind: 'region' as const, radiusKm: 1000 },
      { ...records[0]!.places[0]!, id: 'made:valley' as PlaceId, kind: 'region' as const, radiusKm: 999 },
      { ...records[0]!.places[0]!, id: 'made:state' as PlaceId, kind: 'admin1' as const, radiusKm: 1900 },
    ];
    const few = records.slice(0, 60).map((record, i) => {
      const more = places.filter((_, place) => i % (place + 2) === 0);
      return { ...record, places: [...record.places, ...more, ...more] };
    });
    const data = opened(encodeColumns({ ...made, events: few }));
    const slow = new Map<string, number>();
    for (const record of few) {
      const wide = record.places.filter(
        ({ kind, id }) => kind === 'country' || id === 'made:sea' || id === 'made:plain',
      );
      for (const id of new Set(wide.map((place) => place.id))) slow.set(id, (slow.get(id) ?? 0) + 1);
    }
    const { wide } = createRunningCounts(data, new Set())(new Uint8Array(data.count));
    expect(new Map(wide.map(({ id, events }) => [id, events]))).toEqual(slow);
    expect(wide.map(({ events }) => events)).toEqual([...slow.values()].sort((a, b) => b - a));
    expect(wide.filter(({ isCountry }) => !isCountry).map(({ id }) => id)).toEqual(['made:sea', 'made:plain']);
  });

  /** Filters that leave out little or nothing. */
  const few = fc.constantFrom<EventFilter>(
    EVERYTHING,
    EVERYTHING,
    { ...EVERYTHING, hiddenKinds: new Set(['site']) },
    {
      ...EVERYTHING,
      dates: { kind: 'range', from: isoDay(18_700), to: null },
    },
  );

  it('that follow a filter are what they are when counted from the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(filters, few), { minLength: 2, maxLength: 8 }), fc.boolean(), (changes, isOpen) => {
        const hiddenSources = isOpen ? EVERYTHING.hiddenSources : changes[0]!.hiddenSources;
        const running = createRunningCounts(columns, hiddenSources);
        const choices = createRunningChoices(columns);
        for (const change of changes) {
          const bits = bitsOf({ ...change, hiddenSources });
          expect(running(bits)).toEqual(createRunningCounts(columns, hiddenSources)(bits));
          expect(choices(bitsOf(change))).toEqual(createRunningChoices(columns)(bitsOf(change)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the focus', () => {
  it('keeps the shown events of one place or of one mark', () => {
    const shown = shownEvents(bitsOf(EVERYTHING));
    const { id } = records[0]!.places[0]!;
    const atPlace = focusEvents(columns, shown, { kind: 'place', id });
    expect(Array.from(atPlace)).toEqual(
      [...records.keys()].filter((event) => records[event]!.places.some((place) => place.id === id)),
    );
    expect(Array.from(focusEvents(columns, Uint32Array.of(3, 5, 8), { kind: 'group', events: [8, 3, 99] }))).toEqual([
      3, 8,
    ]);
    expect(sharedPlace(columns, Array.from(atPlace))).toBe(id);
    expect(sharedPlace(columns, [...records.keys()])).toBeNull();
  });
});

describe('the histogram', () => {
  it('counts every event that passes all but the dates exactly once', () => {
    const extent = dayExtent(columns)!;
    const length = extent.last - extent.first;
    const shares = fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0.5, max: 1, noNaN: true }));
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 500 }), shares, (filter, maxBins, [from, to]) => {
        const [first, last] = [extent.first + Math.floor(from * length), extent.first + Math.floor(to * length)];
        const scale = timeScale(first, last, maxBins);
        const counted = createHistogram(columns, scale)(bitsOf(filter));
        const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
        const stretched = counted.stretches.reduce((total, { events }) => total + events, 0);
        const anyDay = passing({ ...filter, dates: { kind: 'all' } });
        expect(sum(counted.undated)).toBe(anyDay.filter(({ dateFrom }) => dateFrom === null).length);
        const [start, end] = [isoDay(scale.edges[0]!), isoDay(scale.edges.at(-1)!)];
        expect(sum(counted.earlier)).toBe(anyDay.filter(({ dateTo }) => dateTo !== null && dateTo < start).length);
        expect(sum(counted.later)).toBe(anyDay.filter(({ dateFrom }) => dateFrom !== null && dateFrom >= end).length);
        const beside = sum(counted.undated) + sum(counted.earlier) + sum(counted.later);
        expect(sum(counted.bins) + stretched + beside).toBe(anyDay.length);
      }),
      { numRuns: 100 },
    );
  });

  it('puts a day into the bar that holds it, and a month into a thin bar over that month', () => {
    const at = (dateFrom: string, dateTo: string): EventRecord => ({
      ...records[0]!,
      id: `e${dateFrom}` as EventRecord['id'],
      dateFrom: dateFrom as Day,
      dateTo: dateTo as Day,
    });
    const two = opened(
      encodeColumns({ ...made, events: sortEvents([at('2021-03-02', '2021-03-02'), at('2021-03-01', '2021-03-31')]) }),
    );
    const overnight = opened(encodeColumns({ ...made, events: [at('2021-03-04', '2021-03-05')] }));
    const scale = timeScale(dayNumber('2021-03-01' as Day), dayNumber('2021-03-31' as Day), 31);
    const counted = createHistogram(two, scale)(new Uint8Array(2));
    const [bar] = Array.from(counted.bins.keys()).filter((slot) => counted.bins[slot]! > 0);
    expect(Math.floor(bar! / counted.categoryCount)).toBe(1);
    expect(createHistogram(overnight, scale)(new Uint8Array(1)).stretches).toHaveLength(1);
    expect(counted.stretches).toMatchObject([
      { from: dayNumber('2021-03-01' as Day), to: dayNumber('2021-03-31' as Day), events: 1 },
    ]);
  });
});

describe('the time scale', () => {
  it.each([
    ['a week in days', '2022-02-25', '2022-03-03', 60, 'day', ['2022-02-25', '2022-02-26']],
    ['a year in weeks from Monday', '2022-01-01', '2022-12-31', 60, 'week', ['2021-12-27', '2022-01-03']],
    ['three years in months', '2020-02-10', '2023-01-05', 60, 'month', ['2020-02-01', '2020-03-01']],
    ['1600 to 2100 in decades', '1600-06-01', '2100-06-01', 60, 'decade', ['1600-01-01', '1610-01-01']],
    ['1957 to 2010 in years', '1957-10-04', '2010-06-01', 60, 'year', ['1957-01-01', '1958-01-01']],
    ['one day', '2022-02-25', '2022-02-25', 60, 'day', ['2022-02-25', '2022-02-26']],
  ])('shows %s', (_name, first, last, maxBins, unit, edges) => {
    const scale = timeScale(dayNumber(first as Day), dayNumber(last as Day), maxBins);
    expect([scale.unit, isoDay(scale.edges[0]!), isoDay(scale.edges[1]!)]).toEqual([unit, ...edges]);
    expect(scale.edges.length - 1).toBeLessThanOrEqual(maxBins);
    expect(scale.edges.at(-1)).toBeGreaterThan(dayNumber(last as Day));
  });

  it('finds the bar of every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 60_000 }),
        fc.nat({ max: 40_000 }),
        fc.nat(),
        (first, length, pick) => {
          const scale = timeScale(first, first + length, 40);
          const wanted = first + (pick % (length + 1));
          const bin = binOf(scale, wanted);
          expect(scale.edges[bin]).toBeLessThanOrEqual(wanted);
          expect(scale.edges[bin + 1]).toBeGreaterThan(wanted);
        },
      ),
    );
  });
});
