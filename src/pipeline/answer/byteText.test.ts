import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteText, bytesOf } from './byteText.ts';

const textOf = (out: ByteText): string => new TextDecoder().decode(out.take());

const written = (write: (out: ByteText) => void): string => {
  const out = new ByteText();
  write(out);
  return textOf(out);
};

describe('ByteText', () => {
  it('quotes every single character as JSON.stringify does', () => {
    const texts = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`);
    const quoted = written((out) => {
      for (const text of texts) out.addQuoted(text);
    });
    expect(quoted === texts.map((text) => JSON.stringify(text)).join('')).toBe(true);
  });

  it('quotes any text as JSON.stringify does, one after the other', () => {
    const out = new ByteText();
    const isSame = (texts: string[]): boolean => {
      for (const text of texts) out.addQuoted(text);
      return textOf(out) === texts.map((text) => JSON.stringify(text)).join('');
    };
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), isSame));
  });

  it('writes whole numbers as JSON does', () => {
    for (const count of [0, 1, 9, 10, 11, 99, 100, 101, 999, 1000, 20_000_000, 4_294_967_295])
      expect(written((out) => out.addCount(count))).toBe(String(count));
  });

  it('grows, repeats what it has, and takes back', () => {
    const long = 'x'.repeat(300_000);
    const text = written((out) => {
      out.add('ab');
      out.add(long);
      out.addAgain(0, 2);
      out.addPiece(bytesOf('Łódź'));
      const before = out.length;
      out.add('gone');
      out.cutTo(before);
      out.addBytes(bytesOf('0123'), 1, 3);
    });
    expect(text === `ab${long}abŁódź12`).toBe(true);
  });

  it('leaves what was taken alone', () => {
    const out = new ByteText();
    out.add('first');
    const first = out.take();
    out.add('second');
    expect([new TextDecoder().decode(first), textOf(out), out.length]).toEqual(['first', 'second', 0]);
  });
});
