import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlaceId } from '../../model/place.ts';
import type { ReportPlace } from '../../model/report.ts';
import { testReport } from './testing/readLabelled.ts';
import { weighed } from './testing/weighed.ts';

const place: ReportPlace = {
  ...{ id: 'geonames:1' as PlaceId, name: 'Suva', kind: 'settlement', country: 'FJ', admin1: null, lng: 178, lat: -18 },
  ...{ radiusKm: 10, role: 'where', asWritten: 'Suva', start: 0, end: 4, relation: { kind: 'in' } },
  ...{ confidence: 1, alternatives: [], reasons: [] },
};

it.each([
  ['few', 3],
  ['many', 60],
])(
  'numbers the places of an article where reports start, whatever the order of the reports: %s articles',
  (_, most) => {
    const arbitraryReports = fc.array(
      fc.record({ article: fc.nat(most - 1).map(String), start: fc.integer({ min: 0, max: 9 }) }),
      { maxLength: 120, size: 'max' },
    );
    fc.assert(
      fc.property(arbitraryReports, (drawn) => {
        const reports = drawn.map((one) =>
          testReport({ ...one, quote: 'A tram left the rails.', places: [place], day: null }),
        );
        const startsBefore = ({ article, start }: (typeof drawn)[number]): number =>
          new Set(drawn.filter((other) => other.article === article && other.start < start).map((other) => other.start))
            .size;
        expect(weighed(reports).map(({ ordinal }) => ordinal)).toEqual(drawn.map(startsBefore));
      }),
    );
  },
);
