import { expect, it } from 'vitest';
import { likeliest } from './likeliest.ts';

it('says what sorting all of them says', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const count = seed % 23;
    const probabilities = Array.from({ length: count + 1 }, (_, index) => ((seed * 31 + index * index * 17) % 11) / 10);
    for (const most of [1, 3, 12]) {
      for (const except of [-1, 0, 2]) {
        const sorted = Array.from({ length: count }, (_, index) => index)
          .filter((index) => index !== except)
          .sort((a, b) => probabilities[b]! - probabilities[a]! || a - b);
        expect(likeliest(probabilities, count, except, most)).toEqual(sorted.slice(0, most));
      }
    }
  }
});
