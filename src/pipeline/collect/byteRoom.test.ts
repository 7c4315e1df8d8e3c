import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteRoom } from './byteRoom.ts';

it('holds what was copied until it is cleared, of any length, and then again', () => {
  const length = fc.oneof(fc.nat(100), fc.nat(120_000), fc.constantFrom(0, 262_143, 262_144, 262_145, 300_000));
  const room = new ByteRoom();
  fc.assert(
    fc.property(fc.array(length, { maxLength: 20 }), (lengths) => {
      room.clear();
      const given = lengths.map((one, index) => new Uint8Array(one).fill(index + 1));
      const copies = given.map((bytes) => room.copy(bytes));
      const holds = copies.every((copy, index) => Buffer.compare(copy, given[index]!) === 0);
      for (const bytes of given) bytes.fill(0); // a copy, not a view
      expect(holds && copies.every((copy, index) => copy.every((byte) => byte === index + 1))).toBe(true);
    }),
    { numRuns: 50, seed: 2 },
  );
});

it('takes the same room again once it is cleared', () => {
  const room = new ByteRoom();
  const first = room.copy(new Uint8Array(10));
  room.clear();
  expect(room.copy(new Uint8Array(20)).buffer).toBe(first.buffer);
});
