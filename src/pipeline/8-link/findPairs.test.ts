import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../model/day.ts';
import type { PlaceId, PlaceKind } from '../../model/place.ts';
import type { Report, ReportPlace } from '../../model/report.ts';
import { findPairs, type Pair } from './findPairs.ts';
import { SAME_HAPPENING, scorePair } from './scorePair.ts';
import { readLabelled, testReport } from './testing/readLabelled.ts';
import { type Weighed, weighReports } from './weighReports.ts';

const read = (name: string) => readFileSync(new URL(`cases/${name}.txt`, import.meta.url), 'utf8');

/** What findPairs must give: every report with every other. */
function allPairs(reports: readonly Weighed[]): Pair[] {
  const pairs = reports.flatMap((a, first) =>
    reports.slice(first + 1).flatMap((b, offset) => {
      const score = scorePair(a, b);
      return score !== null && score >= SAME_HAPPENING ? [{ first, second: first + 1 + offset, score }] : [];
    }),
  );
  return pairs.sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second);
}

const WORDS =
  'tram depot judge bribe grain port blaze rail camp wages ferry clinic vote tariff rally leaflet knife shop river bridge'.split(
    ' ',
  );

const arbitraryPlace = fc
  .record({
    cell: fc.integer({ min: 0, max: 11 }),
    kind: fc.constantFrom<PlaceKind>('settlement', 'settlement', 'site', 'admin1', 'country'),
    atDateline: fc.boolean(),
  })
  .map(
    ({ cell, kind, atDateline }): ReportPlace => ({
      id: `geonames:${kind}${cell}${atDateline}` as PlaceId,
      name: kind === 'admin1' ? `Unit ${cell % 3}` : `Place ${cell}`,
      kind,
      country: 'FJ',
      admin1: `Unit ${cell % 3}`,
      lng: atDateline ? (cell % 2 === 0 ? 179.98 : -179.98) : 10.45 + cell * 0.06,
      lat: 65.02 - (cell % 4) * 0.04,
      radiusKm: kind === 'site' ? 1 : 12,
      role: 'where',
      asWritten: 'X',
      start: 0,
      end: 1,
      relation: { kind: 'in' },
      confidence: 1,
      alternatives: [],
      reasons: [],
    }),
  );

const arbitraryReport = fc
  .record({
    place: arbitraryPlace,
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }),
    day: fc.option(fc.integer({ min: 19_000, max: 19_030 }), { freq: 6 }),
    days: fc.constantFrom(0, 0, 2, 6, 10, 40),
    category: fc.constantFrom('crime', 'aid', 'other'),
    article: fc.integer({ min: 0, max: 12 }),
    start: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ place, words, day, days, category, article, start }): Report => {
    const from = day === null ? null : dayOfNumber(day);
    const report = testReport({
      article: `a${article}`,
      quote: words.join(' '),
      places: [place],
      day: from,
      category,
      start,
    });
    return day === null ? report : { ...report, day: { ...report.day, to: dayOfNumber(day + days) } };
  });

describe('findPairs', () => {
  it.each(['tuning', 'heldOut'])('finds on %s what comparing all with all finds', (name) => {
    const weighed = weighReports(readLabelled(read(name), read('places')).map(({ report }) => report));
    const pairs = findPairs(weighed);
    expect(pairs.length).toBeGreaterThan(15);
    expect(pairs).toEqual(allPairs(weighed));
    expect(findPairs(weighed, 0)).toEqual(pairs);
  });

  it('finds what comparing all with all finds, in blocks with an index of words and without', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(arbitraryReport, { minLength: 2, maxLength: 160, size: 'max' }), (reports) => {
        const weighed = weighReports(reports);
        const expected = allPairs(weighed);
        compared += expected.length;
        for (const few of [0, 5, undefined]) expect(findPairs(weighed, few)).toEqual(expected);
      }),
      { numRuns: 15, seed: 11, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(100);
  }, 30_000);
});
