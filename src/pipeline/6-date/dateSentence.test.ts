import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Day, type DaySpan, parseDay } from '../../model/day.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { dateSentence } from './dateSentence.ts';
import { daysOfSentences } from './daysOfSentences.ts';

/** `cut` characters were taken from the start of the article. */
const cleanOf = (text: string, cut = 0) => ({
  text,
  blocks: [{ start: 0, end: text.length, kind: 'prose' as const }],
  toOriginal: (offset: number) => offset + cut,
});

function spanOf(written: string): DaySpan | null {
  if (written === '-') return null;
  const [from = '', to = from] = written.split('..');
  return { from: parseDay(from) as Day, to: parseDay(to) as Day };
}

const cases = readFileSync(new URL('./cases/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The day in the form of the case file: `2024-04-29 day relative "on Monday"`. */
function dated(text: string, at: number, published: DaySpan | null, near: number | null = null): string {
  const clean = cleanOf(text);
  const sentences = splitSentences(clean);
  const index = sentences.findIndex(({ start }) => start >= at);
  const day = dateSentence(index, sentences, clean, daysOfSentences(clean, sentences, published), published, near);
  const span = day.from === null ? '-' : day.from === day.to ? day.from : `${day.from}..${day.to}`;
  const kind = day.from === null ? '' : ` ${day.precision} ${day.basis}`;
  return `${span}${kind}${day.words === null ? '' : ` "${day.words.text}"`}`;
}

describe('dateSentence', () => {
  it('reads thirty cases', () => expect(cases.length).toBeGreaterThanOrEqual(30));

  it.each(cases)('%s', (line) => {
    const [published = '', marked = '', expected = ''] = line.split(' | ');
    const text = marked.replaceAll('¶', '\n\n');
    expect(dated(text.replaceAll(/\[\[|\]\]/g, ''), text.indexOf('[['), spanOf(published))).toBe(expected.trim());
  });

  it('gives the day of the clause that is asked about', () => {
    const text = 'On Monday a truck hit a school in Jos; on Tuesday parents blocked the road in Bauchi.';
    const published = spanOf('2024-05-03');
    expect(dated(text, 0, published, text.indexOf('Jos'))).toBe('2024-04-29 day relative "On Monday"');
    expect(dated(text, 0, published, text.indexOf('Bauchi'))).toBe('2024-04-30 day relative "on Tuesday"');
  });

  it('gives the offsets of the words in the article as it came', () => {
    const clean = cleanOf('A ferry sank on Tuesday.', 100);
    const sentences = splitSentences(clean);
    const published = spanOf('2024-05-03');
    const { words } = dateSentence(0, sentences, clean, daysOfSentences(clean, sentences, published), published);
    expect(words).toEqual({ text: 'on Tuesday', start: 113, end: 123 });
  });

  it.each([
    ['sentences', 'It fell. '],
    ['one long word', 'а'],
    ['words of the past', 'and killed '],
    ['speech', 'he said on Monday, '],
    ['words before will', 'the men of it '],
  ])(
    'takes time in proportion to the text: %s',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const clean = cleanOf(text);
      const sentences = splitSentences(clean);
      const published = spanOf('2024-05-03');
      const days = daysOfSentences(clean, sentences, published);
      const started = performance.now();
      for (const index of sentences.keys()) dateSentence(index, sentences, clean, days, published);
      expect(performance.now() - started).toBeLessThan(25_000); // quadratic work takes minutes
    },
    60_000,
  );

  it('knows nothing of a sentence that is not there', () => {
    expect(dateSentence(3, [], cleanOf(''), () => [], null).basis).toBe('unknown');
  });
});
