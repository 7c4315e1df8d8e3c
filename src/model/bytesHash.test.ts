import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteHasher, bytesHash } from './bytesHash.ts';

it('gives the same name wherever the bytes are cut, and wherever they lie in memory', () => {
  const cuts = fc.array(fc.nat(40), { maxLength: 6 });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), cuts, (bytes, at) => {
      const hasher = new ByteHasher();
      let from = 0;
      for (const cut of [...at, bytes.length].sort((a, b) => a - b)) {
        hasher.add(bytes.subarray(from, cut));
        from = Math.max(from, Math.min(cut, bytes.length));
      }
      const shifted = new Uint8Array(bytes.length + 1);
      shifted.set(bytes, 1);
      expect(hasher.name()).toBe(bytesHash(bytes));
      expect(bytesHash(shifted.subarray(1))).toBe(bytesHash(bytes));
      expect(bytesHash(Buffer.from(shifted.buffer, 1))).toBe(bytesHash(bytes));
    }),
    { numRuns: 1000, seed: 3 },
  );
});

it('gives 300,000 contents that differ by little as many names', () => {
  const names = new Set<string>();
  const bytes = new Uint8Array(9);
  for (let index = 0; index < 300_000; index++) {
    new DataView(bytes.buffer).setUint32(index % 5, index);
    names.add(`${bytesHash(bytes)}`);
    bytes.fill(0);
  }
  expect(names.size).toBeGreaterThan(299_990);
});

it('tells zeros at the end from none', () => {
  expect(bytesHash(new Uint8Array([1]))).not.toBe(bytesHash(new Uint8Array([1, 0])));
  expect(bytesHash(new Uint8Array())).not.toBe(bytesHash(new Uint8Array([0])));
});
