import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamLines } from './streamLines.ts';

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function linesOf(text: string, sizes: readonly number[] = [7]): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const { number, text: line } of streamLines(chunksOf(new TextEncoder().encode(text), sizes)))
    lines.push([number, line]);
  return lines;
}

describe('streamLines', () => {
  it('numbers lines, drops a mark at the start and both kinds of line break, keeps blank lines', async () => {
    expect(await linesOf('\uFEFFone\r\n\r\n\ntwo\r\nthree')).toEqual([
      [1, 'one'],
      [2, ''],
      [3, ''],
      [4, 'two'],
      [5, 'three'],
    ]);
  });

  it('keeps a mark that is not at the start, and a carriage return inside a line', async () => {
    expect(await linesOf('a\rb\n\uFEFFc')).toEqual([
      [1, 'a\rb'],
      [2, '\uFEFFc'],
    ]);
  });

  it('marks the last line of what has come, so that its answer need not wait', async () => {
    const marks: unknown[] = [];
    for await (const { text, isLastHere } of streamLines(chunksOf(new TextEncoder().encode('a\nb\nc\nd'), [4, 2, 9])))
      marks.push([text, isLastHere]);
    expect(marks).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', true],
    ]);
  });

  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '中', '🚢', '\r', '\uFEFF', '\u0000') }), {
          maxLength: 12,
        }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        async (parts, sizes) => {
          const text = parts.join('\n');
          const whole = await linesOf(text, [1_000_000]);
          expect(await linesOf(text, sizes)).toEqual(whole);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes a line of 50 MB in pieces without going back over it', async () => {
    const bytes = new Uint8Array(50_000_000).fill(97);
    let length = 0;
    for await (const { text } of streamLines(chunksOf(bytes, [65_536]), 50_000_000)) length += text.length;
    expect(length).toBe(50_000_000);
  }, 20_000);

  it.each([1, 2, 3, 7, 100])(
    'keeps nothing of a line that is too long, and goes on after it, in chunks of %i',
    async (size) => {
      const bytes = new TextEncoder().encode('12345\n123456\n\n123456789');
      const lines: unknown[] = [];
      for await (const { isLastHere: _, ...line } of streamLines(chunksOf(bytes, [size]), 5)) lines.push(line);
      expect(lines).toEqual([
        { number: 1, text: '12345' },
        { number: 2, text: '', tooLongBytes: 6 },
        { number: 3, text: '' },
        { number: 4, text: '', tooLongBytes: 9 },
      ]);
    },
  );
});
