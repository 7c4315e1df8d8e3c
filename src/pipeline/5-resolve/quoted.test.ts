import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from './quoted.ts';

describe('quoted', () => {
  it('writes every single character as JSON.stringify does', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      if (quoted(text) !== JSON.stringify(text)) expect(quoted(text)).toBe(JSON.stringify(text));
    }
    expect(quoted('')).toBe('""');
  });

  it('writes any text as JSON.stringify does', () => {
    const isSame = (text: string): boolean => quoted(text) === JSON.stringify(text);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isSame));
  });
});
