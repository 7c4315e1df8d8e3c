import { expect, it } from 'vitest';
import { parseDay } from '../../model/day.ts';
import type { PlaceId } from '../../model/place.ts';
import type { CategoryId, ReportId } from '../../model/report.ts';
import { type FindingsHead, type PackedLink, packHeads, unpackHeads } from './packHeads.ts';

const day = parseDay('2023-05-04')!;

const link = (over: Partial<PackedLink>): PackedLink => ({
  id: 'r1' as ReportId,
  article: 'a.txt',
  quote: 'A “fire” broke out in Omsk,\nthey said.',
  start: 12,
  category: 'accident' as CategoryId,
  confidence: 0.1 + 0.2,
  day: { from: day, to: day, precision: 'day', basis: 'stated' },
  places: [
    {
      ...{ id: 'geonames:1496153' as PlaceId, name: 'Omsk', asWritten: 'Omsk', kind: 'settlement', country: 'RU' },
      ...{ admin1: 'Omsk Oblast', lng: 73.3686, lat: 54.9924, radiusKm: 12, role: 'where', start: 34 },
    },
  ],
  words: ['fire', 'broke', '#2', 'ё', '\ud800'],
  same: 's1',
  content: 'c1',
  ...over,
});

const head = (id: string, links: readonly PackedLink[]): FindingsHead => ({
  facts: { id, title: null, source: 'Herald', url: null, published: null, publishedBasis: 'unknown', language: 'en' },
  issues: [{ file: id, line: 1, column: 2, severity: 'warning', code: 'place-unsettled', message: 'no place' }],
  corrections: { used: [3], moved: [], idle: [] },
  count: 7,
  links,
});

const nowhere = { ...link({}).places[0]!, country: null, admin1: null, lng: -0.5, lat: 0, start: 0 };

it('gives back heads as they were: none of a thing, many, odd letters, fractions', () => {
  const undated = { from: null, to: null, precision: 'unknown', basis: 'unknown' } as const;
  const heads = [
    head('a.txt', [link({}), link({ id: 'r2' as ReportId, words: [], day: undated })]),
    head('none.txt', []),
    head('b.txt', [link({ places: [nowhere, ...link({}).places], ties: { together: 'x' } }), link({ ties: {} })]),
  ];
  expect(unpackHeads(packHeads(heads))).toEqual(heads);
  expect(unpackHeads(packHeads([]))).toEqual([]);
});

it('writes a text once, however many reports have it', () => {
  const many = Array.from({ length: 50 }, () => link({}));
  const packed = packHeads([head('a.txt', many), head('b.txt', many)]);
  expect(packed.split('broke out in Omsk')).toHaveLength(2);
});
