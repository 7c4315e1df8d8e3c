import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeys } from '../../data/build/encodeKeys.ts';
import { editDistance } from './editDistance.ts';
import {
  buildFuzzyColumns,
  FUZZY_MAX_LETTERS,
  FUZZY_MIN_LETTERS,
  type FuzzyIndex,
  type FuzzyMatch,
  openFuzzyIndex,
} from './fuzzyIndex.ts';
import { keyCode } from './keyCode.ts';
import { soundForm } from './soundForm.ts';
import { type SpelledNames, spellNames } from './spellNames.ts';

function tableOf(names: readonly string[]): SpelledNames {
  const { keyShared, keyLength, keyText } = encodeKeys([...new Set(names)].sort());
  return spellNames(keyShared, keyLength, keyText);
}

const indexOf = (names: SpelledNames): FuzzyIndex => openFuzzyIndex(buildFuzzyColumns(names, () => true));

/** Every name tried in turn. */
function slowFind(names: SpelledNames, folded: string, maxEdits: number): FuzzyMatch[] {
  const isFit = (name: string): boolean => name.length >= FUZZY_MIN_LETTERS && name.length <= FUZZY_MAX_LETTERS;
  if (!isFit(folded)) return [];
  const wanted = Uint8Array.from(folded, (letter) => keyCode(letter.charCodeAt(0)));
  const editsOf = (key: number, name: string): number => {
    const [start, end] = [names.starts[key] ?? 0, names.starts[key + 1] ?? 0];
    const near = name[0] === folded[0] ? editDistance(wanted, names.text, start, end, maxEdits) : maxEdits + 1;
    return soundForm(name) === soundForm(folded) ? Math.min(near, 1) : near;
  };
  return Array.from({ length: names.count }, (_, key) => ({ key, name: names.nameOf(key) }))
    .filter(({ name }) => isFit(name))
    .map(({ key, name }) => ({ key, edits: editsOf(key, name) }))
    .filter(({ edits }) => edits <= maxEdits)
    .sort((a, b) => a.edits - b.edits || a.key - b.key);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 'h', 'y', 'i', 's', ' '), minLength: 5, maxLength: 9 });

describe('openFuzzyIndex', () => {
  it('finds what trying every name finds', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        word,
        fc.constantFrom(1, 2),
        (list, wanted, maxEdits) => {
          const names = tableOf(list);
          expect(indexOf(names).find(wanted, maxEdits)).toEqual(slowFind(names, wanted, maxEdits));
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  const names = tableOf(['neryungri', 'novy urengoy', 'norilsk', 'yakutiya', 'omsk']);
  const nearestTo = (wanted: string, edits = 1): string[] =>
    indexOf(names)
      .find(wanted, edits)
      .map(({ key }) => names.nameOf(key));

  it('mends a missing letter and another romanisation', () => {
    expect(nearestTo('neryungi')).toEqual(['neryungri']);
    expect(nearestTo('novyy urengoi')).toEqual(['novy urengoy']);
    expect(nearestTo('iakutia')).toEqual(['yakutiya']);
  });

  it('leaves short names and far names alone', () => {
    expect(nearestTo('tomsk', 2)).toEqual([]);
    expect(nearestTo('orilsk')).toEqual([]);
    expect(nearestTo('norlisck')).toEqual([]);
  });
});
