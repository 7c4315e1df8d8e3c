import { expect, it } from 'vitest';
import { abbreviationKind } from './abbreviations.ts';

it.each([
  ['Approx', 'never'], // as long as any
  ['Просп', 'never'],
  ['St', 'seldom'],
  ['U.S', 'seldom'],
  ['U.S.S.R', 'seldom'],
  ['No', 'beforeDigit'],
  ['town', null],
  ['approximately', null],
])('%s is %s', (word, kind) => {
  expect(abbreviationKind(word)).toBe(kind);
});
