import { describe, expect, it } from 'vitest';
import { NO_ROW } from './gazetteer.ts';
import { idIndex } from './idIndex.ts';

const CODED = 40;
const ROWS = 900;
/** Few points, so that many rows share one; negative ones and whole numbers among them. */
const DEGREES = [-93.1, -7, 0, 5, 12.3456, 179.9999, -0.0001];
const NAMES = ['toronto', 'km-5', 'km-5-12.5', 'saint--1'];

const columns = {
  geonamesId: Uint32Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? 0 : (row * 7919) % 600)),
  lng: Float32Array.from({ length: ROWS }, (_, row) => DEGREES[row % 7]!),
  lat: Float32Array.from({ length: ROWS }, (_, row) => DEGREES[(row >> 2) % 7]! / 2),
};
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

function idOf(row: number): string {
  const number = columns.geonamesId[row]!;
  if (number > 0) return `geonames:${number}`;
  if (row < CODED) return `dateline:code-${row}`;
  return `dateline:XX-${NAMES[row % 4]}-${rounded(columns.lng[row]!)}-${rounded(columns.lat[row]!)}`;
}

describe('row of an id', () => {
  it('finds the last row of every id, as a map of all ids does', () => {
    const brute = new Map(Array.from({ length: ROWS }, (_, row) => [idOf(row), row]));
    const rowOf = idIndex(columns, CODED, idOf);
    for (const [id, row] of brute) expect([id, rowOf(id)]).toEqual([id, row]);
    expect(brute.size).toBeLessThan(ROWS); // some ids were there twice
  });

  it.each(['', 'geonames:', 'geonames:x', 'geonames:0', 'geonames:999999', 'dateline:code-41', 'dateline:XX-km-5-5-5'])(
    'knows no "%s"',
    (id) => {
      expect(idIndex(columns, CODED, idOf)(id)).toBe(NO_ROW);
    },
  );
});
