import { describe, expect, it } from 'vitest';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { daysOfSentences } from '../6-date/daysOfSentences.ts';
import { foldSpace } from './foldSpace.ts';
import { makeReports } from './makeReports.ts';
import { readCategories } from './readCategories.ts';
import { describeReports, markedArticle, reportsOfMarked } from './testing/markedArticle.ts';

const described = (marked: string) => describeReports(reportsOfMarked(marked));

describe('one report a place, or a way, or a town with its home towns', () => {
  it.each([
    [
      'three towns each hit are three',
      'Shells hit {Vetka|where}, {Dobryanka|where} and {Komarin|where} on Tuesday.',
      ['where Vetka 2022-11-22', 'where Dobryanka 2022-11-22', 'where Komarin 2022-11-22'],
    ],
    [
      'from one town to another is one',
      'Ninety men flew from {Norilsk|from} to {Omsk|to} on Tuesday.',
      ['from Norilsk + to Omsk 2022-11-22'],
    ],
    [
      'a camp in a town they set off for is where they go',
      'Men from {Norilsk|from} were seen setting off for a training camp in {Omsk|where} on Tuesday.',
      ['from Norilsk + to Omsk 2022-11-22'],
    ],
    [
      'what will be done elsewhere does not date it',
      'The man was hidden in a camp in {Peschanka|where}, and will be sent to the front in 10 days.',
      ['where Peschanka 2022-11-24'],
    ],
    [
      'two ways are two',
      'Trains ran from {Perm|from} to {Omsk|to} and from {Tula|from} to {Tver|to} on Tuesday.',
      ['from Perm + to Omsk 2022-11-22', 'from Tula + to Tver 2022-11-22'],
    ],
    [
      'one town to two is two ways',
      'Buses left {Norilsk|from} for {Omsk|to} and {Tomsk|to} on Tuesday.',
      ['from Norilsk + to Omsk 2022-11-22', 'from Norilsk + to Tomsk 2022-11-22'],
    ],
    [
      'where they stood and where they went',
      'In {Yaroslavl|where} conscripts were put on a train to {Kursk|to} on Tuesday.',
      ['where Yaroslavl + to Kursk 2022-11-22'],
    ],
    [
      'a way told in two clauses',
      'The convoy left {Norilsk|from} on Tuesday, and arrived in {Omsk|to} after midnight.',
      ['from Norilsk + to Omsk 2022-11-22'],
    ],
    [
      'between two towns is one',
      'A goods train derailed between {Tara|where|settlement||between} and {Omsk|where|settlement||between} on Tuesday.',
      ['where Tara + where Omsk 2022-11-22'],
    ],
    [
      'a town named twice is one',
      'In {Omsk|where} on Tuesday a court in {Omsk|where} jailed a banker.',
      ['where Omsk 2022-11-22'],
    ],
    [
      'each clause has its own day',
      'Rodin was wounded near {Kreminna|where} on November 3 and died in {Luhansk|where} on November 9.',
      ['where Kreminna 2022-11-03', 'where Luhansk 2022-11-09'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(described(marked)).toEqual(expected);
  });
});

describe('several places in one breath', () => {
  it.each([
    [
      'regions are one happening',
      'Men in {Penza|where|admin1|Penza}, {Omsk|where|admin1|Omsk} and {Kursk|where|admin1|Kursk} oblasts got papers on Tuesday.',
      ['where Penza + where Omsk + where Kursk 2022-11-22'],
    ],
    [
      'regions of two clauses are two',
      'Rain fell in {Penza|where|admin1|Penza} on Monday, while snow fell in {Omsk|where|admin1|Omsk} on Tuesday.',
      ['where Penza 2022-11-21', 'where Omsk 2022-11-22'],
    ],
    [
      'a region and a town are two',
      'Bells rang in {Penza|where|admin1|Penza} and {Tara|where} on Tuesday.',
      ['where Penza 2022-11-22', 'where Tara 2022-11-22'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(described(marked)).toEqual(expected);
  });
});

describe('a deed before the deed', () => {
  it.each([
    [
      'that somebody is jailed for has its own place and day',
      'A court in {Tver|where} on Tuesday jailed two men for robbing a shop in {Tula|where} in 2019.',
      ['where Tver 2022-11-22', 'where Tula 2019-01-01..2019-12-31'],
    ],
    [
      'that somebody is suspected of has its own place and day',
      'Police in {Tver|where} arrested a builder on Tuesday on suspicion of paying bribes in {Tula|where} in 2019.',
      ['where Tver 2022-11-22', 'where Tula 2019-01-01..2019-12-31'],
    ],
    [
      'that somebody is wanted for has its own place and day',
      'A man wanted for the killing of a guard in {Tara|where} in 2017 was flown from {Omsk|from} to {Russia|to|country} on Tuesday.',
      ['where Tara 2017-01-01..2017-12-31', 'from Omsk + to Russia 2022-11-22'],
    ],
    [
      'that somebody is accused of has its own place and day',
      'A judge in {Tver|where} ruled on Tuesday that a man accused of planning a blast in {Tula|where} in 2014 may be sent abroad.',
      ['where Tver 2022-11-22', 'where Tula 2014-01-01..2014-12-31'],
    ],
    [
      'is none where nobody is tried',
      'A club in {Tver|where} on Tuesday raised money for training dogs in {Tula|where}.',
      ['where Tver 2022-11-22', 'where Tula 2022-11-22'],
    ],
    [
      'of those who went before is not this one',
      'Following deputies from {Karelia|from|admin1|Karelia}, three in {Tula|where} wrote to the president on Tuesday.',
      ['where Tula 2022-11-22'],
    ],
    [
      'but a way after something else is one',
      'Following a long strike, men from {Tula|from} flew to {Omsk|to} on Tuesday.',
      ['from Tula + to Omsk 2022-11-22'],
    ],
    [
      'a wound lies before the death',
      'Rodin was shot in {Perm|where} and died in {Omsk|where} on Tuesday.',
      ['where Perm null', 'where Omsk 2022-11-22'],
    ],
    [
      'a hit and its victims are of one day',
      'Shells hit {Vetka|where} and wounded three in {Komarin|where} on Tuesday.',
      ['where Vetka 2022-11-22', 'where Komarin 2022-11-22'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(described(marked)).toEqual(expected);
  });
});

describe('a local body', () => {
  it.each([
    ['that votes, votes in its town', 'The {Toledo|name} City Council voted 9-3 on Tuesday to ban short lets.', 1],
    [
      'that asks, with a name in between',
      'Three members of the {Tula|name} City Duma [the town’s parliament] — Ivan Petrov and two more — asked for a decree on Tuesday.',
      1,
    ],
    ['that only says, is nowhere', 'The {Toledo|name} City Council said on Tuesday that it was sorry.', 0],
    ['is no newspaper', 'The {Toledo|name} Times opened an office on Tuesday.', 0],
    [
      'yields to a place that is named',
      'The {Toledo|name} City Council voted to close a pool in {Maumee|where} on Tuesday.',
      1,
    ],
  ])('%s', (_, marked, count) => {
    const made = described(marked);
    expect(made).toHaveLength(count);
    if (marked.includes('Maumee')) expect(made).toEqual(['where Maumee 2022-11-22']);
  });
});

describe('a way and its end', () => {
  const tiesOf = (marked: string) => reportsOfMarked(marked).map(({ ties }) => ties?.together !== undefined);

  it.each([
    [
      'are tied',
      'Ninety men left {Norilsk|from} for {Omsk|to} on Tuesday. They got their unit and came to {Omsk|to}.',
      [true, true],
    ],
    [
      'are not when others arrive',
      'Ninety men left {Norilsk|from} for {Omsk|to} on Tuesday. Another group came to {Omsk|to}.',
      [false, false],
    ],
    [
      'are not when it ends elsewhere',
      'Ninety men left {Norilsk|from} for {Omsk|to} on Tuesday. They got their unit and came to {Tomsk|to}.',
      [false, false],
    ],
    [
      'are not weeks apart',
      'Ninety men left {Norilsk|from} for {Omsk|to} on October 4. They came to {Omsk|to} on November 20.',
      [false, false],
    ],
  ])('%s', (_, marked, expected) => {
    expect(tiesOf(marked)).toEqual(expected);
  });
});

describe('a headline', () => {
  const tiesOf = (marked: string) => reportsOfMarked(marked).map(({ ties }) => ties?.together !== undefined);

  it.each([
    [
      'is of the story below',
      'Fire tore through {Tara|where} home\n\nA couple died in {Tara|where} on Tuesday, police said.',
      [true, true],
    ],
    [
      'is not of a story elsewhere',
      'Fire tore through {Tara|where} home\n\nA couple died in {Omsk|where} on Tuesday, police said.',
      [false, false],
    ],
    [
      'with a day of its own stands alone',
      'Two hurt in {Tara|where} on Monday\n\nA couple died in {Tara|where} on Tuesday, police said.',
      [false, false],
    ],
  ])('%s', (_, marked, expected) => {
    expect(tiesOf(marked)).toEqual(expected);
  });
});

describe('home towns', () => {
  it.each([
    [
      'of the dead are not where they died',
      'Three men from {Asino|from}, {Tara|from} and {Tula|from} were killed near {Kreminna|where} on Tuesday.',
      ['from Asino + from Tara + from Tula + where Kreminna 2022-11-22'],
    ],
    [
      'after "of" and a name, several in a list, make no report',
      'Pavel Zimin of {Kostroma|where}, Igor Lukin of {Shuya|where} and Oleg Rybin, 27, of {Yelets|where} were buried on Tuesday.',
      [],
    ],
    [
      'of passengers do not change the way of the ship',
      'The ferry sailed from {Ancona|from} for {Split|to} on Tuesday with 300 people, most of them from {Zadar|from} and {Knin|from}.',
      ['from Ancona + to Split 2022-11-22'],
    ],
    [
      'are no part of the name of an office',
      'The District Court of {Shuya|where} jailed three men on Tuesday.',
      ['where Shuya 2022-11-22'],
    ],
    [
      'go along with where their people were at the time',
      'A conscript from {Tara|from} was cheated of his pay while he was at a camp in {Omsk|where} on Tuesday.',
      ['from Tara + where Omsk 2022-11-22'],
    ],
    [
      'are told of apart where another clause tells of others',
      'A conscript from {Tara|from} was cheated of his pay on Tuesday, while police in {Omsk|where} searched a shop.',
      ['from Tara 2022-11-22', 'where Omsk 2022-11-22'],
    ],
    [
      'in a list parted by semicolons make no report',
      'Killed this week: Pavel Zimin, 24, of {Kostroma|where}; Igor Lukin, 31, of {Shuya|where}; and Oleg Rybin, 27, of {Yelets|where}.',
      [],
    ],
    ['in a list alone make no report', 'The dead came from {Asino|from}, {Tara|from} and {Tula|from}.', []],
    [
      'alone in their sentence stand in for the place',
      'Ivan Petrov, 37, a resident of {Meleuz|where}, was killed on November 16.',
      ['from Meleuz 2022-11-16'],
    ],
    [
      'stand on their own where their clause tells something',
      'Pavel Rodin from {Lyskovo|from} was drafted in September, wounded near {Kreminna|where} and died on November 9.',
      ['from Lyskovo 2022-09-01..2022-09-30', 'where Kreminna 2022-09-01..2022-11-09'],
    ],
    [
      'after a word of motion are places left',
      'Two thousand people fled from {Kherson|from} on Tuesday.',
      ['from Kherson 2022-11-22'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(described(marked)).toEqual(expected);
  });

  it('are less sure, and say why', () => {
    const [home] = reportsOfMarked('Ivan Petrov from {Meleuz|from} was killed on November 16.');
    expect(home).toMatchObject({ confidence: 0.54, reasons: ['home town of the people named, the only place here'] });
    const [motion] = reportsOfMarked('Two thousand people fled from {Kherson|from} on Tuesday.');
    expect(motion).toMatchObject({ confidence: 0.9, reasons: [] });
  });
});

describe('a place within a place', () => {
  it.each([
    [
      'town, region: the town',
      'A barn burned in {Asino|where|settlement|Tomsk Oblast}, {Tomsk region|where|admin1|Tomsk Oblast}, on Tuesday.',
      ['where Asino 2022-11-22'],
    ],
    [
      'region first',
      'In the {Tomsk region|where|admin1|Tomsk Oblast} a barn burned in {Asino|where|settlement|Tomsk Oblast} on Tuesday.',
      ['where Asino 2022-11-22'],
    ],
    [
      'a town and the country at large: both',
      'Crowds met in {Omsk|where} and across {Russia|where|country} on Tuesday.',
      ['where Omsk 2022-11-22', 'where Russia 2022-11-22'],
    ],
    [
      'another region than the town’s: both',
      'Barns burned in {Asino|where|settlement|Tomsk Oblast} and the {Omsk region|where|admin1|Omsk Oblast} on Tuesday.',
      ['where Asino 2022-11-22', 'where Omsk Oblast 2022-11-22'],
    ],
    [
      'a river near a town: the town',
      'Water rose on the {Volga|where|water} near {Tver|where|settlement||near} on Tuesday.',
      ['where Tver 2022-11-22'],
    ],
    [
      'a river and no town: the river',
      'A boat sank in the {Volga|where|water} on Tuesday.',
      ['where Volga 2022-11-22'],
    ],
    [
      'near a town: the one meant',
      'He was trained in {Peschanka|where} near {Chita|where|settlement||near} on Tuesday.',
      ['where Peschanka 2022-11-22'],
    ],
    [
      'so many km from a town: the one meant',
      'A dam broke in {Vetka|where}, 40 km from {Gomel|where}, on Tuesday.',
      ['where Vetka 2022-11-22'],
    ],
    [
      'where the story was filed is not where it happened',
      '{OMSK|where} (AP) — A man was held in {Tara|where} on Tuesday.',
      ['where Tara 2022-11-22'],
    ],
    ['unless nothing else is named', '{OMSK|where} (AP) — A man was held on Tuesday.', ['where OMSK 2022-11-22']],
  ])('%s', (_, marked, expected) => {
    expect(described(marked)).toEqual(expected);
  });
});

describe('what makes no report', () => {
  it.each([
    ['a government that speaks', '{Moscow|actor} condemned the strike on Tuesday.'],
    ['a place only named', 'The road to {Omsk|mentioned} is long.'],
    ['a supposition', 'If shells hit {Omsk|where}, thousands would flee.'],
    ['a denial', 'Officials denied that shells hit {Omsk|where} on Tuesday.'],
    ['something ruled out', 'Sources rule out a nation-wide call-up in {Russia|where|country}.'],
    ['background without a day', 'The army began its offensive in {Ukraine|where|country} earlier this year.'],
    ['scenery', 'The plant is located in {Omsk|where}, a city of 1.1 million people.'],
    ['a country spoken of', 'The men were drafted for the invasion of {Ukraine|where|country} on Tuesday.'],
    ['a mayor who speaks', '{Omsk|where} Mayor Ivan Petrov announced on Tuesday that he would run again.'],
    [
      'a government among its allies that speaks',
      '{Ukraine|where|country} and its partners condemned the vote on Tuesday.',
    ],
    ['according to', 'According to {Moscow|where}, the vote was free.'],
    ['a proposal', 'A council proposed that men in {Omsk|where} serve a year longer.'],
    ['what was called exaggerated', 'Reports of an exodus in {Omsk|where} were “exaggerated”, he said.'],
    ['a list of names', 'The law covers four regions; the towns of {Omsk|where} and {Tara|where}.'],
    ['what is spoken about', 'Envoys will meet to discuss the fighting in {Vetka|where} on Tuesday.'],
    ['what is feared', 'Prices rose on Tuesday on fears of frost in {Kursk|where}.'],
    ['weather to come', 'Heavy snow is expected in {Kursk|where} on Friday.'],
    ['somebody’s life', 'She was born in {Tara|where} in 1931 and went to school in {Omsk|where}.'],
    ['advice to travellers', 'Then take the train to {Tara|where}, where the fort is open.'],
    ['a match', 'Goals after half-time gave the hosts a 2-0 win over {Tver|where} on Tuesday.'],
    ['what experts think', 'Experts say the forces in {Ukraine|where|country} have been worn down.'],
  ])('%s', (_, marked) => {
    expect(described(marked)).toEqual([]);
  });

  it.each([
    ['a negation that tells what happens', 'Police do not let anyone out of {Kursk|from}.', 1],
    ['background with its own day', 'The army entered {Kherson|where} on March 2, 2022, earlier this year.', 1],
    [
      'a place of happening that was located somewhere',
      'A training ground was located in the middle of {Fedoseevka|where}, and a boy was hit by a bullet.',
      1,
    ],
    ['what is planned', 'The men will be sent to {Omsk|to} on Friday.', 1],
    ['police of a town that act', '{Omsk|where} police detained twelve people on Tuesday.', 1],
    ['police in a town that speak', 'Police in {Omsk|where} said a shop burned on Tuesday.', 1],
    ['a country where it was', 'Crowds met across {Russia|where|country} on Tuesday.', 1],
    ['"may" as a month', 'Shells hit {Omsk|where} in May 2022.', 1],
    ['where it is spoken about', 'Envoys held talks in {Vetka|where} on Tuesday.', 1],
    ['snow that fell', 'Heavy snow closed the road in {Kursk|where} on Tuesday.', 1],
    ['a birth that is news', 'A boy was born in a shelter in {Kursk|where} on Tuesday.', 1],
    ['a train that soldiers took', 'Soldiers took the train to {Tara|to} on Tuesday.', 1],
    ['one score', 'The club of {Tver|where} opened its hall after a 2-0 win on Tuesday.', 1],
    ['no electricity', 'There was no electricity in {Kherson|where} on Tuesday.', 1],
  ])('but %s does', (_, marked, count) => {
    expect(described(marked)).toHaveLength(count);
  });
});

describe('the quote', () => {
  const long = `In {Omsk|where}, according to officials, ${'the river kept rising, and the water reached another street, '.repeat(6)}while in {Tara|where} the dam held on Tuesday.`;

  it.each([
    ['short', 'Rain fell on {Omsk|where} on Tuesday.'],
    ['long', long],
    ['with folded lines', 'Rain fell\n   on {Omsk|where}\non  Tuesday and kept on falling.'],
  ])('is the article’s own text at its offsets: %s', (_, marked) => {
    const { article } = markedArticle(marked);
    for (const { quote, start, end, places } of reportsOfMarked(marked)) {
      expect(foldSpace(article.text.slice(start, end))).toBe(quote);
      expect(quote.length).toBeLessThanOrEqual(300);
      for (const place of places) expect(article.text.slice(place.start, place.end)).toBe(place.asWritten);
      for (const place of places) expect(place.start >= start && place.end <= end).toBe(true);
    }
  });

  it('is cut at a clause when the sentence is too long', () => {
    const [omsk, tara] = reportsOfMarked(long);
    expect(omsk?.quote).toMatch(/^In Omsk, according to .* (?:street|rising),$/);
    expect(tara?.quote).toMatch(/^(?:.* )?while in Tara the dam held on Tuesday\.$/);
  });

  it('has the sentences around it', () => {
    const [report] = reportsOfMarked('Snow fell first. Rain fell on {Omsk|where}. Then the sun came out.');
    expect(report).toMatchObject({ before: 'Snow fell first.', after: 'Then the sun came out.' });
  });
});

describe('issues', () => {
  it('name once, with line and column, a place that could not be settled', () => {
    const { article, mentions } = markedArticle(
      'Rain fell.\nA barn burned in {Xyzt|where|null} and in {Xyzt|where|null}.',
    );
    const clean = cleanText(article.text);
    const sentences = splitSentences(clean);
    const table = readCategories('id,label\nother,Other\n').value;
    const days = daysOfSentences(clean, sentences, null);
    const [made] = makeReports([{ article, clean, sentences, mentions, days }], table);
    expect(made?.issues).toMatchObject([
      { file: 'test.txt', line: 5, column: 18, severity: 'warning', code: 'place-unsettled' },
    ]);
  });
});
