import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_KINDS } from '../model/columns.ts';
import { dayOfNumber } from '../model/day.ts';
import type { EventId, SourceId } from '../model/event.ts';
import { LANGUAGES } from '../model/language.ts';
import type { PlaceId } from '../model/place.ts';
import type { CategoryId } from '../model/report.ts';
import { EMPTY_LINK, type LinkState, readLink, writeLink } from './urlState.ts';

const ids = <T extends string>() =>
  fc
    .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 5 })
    .map((list) => list.sort() as T[]);
const day = fc.integer({ min: -140_000, max: 47_000 });
const dates = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.constant({ kind: 'undated' } as const),
  fc.tuple(day, day).map(([a, b]) => ({
    kind: 'range' as const,
    from: dayOfNumber(Math.min(a, b)),
    to: dayOfNumber(Math.max(a, b)),
  })),
  day.map((from) => ({ kind: 'range' as const, from: dayOfNumber(from), to: null })),
  day.map((to) => ({ kind: 'range' as const, from: null, to: dayOfNumber(to) })),
);
const hundredths = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((value) => value / 100);

const links: fc.Arbitrary<LinkState> = fc.record({
  view: fc.option(fc.record({ zoom: hundredths(0, 22), lat: hundredths(-85, 85), lng: hundredths(-180, 180) })),
  filter: fc.record({
    dates,
    hiddenSources: ids<SourceId>().map((list) => new Set(list)),
    hiddenCategories: ids<CategoryId>().map((list) => new Set(list)),
    hiddenKinds: fc.subarray([...PLACE_KINDS]).map((list) => new Set(list)),
    minConfidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
    onMapOnly: fc.boolean(),
  }),
  openEvent: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) as fc.Arbitrary<EventId>),
  highlighted: ids<EventId>(),
  places: ids<PlaceId>(),
  theme: fc.constantFrom('system', 'light', 'dark'),
  language: fc.option(fc.constantFrom(...LANGUAGES)),
});

describe('a link', () => {
  it('restores everything it was written from', () => {
    fc.assert(
      fc.property(links, (state) => {
        expect(readLink(writeLink(state))).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it('survives a trip through the address bar', () => {
    fc.assert(
      fc.property(links, (state) => {
        const { hash } = new URL(`https://map.example/${writeLink(state)}`);
        expect(readLink(hash)).toEqual(state);
      }),
    );
  });

  it('of nonsense changes nothing and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readLink(text)).toHaveProperty('filter');
      }),
    );
    expect(readLink('#nonsense&from=2022-02-30&sure=lots&theme=pink&lang=tlh&hide-kind=planet&e=&x=%E0%A4%A')).toEqual(
      EMPTY_LINK,
    );
  });

  it.each([
    ['zoom, latitude and longitude are kept on the Earth', '#99/89/999', { zoom: 22, lat: 85, lng: 180 }],
    ['a view without the slashes is no view', '#4/55.5', null],
  ])('%s', (_name, hash, view) => {
    expect(readLink(hash).view).toEqual(view);
  });

  it('with its dates the wrong way round is turned round', () => {
    expect(readLink('#from=2022-03-01&to=2022-02-01').filter.dates).toEqual({
      kind: 'range',
      from: '2022-02-01',
      to: '2022-03-01',
    });
  });

  it('stays readable', () => {
    const state = { ...EMPTY_LINK, view: { zoom: 4, lat: 55.75, lng: 37.62 }, places: ['geonames:524901' as PlaceId] };
    expect(writeLink(state)).toBe('#4/55.75/37.62&at=geonames:524901');
    expect(writeLink(EMPTY_LINK)).toBe('');
  });
});

it('reads half a letter as none, so that the link can be written again', () => {
  expect(() => writeLink(readLink('#e=\ud800'))).not.toThrow();
});
