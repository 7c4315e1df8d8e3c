import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { comparePlain, PLAIN, plainByRule, plainName } from './plainName.ts';

const gazetteer = openBundledGazetteer();
const rows = Array.from({ length: 4000 }, (_, index) => (index * 71) % gazetteer.rowCount);

describe('comparePlain', () => {
  it('says the same as comparing plain forms written out', () => {
    const names = rows.slice(0, 60).map((row) => plainName(gazetteer.nameOf(row)));
    const withoutCity = ['Mexico', 'New York', 'Québec', 'Salt Lake'].map(plainName);
    for (const plain of ['', 'city', ...names, ...withoutCity]) {
      const asked = [...rows, ...gazetteer.lookup(`${plain} city`), ...gazetteer.lookup('New York')];
      const expected = asked.map((row) => {
        const own = plainByRule(gazetteer.nameOf(row));
        if (own === plain) return PLAIN.same;
        return own === `${plain}city` ? PLAIN.city : PLAIN.other;
      });
      expect(asked.map((row) => comparePlain(gazetteer, row, plain))).toEqual(expected);
    }
  });

  it('says the same of every name beyond ASCII and its own plain form', () => {
    let count = 0;
    for (let row = 0; row < gazetteer.rowCount; row++) {
      const name = gazetteer.nameOf(row);
      if (!/[^\0-\x7f]/.test(name)) continue;
      const plain = plainByRule(name);
      if (comparePlain(gazetteer, row, plain) !== PLAIN.same) expect(name).toBe('the same as its plain form');
      if (comparePlain(gazetteer, row, `${plain}x`) !== PLAIN.other) expect(name).toBe('another than a longer one');
      count++;
    }
    expect(count).toBeGreaterThan(10_000);
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

  it('says the same as the rule of each unit, alone and beside others', () => {
    const beside = ['', 'a', 'Σ', '\u0301', '\u0323', 'İ', 'é', 'я', "'", '\u1100', '\ud83d'];
    for (let unit = 0; unit < 0x2200; unit++) {
      const letter = String.fromCharCode(unit);
      for (const other of beside) {
        for (const name of [letter + other, `B${other}${letter}`])
          if (plainName(name) !== plainByRule(name)) expect([unit, plainName(name)]).toEqual([unit, plainByRule(name)]);
      }
    }
  });
});
