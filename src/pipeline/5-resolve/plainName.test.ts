import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { hasPlainName, plainName } from './plainName.ts';

const gazetteer = openBundledGazetteer();
const rows = Array.from({ length: 4000 }, (_, index) => (index * 71) % gazetteer.rowCount);

describe('hasPlainName', () => {
  it('says the same as comparing plain forms written out', () => {
    const wanted = ['', 'city', ...rows.slice(0, 60).map((row) => plainName(gazetteer.nameOf(row)))];
    for (const plain of wanted) {
      const expected = rows.filter((row) => plainName(gazetteer.nameOf(row)) === plain);
      expect(rows.filter((row) => hasPlainName(gazetteer, row, plain))).toEqual(expected);
    }
  });

  it('tells a name from its own beginning, and from a longer one', () => {
    const row = gazetteer.lookup('Omsk')[0]!;
    expect(hasPlainName(gazetteer, row, 'omsk')).toBe(true);
    expect(hasPlainName(gazetteer, row, 'oms')).toBe(false);
    expect(hasPlainName(gazetteer, row, 'omskcity')).toBe(false);
  });
});

describe('plainName', () => {
  it.each([
    ['Stratford-upon-Avon', 'stratforduponavon'],
    ["Saint John's", 'saintjohns'],
    ['São Tomé', 'saotome'],
    ['Нижний Новгород', 'нижнииновгород'],
  ])('%s', (name, plain) => expect(plainName(name)).toBe(plain));
});
