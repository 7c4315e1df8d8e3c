import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cellOf, emptyTally, tallyRow } from './homeTally.ts';
import { SeenHome } from './seenHome.ts';

const gazetteer = openBundledGazetteer();

it('says the same of what is only left out, whether it looks there or not', () => {
  const [large, small] = [emptyTally(), emptyTally()];
  for (let at = 0; at < 300; at++) {
    const row = (at * 7919) % gazetteer.rowCount;
    const weight = (at % 7) / 6; // some rows count nothing
    tallyRow(large, gazetteer, row, weight, false);
    if (at % 3 === 0) tallyRow(small, gazetteer, row, -weight, false);
  }
  const [home, looking] = [new SeenHome(large, small, true), new SeenHome(large, small, false)];
  const answers = (one: SeenHome, row: number) => [
    one.timesOfRow(row),
    one.shareOfAdmin1(gazetteer.admin1Row[row]!),
    one.shareOfCountry(gazetteer.countryRow[row]!),
    one.shareAround(cellOf(gazetteer.lng[row]!, gazetteer.lat[row]!)),
  ];
  const seen = [0, 0, 0, 0];
  for (let row = 0; row < gazetteer.rowCount; row += 13) {
    const expected = answers(looking, row);
    expect(answers(home, row)).toEqual(expected);
    for (const [at, answer] of expected.entries()) if (answer > 0) seen[at]! += 1;
  }
  for (let at = 0; at < 300; at++)
    expect(answers(home, (at * 7919) % gazetteer.rowCount)).toEqual(answers(looking, (at * 7919) % gazetteer.rowCount));
  expect(Math.min(...seen)).toBeGreaterThan(0);
});

it('looks at what is stated where nothing was learnt', () => {
  const stated = emptyTally();
  const omsk = gazetteer.lookup('Omsk')[0]!;
  tallyRow(stated, gazetteer, omsk, 12, true);
  const home = new SeenHome(emptyTally(), stated, false);
  expect(home.timesOfRow(omsk)).toBeGreaterThan(1);
  expect(home.shareOfAdmin1(gazetteer.admin1Row[omsk]!)).toBeGreaterThan(0.5);
  expect(home.shareAround(cellOf(gazetteer.lng[omsk]!, gazetteer.lat[omsk]!))).toBeGreaterThan(0.5);
});
