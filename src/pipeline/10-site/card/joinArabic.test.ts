import { expect, it } from 'vitest';
import { joinArabic } from './joinArabic.ts';

const forms = (text: string) => [...joinArabic(text)].map((letter) => letter.codePointAt(0)!.toString(16));

it.each([
  ['initial, medial and final', 'بيت', ['fe96', 'fef4', 'fe91']],
  ['a letter that does not join what follows', 'دار', ['fead', 'fe8d', 'fea9']],
  ['lam and alef as one', 'سلام', ['fee1', 'fefc', 'feb3']],
  ['a letter that joins nothing', 'ماء', ['fe80', 'fe8e', 'fee3']],
  ['words apart', 'من من', ['fee6', 'fee3', '20', 'fee6', 'fee3']],
  ['vowel signs left out', 'بُ', ['fe8f']],
])('%s', (_, text, expected) => {
  expect(forms(text)).toEqual(expected);
});

it('agrees with Unicode on every form: each comes apart into the letters it was made of', () => {
  for (const letter of 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی') {
    for (const word of [letter, `ب${letter}`, `${letter}ب`, `ب${letter}ب`]) {
      expect([...joinArabic(word)].reverse().join('').normalize('NFKC'), word).toBe(word);
    }
  }
});
