import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { OwnCopies } from './ownCopies.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MEGABYTE = 2 ** 20;
/** Larger strings of an encoding lie outside of what the engine counts as its heap. */
const FILE_BYTES = MEGABYTE / 2;

describe('OwnCopies', () => {
  it('gives the same text', () => {
    const copies = new OwnCopies();
    for (const text of ['', 'Taiga Courier', 'Тайга', '"a"\n\\u0000\u2028', '\ud800']) {
      expect(copies.of(text)).toBe(text);
      expect(copies.of(text.slice(0))).toBe(text);
    }
  });

  it('does not keep the file that a text was cut from', () => {
    const copies = new OwnCopies();
    const kept: string[] = [];
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 80; index++) {
      const file = Buffer.alloc(FILE_BYTES, `article ${index} `).toString('latin1');
      kept.push(copies.of(file.slice(index, index + 30)));
    }
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10 * MEGABYTE);
    expect(new Set(kept.map((text) => text.length))).toEqual(new Set([30]));
  });
});
