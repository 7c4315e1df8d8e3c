import { describe, expect, it } from 'vitest';
import { ByteText, bytesOf } from './byteText.ts';
import { KeptBytes } from './keptBytes.ts';

const pieceOf = (key: number): string => `piece ${key} ${'é'.repeat(key % 40)}`;

describe('KeptBytes', () => {
  it('gives each number its own piece or none, whatever it has forgotten', () => {
    const kept = new KeptBytes(2_000);
    const out = new ByteText();
    let found = 0;
    for (let step = 0; step < 5_000; step += 1) {
      const key = (step * step * 31) % 211;
      const has = kept.addTo(out, key);
      const text = new TextDecoder().decode(out.take());
      expect(text).toBe(has ? pieceOf(key) : '');
      if (has) found += 1;
      else kept.keep(key, bytesOf(pieceOf(key)));
    }
    expect(found).toBeGreaterThan(500);
    expect(found).toBeLessThan(4_900);
  });

  it('never forgets what is asked for again and again', () => {
    const [kept, out] = [new KeptBytes(1_000), new ByteText()];
    kept.keep(1, bytesOf(pieceOf(1)));
    for (let key = 2; key < 500; key += 1) {
      kept.keep(key, bytesOf(pieceOf(key)));
      expect(kept.addTo(out, 1)).toBe(true);
    }
    expect(kept.addTo(out, 2)).toBe(false);
  });

  it('does not keep what is too long', () => {
    const kept = new KeptBytes(10_000);
    kept.keep(1, bytesOf('x'.repeat(1_024)));
    kept.keep(2, bytesOf('x'.repeat(1_023)));
    expect([kept.addTo(new ByteText(), 1), kept.addTo(new ByteText(), 2)]).toEqual([false, true]);
  });
});
