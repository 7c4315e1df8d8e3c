import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapBounds, PixelBox } from './eventMap.ts';
import { fitView } from './fitView.ts';
import { mercatorX, mercatorY, TILE_PIXELS } from './mercator.ts';
import { pixelX, pixelY, type Viewport, worldOffset } from './scene.ts';

const SIZE = { width: 1060, height: 660 };
const LEGEND: PixelBox = { left: 16, top: 16, right: 360, bottom: 276 };
const NOTHING = { x: [], y: [] };

type Place = readonly [lng: number, lat: number];
const at = (view: Viewport, [lng, lat]: Place): readonly [number, number] => {
  const x = mercatorX(lng);
  return [pixelX(view, x + worldOffset(view, x)), pixelY(view, mercatorY(lat))];
};
const pointsOf = (places: readonly Place[]) => ({
  x: places.map(([lng]) => mercatorX(lng)),
  y: places.map(([, lat]) => mercatorY(lat)),
});
const boundsOf = (places: readonly Place[]): MapBounds => {
  const [lngs, lats] = [places.map(([lng]) => lng), places.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
};
const fit = (places: readonly Place[], covered: readonly PixelBox[]): Viewport =>
  fitView(boundsOf(places), pointsOf(places), covered, SIZE, 0);
const place = fc.tuple(fc.double({ min: -20, max: 60, noNaN: true }), fc.double({ min: 20, max: 65, noNaN: true }));

describe('the view of a box', () => {
  it('shows all of it, as large as it fits between the margins', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 9 }), (places) => {
        const view = fit(places, []);
        for (const each of places) {
          const [x, y] = at(view, each);
          expect(x).toBeGreaterThan(47);
          expect(x).toBeLessThan(SIZE.width - 47);
          expect(y).toBeGreaterThan(47);
          expect(y).toBeLessThan(SIZE.height - 47);
        }
      }),
    );
  });

  it('goes no closer than zoom 7 to one town, and no farther out than the map may', () => {
    expect(fitView([37, 55, 37, 55], NOTHING, [], SIZE, 0).scale).toBe(TILE_PIXELS * 2 ** 7);
    expect(fitView([-170, -80, 170, 80], NOTHING, [], SIZE, 1.5).scale).toBe(TILE_PIXELS * 2 ** 1.5);
  });

  it('crosses the antimeridian where the box does', () => {
    const view = fitView([170, 50, -170, 66], NOTHING, [], SIZE, 0);
    expect(view.x).toBeCloseTo(1, 6);
  });

  it('leaves no place under the legend where there is room for all, and does not give way to a legend over nothing', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 9 }), (places) => {
        const view = fit(places, [LEGEND]);
        const isUnder = ([x, y]: readonly [number, number]): boolean =>
          x > LEGEND.left && x < LEGEND.right && y > LEGEND.top && y < LEGEND.bottom;
        expect(places.filter((each) => isUnder(at(view, each)))).toEqual([]);
      }),
    );
    const away: Place[] = [
      [0, 40],
      [50, 62],
    ];
    expect(fit(away, [LEGEND])).toEqual(fit(away, []));
  });

  it('stays in the middle of the world when the world is as wide as the map, whatever lies under the legend', () => {
    const around: Place[] = [
      [-179, 0],
      [179, 0],
      [-100, 72], // under the legend, and free of it were all pushed to the east
    ];
    const view = fitView(boundsOf(around), pointsOf(around), [LEGEND], SIZE, 1.05);
    expect(view.x).toBeCloseTo(0.5, 6);
  });

  it('moves past the legend on the side that leaves the map larger', () => {
    const wide: Place[] = [
      [-20, 55],
      [60, 50],
    ];
    const [, y] = at(fit(wide, [{ ...LEGEND, bottom: 400 }]), wide[0]!);
    expect(y).toBeGreaterThan(400);
    const tall: Place[] = [
      [10, 65],
      [12, 20],
    ];
    const [x] = at(fit(tall, [{ ...LEGEND, right: 800 }]), tall[0]!);
    expect(x).toBeGreaterThan(800);
  });
});
