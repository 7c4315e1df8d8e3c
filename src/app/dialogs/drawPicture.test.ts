import { expect, it } from 'vitest';
import { brokenLines } from './drawPicture.ts';

const within = (letters: number) => (line: string) => line.length <= letters;

it.each([
  ['stays one line where it fits', 'a b c', 9, ['a b c']],
  ['breaks between words', 'one two three', 8, ['one two', 'three']],
  ['leaves a long word whole', 'a veryverylong b', 5, ['a', 'veryverylong', 'b']],
  ['is nothing where there are no words', '  ', 5, []],
])('a text %s', (_, text, letters, lines) => {
  expect(brokenLines(text, within(letters))).toEqual(lines);
});

it('loses no word', () => {
  const text = 'Filters: 3 of 5 sources; From 1 October 2022; “flood”';
  for (let letters = 1; letters < 60; letters++) expect(brokenLines(text, within(letters)).join(' ')).toBe(text);
});
