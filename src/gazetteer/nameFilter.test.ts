import { describe, expect, it } from 'vitest';
import { encodeKeys } from '../../data/build/encodeKeys.ts';
import { openBundledGazetteer } from '../command/knowledge/openBundledGazetteer.ts';
import { foldName } from './foldName.ts';
import { keyCode } from './keyCode.ts';
import { addToNameHash, EMPTY_NAME_HASH, makeNameFilters, mayHold } from './nameFilter.ts';

const hashOf = (folded: string): number =>
  [...folded].reduce((hash, letter) => addToNameHash(hash, keyCode(letter.charCodeAt(0))), EMPTY_NAME_HASH);

describe('the filter of names', () => {
  it('lets every name pass, long shared beginnings and Cyrillic among them', () => {
    const made = Array.from(
      { length: 3000 },
      (_, at) => `${'abcя '[at % 5]}long ${'long '.repeat(at % 40)}w${at} v${at}`,
    );
    const names = [...new Set(made)].sort();
    const { nameFilter, beginningFilter } = makeNameFilters(encodeKeys(names));
    expect(names.filter((name) => !mayHold(nameFilter, hashOf(name)))).toEqual([]);
    const beginnings = names.flatMap((name) => [...name.matchAll(/ /g)].map(({ index }) => name.slice(0, index)));
    expect(beginnings.filter((beginning) => !mayHold(beginningFilter, hashOf(beginning)))).toEqual([]);
    expect(names.filter((name) => mayHold(beginningFilter, hashOf(name))).length).toBeLessThan(names.length / 10);
  });

  it('lets the names of the places of the world pass, and few others', () => {
    const gazetteer = openBundledGazetteer();
    let [known, wrong, unknown] = [0, 0, 0];
    for (let row = 0; row < gazetteer.rowCount; row += 7) {
      const name = foldName(gazetteer.nameOf(row));
      if (gazetteer.lookupFolded(name).length > 0) {
        known++;
        expect(gazetteer.mayHaveName(hashOf(name)), name).toBe(true);
      }
      const other = `${name} said`;
      if (gazetteer.lookupFolded(other).length > 0) continue;
      unknown++;
      if (gazetteer.mayHaveName(hashOf(other))) wrong++;
    }
    expect(known).toBeGreaterThan(30_000);
    expect(wrong / unknown).toBeLessThan(0.03);
  });
});
