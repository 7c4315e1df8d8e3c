import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from './unitsOf.ts';

const oneByOne = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const read = (text: string): number[] => Array.from(unitsOf(text).subarray(0, text.length));

describe('unitsOf', () => {
  it('gives what charCodeAt gives, for any units, halves of pairs among them', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    const near = fc.array(fc.constantFrom(0x41, 0xe9, 0x416, 0x201c, 0xfffd, 0xd83d, 0xde00), { maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(units, near), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(read(text)).toEqual(oneByOne(text));
      }),
    );
  });

  it.each([0, 1, 16_383, 16_384, 40_000])('reads a text of %i pairs, whatever piece they fall into', (length) => {
    const text = `x${'😀'.repeat(length)}`;
    expect(read(text)).toEqual(oneByOne(text));
  });

  it('ends in zeros after a longer text, and tells texts of one length apart', () => {
    unitsOf('a longer text than the next');
    expect([...unitsOf('short').subarray(0, 8)]).toEqual([...oneByOne('short'), 0, 0, 0]);
    expect(read('other')).toEqual(oneByOne('other'));
  });

  it('gives back the memory of a very long text', () => {
    unitsOf('x'.repeat(3_000_000));
    unitsOf('short');
    expect(unitsOf('short').length).toBeLessThan(100_000);
  });
});
