import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { carriedCategory } from './carriedCategory.ts';
import { categorise } from './categorise.ts';
import { readCategories } from './readCategories.ts';
import { describeReports, reportsOfMarked } from './testing/markedArticle.ts';

const described = (marked: string) => describeReports(reportsOfMarked(marked));

describe('where it happened', () => {
  it.each([
    [
      'an officer of the place is harmed there',
      'The mayor of {Tara|mentioned} was found dead on Tuesday.',
      ['where Tara 2022-11-22'],
    ],
    ['an officer of the place only meets people', 'The mayor of {Tara|mentioned} met his guests on Tuesday.', []],
    [
      'a wider place, told of all over, stands beside a finer one',
      'Schools across {Tyva|where|admin1|Tyva} stayed closed on Tuesday as snow fell in {Kyzyl|where|settlement|Tyva}.',
      ['where Tyva 2022-11-22', 'where Kyzyl 2022-11-22'],
    ],
    [
      'a dateline may end in a colon',
      '{OMSK|where}: A bomb wrecked a van in {Tara|where} on Tuesday.',
      ['where Tara 2022-11-22'],
    ],
    [
      'what one man did before stands apart from his sentence',
      'A man who robbed a bank in {Tara|where} on Monday was jailed in {Omsk|where} on Tuesday.',
      ['where Tara 2022-11-21', 'where Omsk 2022-11-22'],
    ],
    [
      'what befell many of them before stands apart',
      'Fifty men, many of them captured in {Tara|where}, crossed back into {Omsk|to} on Tuesday.',
      ['where Tara 2022-11-22', 'to Omsk 2022-11-22'],
    ],
    [
      'a road told by its ends is one place',
      'На трассе {Омск|where|settlement||between} — {Томск|where|settlement||between} во вторник столкнулись грузовики.',
      ['where Омск + where Томск 2022-11-22'],
    ],
    [
      'a headline with no more than a home town goes where the story tells',
      '{Tara|where} man was killed in a crash\n\nA driver was killed in {Omsk|where} on Tuesday when his car left the road.',
      ['where Omsk 2022-11-22'],
    ],
    ['weather to come is no happening', 'Expect lows near minus 30 in {Omsk|where} on Friday.', []],
    ['weather to come in Russian', 'В пятницу в {Омске|where} ожидается метель.', []],
    [
      'a count beside last year’s is of now',
      'Twice as many as last year were counted in {Omsk|where} this week.',
      ['where Omsk 2022-11-21..2022-11-27'],
    ],
    [
      'a dateline is where, when the scene is one that a town has',
      '{OMSK|mentioned} (Agencies) – A bomb went off at the railway station on Tuesday.',
      ['where OMSK 2022-11-22'],
    ],
    ['a dateline alone is not', '{OMSK|mentioned} (Agencies) – Gunmen shot six people in a village on Tuesday.', []],
    [
      'a house is in its town',
      'Fire broke out at the {Zora|where|site} works in {Omsk|where} on Tuesday.',
      ['where Zora 2022-11-22'],
    ],
    [
      'what was done before a deal stands alone',
      'Two men were freed in {Omsk|where} on Tuesday under a deal struck in {Tara|where} on Monday.',
      ['where Omsk 2022-11-22', 'where Tara 2022-11-21'],
    ],
    ['a ministry speaks', "Two men were killed, {Omsk|where}'s health ministry said on Tuesday.", []],
    ['a capital that has asked', '{Omsk|where} had asked for softer words on Tuesday.', []],
    [
      'what a firm said it would do is planned',
      'The firm said on Tuesday it would shut its works in {Omsk|where} in June.',
      ['where Omsk 2023-06-01..2023-06-30'],
    ],
    ['what would happen is supposed', 'A strike would shut the works in {Omsk|where} in June.', []],
    [
      'what one side says of another is a report',
      '{Tula|actor} accused the rebels of shelling {Omsk|where} on Tuesday.',
      ['where Omsk 2022-11-22'],
    ],
    [
      'what others are said to want is none',
      '{Tula|actor} accused the rebels of planning a raid on {Omsk|where} on Tuesday.',
      [],
    ],
    [
      'those who tell of it sit elsewhere',
      'Oil washed up in {Anapa|where} on Tuesday, officials in {Omsk|where} said on Wednesday.',
      ['where Anapa 2022-11-22'],
    ],
    [
      'police who tell of it where nothing else is named',
      'A man was shot on Tuesday, police in {Omsk|where} said.',
      ['where Omsk 2022-11-22'],
    ],
    [
      'who somebody was lends it neither place nor day',
      'Police dug in a garden in {Omsk|where} on Tuesday for the remains of a nurse who vanished from {Tara|from} in 1987.',
      ['where Omsk 2022-11-22'],
    ],
    ['fine weather to come is no happening', 'Saturday will be dry and bright in {Omsk|where}, with highs of 19C.', []],
    ['a deed in Russian without a day', 'В {Саратове|where} ограничили полёты.', ['where Саратове 2022-11-24']],
    ['a state in Russian is no deed', 'В {Саратове|where} живут студенты.', []],
    ['that which is to come in Russian', 'В субботу в {Омске|where} пройдёт фестиваль.', ['where Омске 2022-11-26']],
    ['last year without a day is background', 'Last year a fire broke out in {Omsk|where}.', []],
  ])('%s', (_, marked, expected) => {
    expect(described(marked)).toEqual(expected);
  });
});

const table = readCategories(
  readFileSync(new URL('../../../data/supplement/categories.csv', import.meta.url), 'utf8'),
).value;

describe('what a sentence without a cue is about', () => {
  it.each([
    ['what spreads', 'A gale felled trees near Ross. In Hereford, the cathedral lost part of a wall.', 'disaster'],
    ['nothing that spreads', 'Parliament passed a bill. In Hereford, the cathedral lost part of a wall.', 'other'],
    ['a hint that is not enough', 'A general strike shut Argentina. In Rosario bus drivers joined in.', 'protest'],
    ['its own words', 'A gale felled trees near Ross. In Hereford, a choir sang in the museum.', 'other'],
    ['a state, no deed', 'A gale felled trees near Ross. Hereford is a pretty town.', 'other'],
  ])('%s', (_, text, expected) => {
    const clean = cleanText(text);
    expect(carriedCategory(clean, splitSentences(clean), 1, table)).toBe(expected);
  });

  it('is less sure of what one side says of another', () => {
    const [said] = reportsOfMarked('Rebels shelled {Omsk|where} on Tuesday.');
    const [accused] = reportsOfMarked('{Tula|actor} accused the rebels of shelling {Omsk|where} on Tuesday.');
    expect(accused?.confidence).toBeLessThan(0.8 * (said?.confidence ?? 0));
  });

  it('takes a charge that is made for what is told, and one that is borne for who somebody is', () => {
    expect(categorise('The army accused the rebels of shelling a clinic.', table)).toBe('strike');
    expect(categorise('A man accused of shelling a clinic was arrested.', table)).toBe('detention');
  });
});
