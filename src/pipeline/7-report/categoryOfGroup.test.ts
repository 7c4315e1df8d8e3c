import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { categoryOfGroup } from './categoryOfGroup.ts';
import { readCategories } from './readCategories.ts';

const table = readCategories(
  readFileSync(new URL('../../../data/supplement/categories.csv', import.meta.url), 'utf8'),
).value;

it.each([
  ['a "which" that goes on', 'Pupils held a concert, |which raised money for the homeless.', 'aid'],
  ['a "which" that looks back', 'Pupils held a concert in the hall, |which was bombed in the war.', 'other'],
  [
    'the clause itself, when it tells',
    'A bus overturned on the ice, |which raised money for the homeless.',
    'accident',
  ],
])('a clause of no kind takes that of %s', (_, marked, expected) => {
  const end = marked.indexOf('|');
  const text = marked.replace('|', '');
  const sentence = { start: 0, end: text.length };
  expect(categoryOfGroup(text, sentence, { parts: [], start: 0, end, isHomeOnly: false }, [], table)).toBe(expected);
});
