import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colorOf, fillRings, makeCanvas } from './canvas.ts';
import { encodePng } from './encodePng.ts';
import { box } from './shapes.ts';

const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;
const SIZE = 12;

/** How dark each pixel became, 0 to 1. */
function darkness(rings: readonly (readonly number[])[]): number[] {
  const canvas = makeCanvas(SIZE, SIZE, WHITE);
  fillRings(canvas, rings, BLACK);
  return Array.from({ length: SIZE * SIZE }, (_, index) => 1 - canvas.pixels[index * 3]! / 255);
}

const corner = fc.double({ min: -4, max: SIZE + 4, noNaN: true });
const triangle = fc.array(corner, { minLength: 6, maxLength: 6 });

/** The slow twin: each pixel is asked at 24 × 24 points whether they are inside. */
function slowDarkness(ring: readonly number[]): number[] {
  const steps = 24;
  const side = (i: number, x: number, y: number): number => {
    const j = (i + 2) % 6;
    return (ring[j]! - ring[i]!) * (y - ring[i + 1]!) - (ring[j + 1]! - ring[i + 1]!) * (x - ring[i]!);
  };
  return Array.from({ length: SIZE * SIZE }, (_, index) => {
    let inside = 0;
    for (let step = 0; step < steps * steps; step++) {
      const x = (index % SIZE) + ((step % steps) + 0.5) / steps;
      const y = Math.floor(index / SIZE) + (Math.floor(step / steps) + 0.5) / steps;
      const sides = [0, 2, 4].map((i) => Math.sign(side(i, x, y)));
      if (sides.every((one) => one >= 0) || sides.every((one) => one <= 0)) inside++;
    }
    return inside / (steps * steps);
  });
}

describe('filling', () => {
  it('covers each pixel as much as the shape does, also where it leaves the picture', () => {
    fc.assert(
      fc.property(triangle, (ring) => {
        const slow = slowDarkness(ring);
        const worst = Math.max(...darkness([ring]).map((cover, index) => Math.abs(cover - slow[index]!)));
        expect(worst).toBeLessThan(0.09);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no seam between neighbours, whatever the edge they share', () => {
    const halves = [
      [0, 0, 5.3, 0, 7.1, 12, 0, 12],
      [5.3, 0, 12, 0, 12, 12, 7.1, 12],
    ];
    expect(darkness(halves)).toEqual(darkness([box(0, 0, 12, 12) as number[]]));
  });

  it('leaves a hole where a ring turns the other way', () => {
    const hole = [4, 4, 4, 8, 8, 8, 8, 4];
    const dark = darkness([box(0, 0, 12, 12) as number[], hole]);
    expect([dark[5 * SIZE + 5], dark[2 * SIZE + 2]]).toEqual([0, 1]);
  });
});

it('a PNG unpacks to the picture', () => {
  const canvas = makeCanvas(5, 3, colorOf('#102030'));
  fillRings(canvas, [box(1, 1, 2, 1)], colorOf('#FFEEDD'));
  const png = Buffer.from(encodePng(canvas));
  expect(png.readUInt32BE(16)).toBe(5);
  expect(png.readUInt32BE(20)).toBe(3);
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const pixels: number[] = [];
  for (let y = 0; y < 3; y++) {
    for (let x = 0; x < 15; x++) pixels.push((rows[y * 16 + 1 + x]! + (y === 0 ? 0 : pixels[(y - 1) * 15 + x]!)) & 255);
  }
  expect(pixels).toEqual([...canvas.pixels]);
});
