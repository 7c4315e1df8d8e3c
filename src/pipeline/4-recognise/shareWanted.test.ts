import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { recognise } from './recognise.ts';

const gazetteer = openBundledGazetteer();
const found = (text: string) => {
  const clean = cleanText(text);
  return recognise(clean, splitSentences(clean), gazetteer);
};
const wantedOf = (text: string) => found(text).map(({ names, wanted }) => [names[0], wanted]);

it('a name of a list of oblasts is an oblast where it stands bare later', () => {
  expect(wantedOf('Men in Lipetsk, Tyumen and Penza oblasts were called. Offices in Tyumen were full.')).toEqual([
    ['Lipetsk', 'admin1'],
    ['Tyumen', 'admin1'],
    ['Penza', 'admin1'],
    ['Tyumen', 'admin1'],
  ]);
});

it('a bare name beside a name with its own class word stays free', () => {
  expect(wantedOf('The Tyumen Oblast budget grew. A shop in Tyumen burned.').at(-1)).toEqual(['Tyumen', null]);
});

it('an age before "from" is no distance', () => {
  const [last] = found('Pavel Sidorov, 42, a welder from Irkutsk, was hurt.').slice(-1);
  expect(last?.relation).toEqual({ kind: 'in' });
});
