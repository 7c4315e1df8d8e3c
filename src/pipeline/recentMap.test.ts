import { describe, expect, it } from 'vitest';
import { RecentMap } from './recentMap.ts';

describe('RecentMap', () => {
  it('keeps what is asked for again and again, however much else comes by', () => {
    const map = new RecentMap<number, string>(4);
    map.set(-1, 'kept');
    for (let key = 0; key < 100; key++) {
      map.set(key, 'passing');
      expect(map.get(-1)).toBe('kept');
    }
  });

  it('forgets the rest, and never holds more than twice its size', () => {
    const map = new RecentMap<number, number>(4);
    for (let key = 0; key < 100; key++) map.set(key, key);
    const held = Array.from({ length: 100 }, (_, key) => key).filter((key) => map.get(key) !== undefined);
    expect(held.length).toBeLessThanOrEqual(8);
    expect(held).toContain(99);
  });
});
