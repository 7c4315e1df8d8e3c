import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { markRows, takeMarks } from './rowMarks.ts';

const gazetteer = openBundledGazetteer();

/** Names of plain letters, with their numbers: of every 40th place, so of hamlets and countries alike. */
const NAMES = Array.from({ length: Math.floor(gazetteer.rowCount / 40) }, (_, index) => gazetteer.nameOf(40 * index))
  .concat('Paris', 'New York', 'Georgia', 'Moscow', 'Santa Maria', 'Luxembourg')
  .filter((name) => /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name))
  .map((name) => ({ name, key: gazetteer.keyOf(name.toLowerCase()) }))
  .filter(({ key }) => key >= 0);

const room = (): Uint16Array => new Uint16Array(2048);

it('says of every name, the first time and again, in capitals too, what reading its rows says', () => {
  const seen = new Set<number>();
  for (const { name, key } of NAMES) {
    const rows = gazetteer.rowsOfKey(key);
    const read = room();
    markRows(gazetteer, rows, [name], read);
    for (const written of [name, name.toUpperCase(), name]) {
      const taken = room();
      takeMarks(gazetteer, rows, [written], key, taken);
      expect([written, ...taken]).toEqual([written, ...read]);
    }
    for (const mark of read.subarray(0, rows.length)) seen.add(mark);
  }
  expect(NAMES.length).toBeGreaterThan(3000);
  expect([...seen].sort((a, b) => a - b)).toEqual(expect.arrayContaining([0, 1, 2, 3]));
});
