import type { Font } from 'opentype.js';
import { widthOf } from './setText.ts';

export type PlacedSpot = { readonly name: string; readonly at: readonly [number, number]; readonly radius: number };
export type PlacedName = { readonly name: string; readonly x: number; readonly y: number; readonly size: number };

const MOST_NAMES = 12;
const SIZE = 21;
const GAP = 7;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Names beside the largest marks, right or left of them, where they cover neither a mark nor another name. `spots`: largest first. */
export function placeNames(
  spots: readonly PlacedSpot[],
  fonts: readonly Font[],
  picture: { readonly width: number; readonly height: number },
): PlacedName[] {
  const taken: Box[] = spots.map(({ at: [x, y], radius }) => [x - radius, y - radius, x + radius, y + radius]);
  const names: PlacedName[] = [];
  for (const { name, at, radius } of spots) {
    if (names.length === MOST_NAMES) break;
    const width = widthOf(fonts, name, SIZE);
    for (const x of [at[0] + radius + GAP, at[0] - radius - GAP - width]) {
      const frame: Box = [x, at[1] - SIZE * 0.6, x + width, at[1] + SIZE * 0.6];
      const isInside = frame[0] > 8 && frame[2] < picture.width - 8 && frame[1] > 4 && frame[3] < picture.height - 34;
      if (!isInside || taken.some((other) => overlap(frame, other))) continue;
      taken.push(frame);
      names.push({ name, x, y: at[1] + SIZE * 0.35, size: SIZE });
      break;
    }
  }
  return names;
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
