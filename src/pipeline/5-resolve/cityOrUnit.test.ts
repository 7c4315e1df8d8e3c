import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { geoparseArticle } from '../geoparseArticle.ts';

const gazetteer = openBundledGazetteer();

/** "Vladimir region: admin1 Vladimir Oblast" for each mention of the text, in order. */
function placesIn(text: string): string[] {
  const { mentions } = geoparseArticle({ text, source: null, url: null }, gazetteer, { homes: null, biasRow: null });
  return mentions.map(({ text: written, place }) => `${written}: ${place?.kind} ${place?.name}`);
}

describe('a city and a region of one name', () => {
  it.each([
    [
      'a class word asks for the unit, of that mention alone',
      'Divers searched a lake in the Vladimir region. Vladimir sent two boats.',
      ['Vladimir region: admin1 Vladimir Oblast', 'Vladimir: settlement Vladimir'],
    ],
    [
      'a class word that is no part of the name does so too',
      'Polls closed at nine in New York state, while in New York the subway stood still.',
      ['New York: admin1 New York', 'New York: settlement New York City'],
    ],
    [
      'a class word that a list shares holds for the article',
      'Rain is forecast for Lipetsk and Tyumen oblasts. In Tyumen the river rose.',
      ['Lipetsk: admin1 Lipetsk Oblast', 'Tyumen: admin1 Tyumen Oblast', 'Tyumen: admin1 Tyumen Oblast'],
    ],
    [
      'of two units the one around the city is meant',
      'Storms crossed the Moscow region, and in Moscow flights were late.',
      ['Moscow region: admin1 Moscow Oblast', 'Moscow: settlement Moscow'],
    ],
    [
      "the city's own unit is not, though it bears the name with the class word",
      'Two barns burned in Kyiv region; Kyiv saw no alarm.',
      ['Kyiv region: admin1 Kyiv Oblast', 'Kyiv: settlement Kyiv'],
    ],
    [
      'a mayor is of the city, a governor of the unit',
      'The mayor of New York met the governor of New York on Friday.',
      ['New York: settlement New York City', 'New York: admin1 New York'],
    ],
    [
      'an office after the name says the same',
      'The Omsk governor and the Omsk mayor opened a bridge.',
      ['Omsk: admin1 Omsk Oblast', 'Omsk: settlement Omsk'],
    ],
    [
      'beside units a bare name is a unit',
      'Snow fell in New York, Vermont and New Hampshire.',
      ['New York: admin1 New York', 'Vermont: admin1 Vermont', 'New Hampshire: admin1 New Hampshire'],
    ],
    [
      'beside cities a bare name is a city',
      'Snow fell in New York, Boston and Chicago.',
      ['New York: settlement New York City', 'Boston: settlement Boston', 'Chicago: settlement Chicago'],
    ],
    [
      'beside a country the name of a country is one',
      'Luxembourg and Belgium signed the treaty.',
      ['Luxembourg: country Luxembourg', 'Belgium: country Belgium'],
    ],
    [
      'with "City" it is the city',
      'A fire in Luxembourg City killed two people.',
      ['Luxembourg: settlement Luxembourg'],
    ],
  ])('%s', (_, text, places) => expect(placesIn(text)).toEqual(places));
});
