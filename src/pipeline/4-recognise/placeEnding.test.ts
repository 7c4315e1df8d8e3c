import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { hasPlaceEnding } from './placeEnding.ts';

const EXPRESSION =
  /(?:ville|burg|burgh|berg|ford|ton|town|ham|bury|borough|boro|shire|chester|wick|stan|land|grad|sk|abad|pur|polis|mouth|field|dale|port|haven|stadt|ovo|evo|ino|iv|via)$/i;

describe('hasPlaceEnding', () => {
  it('says of every name what one expression over all endings says', () => {
    const gazetteer = openBundledGazetteer();
    for (let row = 0; row < gazetteer.rowCount; row += 7) {
      const name = gazetteer.nameOf(row);
      for (const form of [name, name.toUpperCase(), name.slice(0, 3)])
        if (hasPlaceEnding(form) !== EXPRESSION.test(form)) expect.fail(form);
    }
  });

  it.each(['', 'k', 'sk', '\u0013k', 'Lub\u00ed\u017f\u212a', 'Omsk\u0441'])('also of %j', (name) =>
    expect(hasPlaceEnding(name)).toBe(EXPRESSION.test(name)),
  );
});
