import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from './splitSentences.ts';

/** Blocks at the given offsets; the whole text when none are given. */
function clean(text: string, cuts: readonly number[] = []): CleanText {
  const edges = [0, ...cuts, text.length];
  const blocks = edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end, kind: 'prose' as const }));
  return { text, blocks, toOriginal: (offset) => offset };
}

const texts = (text: string) => splitSentences(clean(text)).map(({ start, end }) => text.slice(start, end));

const cases = readFileSync(new URL('./cases/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replaceAll('\\n', '\n'));

describe('splitSentences', () => {
  it('reads more than forty cases', () => expect(cases.length).toBeGreaterThan(40));

  it.each(cases)('%s', (line) => {
    const expected = line.split(/[|^]/).map((piece) => piece.trim());
    const text = line.replaceAll('|', ' ').replaceAll('^', '');
    expect(texts(text)).toEqual(expected);
  });

  it('joins the lines of a text that was wrapped by hand, and only there', () => {
    const wrapped = [
      'Heavy rain closed the mountain road to the north for a second day while',
      'Mayor Ines Prado told families along the river to sleep in the school at',
      'Rio Claro until the water falls, and crews from the neighbouring town of',
      'San Telmo brought blankets.',
    ].join('\n');
    expect(texts(`Road closed\n\n${wrapped}`)).toEqual(['Road closed', wrapped]);
    expect(texts('Rain closes mountain road to the north\nMayor Ines Prado told families to stay.')).toHaveLength(2);
  });

  it('never crosses a block', () => {
    const text = 'the end of one the start of two';
    expect(splitSentences(clean(text, [15]))).toEqual([
      { start: 0, end: 14, block: 0 },
      { start: 15, end: 31, block: 1 },
    ]);
  });

  it('covers every word once, in order, trimmed', () => {
    const piece = fc.constantFrom(
      '.',
      '!',
      '"',
      '”',
      '\n',
      ' ',
      'U.S.',
      'A',
      'b',
      '1',
      '…',
      '(',
      ')',
      '[1]',
      'Mr.',
      '«',
      'ж',
      'Да',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(60), (pieces, cut) => {
        const text = pieces.join('');
        const at = Math.min(cut, text.length);
        const sentences = splitSentences(clean(text, [at]));
        let last = 0;
        for (const { start, end, block } of sentences) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          expect(block).toBe(start < at ? 0 : 1);
          expect(end <= at || start >= at).toBe(true);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it.each([
    ['at white space', `${'word '.repeat(1500)}end.`],
    ['between letters where there is none', `x${'\ud83d\ude00'.repeat(5000)}`],
  ])('cuts what never ends %s, and loses nothing', (_, text) => {
    const sentences = splitSentences(clean(text));
    expect(sentences.length).toBeGreaterThan(1);
    for (const { start, end } of sentences) {
      expect(end - start).toBeLessThanOrEqual(4_000);
      expect(() => encodeURIComponent(text.slice(start, end))).not.toThrow(); // no half of a letter
    }
    expect(
      sentences
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''));
  });

  it.each([
    ['stops', 'a.b.'],
    ['quotes', '"."'],
    ['lines', 'a\n'],
    ['blank lines', '\n \n'],
    ['spaces after stops', '.  '],
    ['abbreviations', 'U.S. '],
    ['footnotes', '.[1]x'],
    ['one line of sentences', 'It rained on the town. '],
    ['one word', 'x'],
  ])(
    'takes time in proportion to the text: %s',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(2_000_000 / unit.length));
      const started = performance.now();
      splitSentences(clean(text));
      expect(performance.now() - started).toBeLessThan(15_000); // quadratic work takes minutes
    },
    60_000,
  );
});
