import { describe, expect, it } from 'vitest';
import { decodeTables, encodeTables } from './tableFile.ts';

const ABOUT = { version: 'test', rowCount: 3 };
const COLUMNS = {
  letters: Uint8Array.of(1, 2, 3),
  rows: Uint32Array.of(0, 4_294_967_295),
  degrees: Float32Array.of(-179.5, 0.25),
  none: new Uint32Array(0),
};
const bytes = encodeTables({ about: ABOUT, columns: COLUMNS }, 'stamp 1');

describe('decodeTables', () => {
  it('gives back what was written', () => {
    expect(decodeTables(bytes, 'stamp 1')).toEqual({ about: ABOUT, columns: COLUMNS });
  });

  it('reads the columns where they stand', () => {
    const tables = decodeTables<typeof ABOUT, typeof COLUMNS>(bytes, 'stamp 1');
    expect(tables?.columns.rows.buffer).toBe(bytes.buffer);
  });

  it.each([
    ['another stamp', bytes, 'stamp 2'],
    ['half of the bytes', bytes.subarray(0, bytes.length - 8), 'stamp 1'],
    ['no bytes', bytes.subarray(0, 0), 'stamp 1'],
    ['bytes of something else', new TextEncoder().encode('PK and so on, long enough'), 'stamp 1'],
  ])('gives nothing for %s', (_, given, stamp) => {
    expect(decodeTables(given, stamp)).toBeNull();
  });
});
