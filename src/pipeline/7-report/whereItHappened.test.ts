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
    ['погода, которой ещё нет', 'В пятницу в {Омске|where} ожидается метель.', []],
    [
      'a count beside last year’s is of now',
      'Twice as many as last year were counted in {Omsk|where} this week.',
      ['where Omsk 2022-11-21..2022-11-27'],
    ],
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
    ['its own words', 'A gale felled trees near Ross. In Hereford, a choir sang in the museum.', 'other'],
    ['a state, no deed', 'A gale felled trees near Ross. Hereford is a pretty town.', 'other'],
  ])('%s', (_, text, expected) => {
    const clean = cleanText(text);
    expect(carriedCategory(clean, splitSentences(clean), 1, table)).toBe(expected);
  });

  it('takes a charge that is made for what is told, and one that is borne for who somebody is', () => {
    expect(categorise('The army accused the rebels of shelling a clinic.', table)).toBe('strike');
    expect(categorise('A man accused of shelling a clinic was arrested.', table)).toBe('detention');
  });
});
