import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../model/day.ts';
import type { PlaceId, PlaceKind } from '../../model/place.ts';
import type { Report, ReportPlace } from '../../model/report.ts';
import { findCandidates, mayPair, type Pair, pairsOf } from './findCandidates.ts';
import { cosine, SAME_HAPPENING, scorePair } from './scorePair.ts';
import { readLabelled, testReport } from './testing/readLabelled.ts';
import { weighed } from './testing/weighed.ts';
import type { Weighed } from './weighReports.ts';

const read = (name: string) => readFileSync(new URL(`cases/${name}.txt`, import.meta.url), 'utf8');

/** What the candidates must give: every report with every other. */
function allPairs(reports: readonly Weighed[]): Pair[] {
  const pairs = reports.flatMap((a, first) =>
    reports.slice(first + 1).flatMap((b, offset) => {
      const score = scorePair(a, b);
      return score !== null && score >= SAME_HAPPENING ? [{ first, second: first + 1 + offset, score }] : [];
    }),
  );
  return pairs.sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second);
}

/** The candidates, in one order. Throws where two come twice. */
function candidatesOf(reports: readonly Weighed[], reach: number, few?: number): [number, number][] {
  const found = new Map<string, [number, number]>();
  findCandidates(
    reports,
    reach,
    (one, other) => {
      const pair: [number, number] = [Math.min(one, other), Math.max(one, other)];
      if (found.has(pair.join())) throw new Error(`${pair} twice`);
      found.set(pair.join(), pair);
    },
    few,
  );
  return [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

const allCandidates = (reports: readonly Weighed[], reach: number): [number, number][] =>
  reports.flatMap((a, first) =>
    reports.flatMap((b, second): [number, number][] =>
      first < second && mayPair(a, b, cosine(a, b), reach) ? [[first, second]] : [],
    ),
  );

function findPairs(reports: readonly Weighed[], few?: number): Pair[] {
  const found = candidatesOf(reports, 1, few);
  return pairsOf(
    reports,
    found.map(([, second]) => second),
    found.map(([first]) => first),
  );
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

describe('candidates', () => {
  it.each(['tuning', 'heldOut'])('lead on %s to the pairs that comparing all with all finds', (name) => {
    const reports = weighed(readLabelled(read(name), read('places')).map(({ report }) => report));
    const pairs = findPairs(reports);
    expect(pairs.length).toBeGreaterThan(15);
    expect(pairs).toEqual(allPairs(reports));
    expect(findPairs(reports, 0)).toEqual(pairs);
  });

  it('are those that comparing all with all finds, in blocks with an index of words and without', () => {
    let [compared, more] = [0, 0];
    fc.assert(
      fc.property(fc.array(arbitraryReport, { minLength: 2, maxLength: 160, size: 'max' }), (drawn) => {
        const reports = weighed(drawn);
        const expected = allPairs(reports);
        const further = allCandidates(reports, 1.5);
        compared += expected.length;
        more += further.length - expected.length;
        for (const few of [0, 5, undefined]) {
          expect(findPairs(reports, few)).toEqual(expected);
          expect(candidatesOf(reports, 1.5, few)).toEqual(further);
        }
      }),
      { numRuns: 15, seed: 11, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(100);
    expect(more).toBeGreaterThan(100);
  }, 30_000);
});
