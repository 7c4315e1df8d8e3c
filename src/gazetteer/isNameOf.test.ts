import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../command/knowledge/openBundledGazetteer.ts';
import { isNameOf } from './isNameOf.ts';

it('says the same as comparing the names in lower case', () => {
  const gazetteer = openBundledGazetteer();
  const rows = Array.from({ length: 3000 }, (_, index) => (index * 89) % gazetteer.rowCount);
  const wanted = ['', 'om', ...rows.slice(0, 80).map((row) => gazetteer.nameOf(row).toLowerCase())];
  for (const lower of [...wanted, ...wanted.map((name) => `${name}s`)]) {
    const expected = rows.filter((row) => gazetteer.nameOf(row).toLowerCase() === lower);
    expect(rows.filter((row) => isNameOf(gazetteer, row, lower))).toEqual(expected);
  }
});
