import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../2-clean/cleanText.ts';
import { packSplit, type SplitText, unpackSplit } from './packedSplit.ts';
import { splitSentences } from './splitSentences.ts';

const splitText = (text: string): SplitText => {
  const clean = cleanText(text);
  return { clean, sentences: splitSentences(clean) };
};

const plain = [
  'Road closed\n\n',
  'Police said so. ',
  'Read more\n',
  'Photo: A Person\n',
  '“No,” he said. ',
  '\n',
  'Да. ',
  '. ',
];
const long =
  'The ferry to the northern islands did not sail on Monday, since a storm had torn its ramp from the quay.\n';

describe('the numbers of a split', () => {
  it('lead back to the same blocks, sentences and offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...plain, long), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const split = splitText(text);
        const packed = packSplit(text, split);
        if (packed === null) throw new Error('a text with nothing to cut was not packed');
        const { clean, sentences } = unpackSplit(text, JSON.parse(JSON.stringify(packed)));
        expect(sentences).toEqual(split.sentences);
        expect(clean.text).toBe(split.clean.text);
        expect(clean.blocks).toEqual(split.clean.blocks);
        const offsets = Array.from({ length: text.length + 1 }, (_, at) => at);
        expect(offsets.map(clean.toOriginal)).toEqual(offsets.map(split.clean.toOriginal));
        expect(offsets.map(clean.toOriginalEnd ?? (() => -1))).toEqual(offsets);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('hold blocks of every kind', () => {
    const caption = 'A ferry lies at the quay of the northern islands. (Photo: A Person)\n';
    const text = `Storm tears ramp\n\n${long}${caption}\n${long}\n${long.replace('storm', 'wave')}\nRead more\n`;
    const split = splitText(text);
    expect(new Set(split.clean.blocks.map(({ kind }) => kind))).toEqual(
      new Set(['headline', 'prose', 'repeat', 'caption', 'boilerplate']),
    );
    expect(unpackSplit(text, packSplit(text, split) ?? []).clean.blocks).toEqual(split.clean.blocks);
  });

  it.each([['<b>Omsk</b> burns.'], ['Omsk &amp; Tomsk.'], ['Om\u00adsk.'], ['New\u00a0Urengoy.']])(
    'are not given for a text that cleaning changed: %s',
    (text) => {
      expect(packSplit(text, splitText(text))).toBe(null);
    },
  );
});
