import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { growthOf } from '../growthOf.ts';
import { settleTexts } from './testing/settleTexts.ts';

const gazetteer = openBundledGazetteer();

describe('the time that settling names takes', () => {
  it('triples at most when the names double', () => {
    const names = Array.from({ length: 8000 }, (_, index) => gazetteer.nameOf((index * 31) % gazetteer.rowCount));
    expect(
      growthOf(
        () => settleTexts(names.slice(0, 1000), gazetteer),
        () => settleTexts(names, gazetteer),
      ),
    ).toBeLessThan(3 ** 3);
  }, 60_000);
});
