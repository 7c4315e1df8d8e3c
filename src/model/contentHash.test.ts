import { expect, it } from 'vitest';
import { contentHash, joinParts } from './contentHash.ts';

it('names a content by 13 characters that nobody misreads, the same every time', () => {
  expect(contentHash('')).toMatch(/^[0-9a-hjkmnp-tv-z]{13}$/);
  expect(contentHash('Омск 🎈')).toBe(contentHash('Омск 🎈'));
});

it('gives 200,000 texts that differ by little as many names', () => {
  const names = new Set<string>();
  for (let index = 0; index < 100_000; index++) {
    names.add(contentHash(`event ${index}`));
    names.add(contentHash(`${index} event`));
  }
  expect(names.size).toBe(200_000);
});

it('changes about half its bits with one letter', () => {
  const bits = (name: string) =>
    [...name].map((letter) => '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  let changed = 0;
  for (let index = 0; index < 500; index++) {
    const [a, b] = [bits(contentHash(`a${index}`)), bits(contentHash(`b${index}`))];
    changed += [...a].filter((bit, at) => bit !== b[at]).length;
  }
  expect(changed / 500).toBeGreaterThan(29);
  expect(changed / 500).toBeLessThan(35);
});

it('keeps lists apart that join to one text', () => {
  expect(joinParts(['a', 'b c'])).not.toBe(joinParts(['a b', 'c']));
  expect(joinParts([null])).not.toBe(joinParts(['null']));
});
