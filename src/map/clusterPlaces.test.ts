import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPlaces, GROUP_PIXELS, LAST_LEVEL, LEVELS_PER_ZOOM, levelOfZoom } from './clusterPlaces.ts';
import { mercatorX, mercatorY, TILE_PIXELS } from './mercator.ts';
import { mayJoin, type PlacedSpots } from './spotShape.ts';

type Point = readonly [lng: number, lat: number];

const spotsAt = (points: readonly Point[]): PlacedSpots => ({
  count: points.length,
  x: Float64Array.from(points, ([lng]) => mercatorX(lng)),
  y: Float64Array.from(points, ([, lat]) => mercatorY(lat)),
  radius: new Float64Array(points.length),
  shape: points.map(() => 'point' as const),
  canonical: Uint32Array.from(points, (_, index) => index),
});

/** The same rule with every pair compared: no cells, no shortcuts. */
function clusterByPairs(spots: PlacedSpots, weight: readonly number[]): Uint32Array[] {
  const weights = [...weight];
  let leaderOf = Array.from(spots.canonical);
  const levels: Uint32Array[] = [];
  for (let level = LAST_LEVEL; level >= 0; level--) {
    const reach = GROUP_PIXELS / (TILE_PIXELS * 2 ** (level / LEVELS_PER_ZOOM));
    const leaders = [...new Set(leaderOf)].filter((spot) => mayJoin(spots, spot, level / LEVELS_PER_ZOOM));
    leaders.sort((a, b) => weights[b]! - weights[a]! || a - b);
    const takenBy = new Map<number, number>();
    for (const leader of leaders) {
      if (takenBy.has(leader)) continue;
      takenBy.set(leader, leader);
      for (const other of leaders) {
        const across = Math.abs(spots.x[leader]! - spots.x[other]!);
        const distance = Math.hypot(Math.min(across, 1 - across), spots.y[leader]! - spots.y[other]!);
        if (takenBy.has(other) || distance > reach) continue;
        takenBy.set(other, leader);
        weights[leader]! += weights[other]!;
      }
    }
    leaderOf = leaderOf.map((leader) => takenBy.get(leader) ?? leader);
    levels[level] = Uint32Array.from(leaderOf);
  }
  return levels;
}

const point = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));
const nearby = fc.tuple(fc.double({ min: 36, max: 39, noNaN: true }), fc.double({ min: 55, max: 56, noNaN: true }));
const places = fc.array(fc.tuple(fc.oneof(point, nearby), fc.integer({ min: 1, max: 50 })), { maxLength: 60 });

describe('clusterPlaces', () => {
  it('groups as comparing every pair does', () => {
    fc.assert(
      fc.property(places, (rows) => {
        const spots = spotsAt(rows.map(([at]) => at));
        const weight = rows.map(([, reports]) => reports);
        expect(clusterPlaces(spots, weight).map(({ leaderOf }) => leaderOf)).toEqual(clusterByPairs(spots, weight));
      }),
    );
  });

  it('only takes groups apart when zooming in', () => {
    fc.assert(
      fc.property(places, (rows) => {
        const levels = clusterPlaces(
          spotsAt(rows.map(([at]) => at)),
          rows.map(([, reports]) => reports),
        );
        for (let level = 0; level < LAST_LEVEL; level++) {
          const [coarse, fine] = [levels[level]!.leaderOf, levels[level + 1]!.leaderOf];
          rows.forEach((_, spot) => {
            expect(coarse[spot]).toBe(coarse[fine[spot]!]);
          });
        }
      }),
    );
  });

  it('groups two towns across the antimeridian, and tells them apart close up', () => {
    const levels = clusterPlaces(
      spotsAt([
        [179.9, 66],
        [-179.9, 66],
      ]),
      [2, 1],
    );
    expect([...levels[levelOfZoom(2)]!.leaderOf]).toEqual([0, 0]);
    expect([...levels[levelOfZoom(9)]!.leaderOf]).toEqual([0, 1]);
  });

  it('never takes two places at one point apart', () => {
    const levels = clusterPlaces(
      spotsAt([
        [37.6, 55.7],
        [37.6, 55.7],
      ]),
      [1, 1],
    );
    for (const { leaderOf } of levels) expect([...leaderOf]).toEqual([0, 0]);
  });

  it('sits at its heaviest place', () => {
    const [level] = clusterPlaces(
      spotsAt([
        [37, 55],
        [37.2, 55.1],
        [37.1, 55],
      ]),
      [1, 9, 2],
    );
    expect([...level!.leaderOf]).toEqual([1, 1, 1]);
    expect(level!.held[1]).toBe(3);
  });

  it('leaves an area alone while it is large enough to be seen', () => {
    const spots = {
      ...spotsAt([
        [37, 55],
        [37.01, 55],
      ]),
      shape: ['point', 'area'] as const,
      radius: Float64Array.of(0, 0.01),
    };
    const levels = clusterPlaces(spots, [1, 1]);
    expect([...levels[levelOfZoom(0)]!.leaderOf]).toEqual([0, 0]);
    expect([...levels[levelOfZoom(4)]!.leaderOf]).toEqual([0, 1]);
  });
});
