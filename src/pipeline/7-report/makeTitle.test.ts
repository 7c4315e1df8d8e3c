import { expect, it } from 'vitest';
import { makeTitle } from './makeTitle.ts';

const LONG_TAIL = 'which officials said on Tuesday had never been seen in that part of the country before now';

it.each([
  [
    'a short sentence is the title',
    'A barn burned down in Asino on Tuesday.',
    'Asino',
    'A barn burned down in Asino on Tuesday',
  ],
  [
    'lead-ins and attributions go',
    'However, according to rescuers, a barn burned down in Asino, police said.',
    'Asino',
    'A barn burned down in Asino',
  ],
  ['an abbreviation keeps its stop', 'He was held in Troy, N.C.', 'Troy', 'He was held in Troy, N.C.'],
  [
    'the clause with the place, when it stands alone',
    `The river rose by four metres, ${LONG_TAIL}, while a dam held in Tara through the night.`,
    'Tara',
    'A dam held in Tara through the night',
  ],
  [
    'else the start of the sentence',
    `A mobilised man from the hills was robbed of all he had while he was at a training camp in Omsk.`,
    'Omsk',
    'A mobilised man from the hills was robbed of all he had while he was at a training camp…',
  ],
  [
    'a predicate far from its subject says so',
    `Sergeant Pavel Rodin, a mechanic who was born in a small town on the Volga, was drafted in September, injured near Kreminna and died in a hospital on November 9.`,
    'Kreminna',
    '… injured near Kreminna',
  ],
])('%s', (_, sentence, place, expected) => {
  const title = makeTitle(sentence, sentence.indexOf(place) + place.length);
  expect(title).toBe(expected);
  expect(title.length).toBeLessThanOrEqual(90);
});

it('adds no word of its own', () => {
  const sentence = `In Omsk, ${'the river kept rising and the water reached the next street '.repeat(4)}on Tuesday.`;
  const title = makeTitle(sentence, 7);
  expect(title.length).toBeLessThanOrEqual(90);
  expect(sentence.startsWith(title.replace('…', ''))).toBe(true);
});
