import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReason, writeReason } from './reason.ts';

describe('a reason', () => {
  it.each([
    ['exact name', 'exactName', {}],
    ['inside Omsk Oblast, named in the article', 'unitNamed', { name: 'Omsk Oblast' }],
    ['in Russia, named in the article', 'countryNamed', { name: 'Russia' }],
    ['inside Perm, named beside it', 'container', { name: 'Perm' }],
    ['same country as 1 neighbour', 'neighbour', {}],
    ['same country as 33 neighbours', 'neighbours', { count: '33' }],
    ['largest of 3', 'largest', { count: '3' }],
    ['the words ask for admin1', 'wanted', { kind: 'admin1' }],
  ] as const)('"%s" is read back', (phrase, key, values) => {
    expect(readReason(phrase)).toEqual({ key, values });
    expect(writeReason(key, values)).toBe(phrase);
  });

  it.each(['an editor knew the mayor', 'largest of many', 'exact names', ''])('is not read into %j', (phrase) => {
    expect(readReason(phrase)).toBeNull();
  });

  it('keeps whatever name stands in it', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[\n\r\u2028\u2029]/.test(text));
    fc.assert(
      fc.property(name, (text) => {
        expect(readReason(writeReason('container', { name: text }))).toEqual({
          key: 'container',
          values: { name: text },
        });
      }),
    );
  });
});
