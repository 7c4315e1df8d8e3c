import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventColumns, PLACE_KINDS } from '../model/columns.ts';
import type { PlaceKind } from '../model/place.ts';
import { type Bounds, boundsOfEvents, isInBounds } from './bounds.ts';

type At = { readonly lng: number; readonly lat: number; readonly kind?: PlaceKind; readonly radiusKm?: number };

/** One event, at all of these places. */
function columnsAt(at: readonly At[]): EventColumns {
  return {
    placeStart: Uint32Array.of(0, at.length),
    linkPlace: Uint32Array.from(at, (_, row) => row),
    places: {
      count: at.length,
      lng: Float64Array.from(at, ({ lng }) => lng),
      lat: Float64Array.from(at, ({ lat }) => lat),
      radiusKm: Float32Array.from(at, ({ radiusKm = 5 }) => radiusKm),
      kind: Uint8Array.from(at, ({ kind = 'settlement' }) => PLACE_KINDS.indexOf(kind)),
      texts: at.map((_, row) => ({ id: `p${row}`, name: '', country: null, admin1: null })),
    },
  } as unknown as EventColumns;
}

const rounded = (bounds: Bounds | null) => bounds?.map((degrees) => Math.round(degrees * 10) / 10);
const boundsAt = (...at: At[]) => rounded(boundsOfEvents(columnsAt(at), [0]));
const point = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
});

describe('the box around events', () => {
  it('is the point of a town, and none for whole countries', () => {
    expect(boundsAt({ lng: 30, lat: 50 })).toEqual([30, 50, 30, 50]);
    expect(boundsAt({ lng: 30, lat: 50, kind: 'country', radiusKm: 500 })).toBeUndefined();
  });

  it('takes in the circle of a region, wider in degrees towards the pole', () => {
    expect(boundsAt({ lng: 30, lat: 0, kind: 'admin1', radiusKm: 111.2 })).toEqual([29, -1, 31, 1]);
    expect(boundsAt({ lng: 30, lat: 60, kind: 'admin1', radiusKm: 111.2 })).toEqual([28, 59, 32, 61]);
  });

  it('takes in the outline of a region where that is known', () => {
    const columns = columnsAt([
      { lng: 150, lat: 62, kind: 'admin1', radiusKm: 10 },
      { lng: 30, lat: 50 },
    ]);
    const outlines = (id: string): Bounds | undefined => (id === 'p0' ? [145, 58, 164, 67] : undefined);
    expect(boundsOfEvents(columns, [0], outlines)).toEqual([30, 50, 164, 67]);
  });

  it('crosses the antimeridian where that is shorter', () => {
    expect(boundsAt({ lng: 170, lat: 50 }, { lng: -170, lat: 66 })).toEqual([170, 50, -170, 66]);
    const across = (id: string): Bounds | undefined => (id === 'p0' ? [158, 61, -169, 72] : undefined);
    const columns = columnsAt([
      { lng: 172, lat: 66, kind: 'admin1' },
      { lng: 100, lat: 50 },
    ]);
    expect(boundsOfEvents(columns, [0], across)).toEqual([100, 50, -169, 72]);
  });

  it('knows the meridian at 180 from both sides', () => {
    expect(isInBounds([0, -10, 180, 10], -180, 0)).toBe(true);
    expect(isInBounds([-180, -10, 0, 10], 180, 0)).toBe(true);
    expect(isInBounds([0, -10, 170, 10], -180, 0)).toBe(false);
  });

  it('shows the world as world maps do, the Atlantic whole, when places lie all around it', () => {
    const [lisbon, tokyo, chicago, hawaii] = [
      { lng: -9, lat: 39 },
      { lng: 140, lat: 36 },
      { lng: -88, lat: 42 },
      { lng: -157, lat: 21 },
    ];
    expect(boundsAt(lisbon, tokyo, chicago, hawaii)).toEqual([-157, 21, 140, 42]);
    const bering = { lng: 178, lat: 60, kind: 'admin1', radiusKm: 500 } as const;
    expect(boundsAt(lisbon, tokyo, chicago, bering)?.filter((_, side) => side % 2 === 0)).toEqual([-180, 180]);
  });

  it('holds every place, and is no wider than a box cut at any one of them, where that is less than half the Earth', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const bounds = boundsOfEvents(columnsAt(points), [0])!;
        const [west, , east] = bounds;
        const width = (east - west + 360) % 360;
        const from = (start: number) => Math.max(...points.map(({ lng }) => (((lng - start) % 360) + 360) % 360));
        const best = Math.min(...points.map(({ lng }) => from(lng)));
        if (best <= 180) expect(width).toBeCloseTo(best % 360, 6);
        else expect(west).toBeLessThanOrEqual(east);
        for (const { lng, lat } of points) {
          const isIn = isInBounds([west - 1e-9, bounds[1], east + 1e-9, bounds[3]], lng, lat);
          expect(isIn || width < 1e-6).toBe(true);
        }
      }),
    );
  });
});
