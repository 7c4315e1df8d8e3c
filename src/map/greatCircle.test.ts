import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcOnGround, circleOnGround } from './circleOnGround.ts';
import { greatCircle, type LngLat } from './greatCircle.ts';
import { latOfY, lngOfX } from './mercator.ts';

const RADIANS = Math.PI / 180;

/** Haversine on a sphere of 6,371.0088 km. */
function kmBetween([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h = half(latB - latA) + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * half(lngB - lngA);
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));

describe('greatCircle', () => {
  it('goes over known ground: along the equator, and over the pole on one meridian', () => {
    expect(greatCircle([0, 0], [90, 0], 2)[1]![0]).toBeCloseTo(45, 9);
    expect(greatCircle([0, 60], [180, 60], 2)[1]![1]).toBeCloseTo(90, 6);
  });

  it('passes the known midpoint of London Heathrow and New York Kennedy, in the Atlantic', () => {
    const [, [lng, lat]] = greatCircle([-0.4614, 51.4775], [-73.7789, 40.6397], 2) as [LngLat, LngLat, LngLat];
    expect(lng).toBeCloseTo(-41.3, 0);
    expect(lat).toBeCloseTo(52.4, 0);
  });

  it('crosses the antimeridian without a jump, from Anadyr to Anchorage', () => {
    const line = greatCircle([177.5, 64.73], [-149.9, 61.22], 32);
    const steps = line.slice(1).map(([lng], index) => Math.abs(lng - line[index]![0]));
    expect(Math.max(...steps)).toBeLessThan(5);
    expect(line.at(-1)![0]).toBeCloseTo(210.1, 6);
  });

  it('starts and ends where it should, in equal steps no longer than the whole way', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const line = greatCircle(from, to, 16);
        expect(line).toHaveLength(17);
        expect(kmBetween(line[0]!, from)).toBeLessThan(0.001);
        expect(kmBetween(line[16]!, to)).toBeLessThan(0.05);
        const whole = kmBetween(from, to);
        fc.pre(whole < 19_000);
        for (let step = 1; step <= 16; step++) {
          expect(Math.abs(kmBetween(line[step - 1]!, line[step]!) - whole / 16)).toBeLessThan(0.05);
        }
      }),
    );
  });

  it('is one point when both ends are', () => {
    expect(greatCircle([30, 50], [30, 50], 4)).toHaveLength(5);
    expect([...arcOnGround([30, 50], [30, 50])].every(Number.isFinite)).toBe(true);
  });
});

describe('circleOnGround', () => {
  it('has every point as far from the middle as it says, also across the antimeridian', () => {
    for (const [lng, lat, km] of [
      [129.7, 62, 250],
      [179.9, 66, 600],
      [0, 0, 5],
    ] as const) {
      const line = circleOnGround(lng, lat, km);
      for (let index = 0; index < line.length; index += 2) {
        const far = kmBetween([lng, lat], [lngOfX(line[index]!), latOfY(line[index + 1]!)]);
        expect(Math.abs(far - km)).toBeLessThan(km * 1e-6 + 1e-6);
      }
    }
  });
});
