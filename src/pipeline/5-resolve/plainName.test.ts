import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { comparePlain, PLAIN, plainName } from './plainName.ts';

const gazetteer = openBundledGazetteer();
const rows = Array.from({ length: 4000 }, (_, index) => (index * 71) % gazetteer.rowCount);

describe('comparePlain', () => {
  it('says the same as comparing plain forms written out', () => {
    const names = rows.slice(0, 60).map((row) => plainName(gazetteer.nameOf(row)));
    const withoutCity = ['Mexico', 'New York', 'Québec', 'Salt Lake'].map(plainName);
    for (const plain of ['', 'city', ...names, ...withoutCity]) {
      const asked = [...rows, ...gazetteer.lookup(`${plain} city`), ...gazetteer.lookup('New York')];
      const expected = asked.map((row) => {
        const own = plainName(gazetteer.nameOf(row));
        if (own === plain) return PLAIN.same;
        return own === `${plain}city` ? PLAIN.city : PLAIN.other;
      });
      expect(asked.map((row) => comparePlain(gazetteer, row, plain))).toEqual(expected);
    }
  });

  it('tells a name from its own beginning, and from a longer one', () => {
    const row = gazetteer.lookup('Omsk')[0]!;
    expect(comparePlain(gazetteer, row, 'omsk')).toBe(PLAIN.same);
    expect(comparePlain(gazetteer, row, 'oms')).toBe(PLAIN.other);
    expect(comparePlain(gazetteer, row, 'omskcity')).toBe(PLAIN.other);
  });

  it.each([
    ['Mexico City', 'mexico', PLAIN.city],
    ['New York City', 'newyork', PLAIN.city],
    ['Québec', 'quebec', PLAIN.same],
  ])('knows "%s"', (name, plain, expected) => {
    const row = gazetteer.lookup(name).find((one) => gazetteer.nameOf(one) === name)!;
    expect(comparePlain(gazetteer, row, plain)).toBe(expected);
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
