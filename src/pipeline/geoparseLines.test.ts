import { describe, expect, it } from 'vitest';
import type { Mention } from '../model/mention.ts';
import { ByteText } from './answer/byteText.ts';
import { answerLine, type GeoparseLine, geoparseLines, type LineArticle, type NumberedLine } from './geoparseLines.ts';

async function* numbered(lines: readonly string[]): AsyncGenerator<NumberedLine> {
  for (const [index, text] of lines.entries()) yield { number: index + 1, text };
}

const mention = (text: string): Mention => ({
  ...{ start: 0, end: text.length, text, role: 'where', relation: { kind: 'in' }, place: null },
  ...{ confidence: 0, alternatives: [], reasons: [] },
});

const answer = (mentions: readonly Mention[], most: number, out: ByteText): number => {
  const bytes = new TextEncoder().encode(JSON.stringify(mentions.slice(0, most)));
  out.addBytes(bytes, 0, bytes.length);
  return mentions.length;
};

/** A geoparser that finds the first word, and breaks on "break", in the middle of its answer. */
const firstWord: GeoparseLine = ({ text }, most, out) => {
  const count = answer(text === '' ? [] : [mention(text.split(' ')[0]!)], most, out);
  if (text === 'break') throw new Error('out of words');
  return count;
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function run(lines: readonly string[]) {
  const written: string[] = [];
  const errors: [number, string][] = [];
  const counts = await geoparseLines(
    numbered(lines),
    firstWord,
    async (bytes) => void written.push(textOf(bytes)),
    (line, message) => errors.push([line, message]),
  );
  const answers = written
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
  return { answers, errors, counts, writes: written.length };
}

describe('geoparseLines', () => {
  it('answers each article in order, with its id as given', async () => {
    const { answers, counts } = await run(['{"id":"a","text":"Omsk is far"}', '{"id":7,"text":""}']);
    expect(answers).toEqual([
      { id: 'a', mentions: [mention('Omsk')] },
      { id: 7, mentions: [] },
    ]);
    expect(counts).toEqual({ articles: 2, errors: 0 });
  });

  it.each([
    ['no JSON', '{"id":"a","te', undefined, 'not JSON: Unterminated string'],
    ['a list', '[1]', undefined, 'not an object like {"id", "text"}'],
    ['null', 'null', undefined, 'not an object like {"id", "text"}'],
    ['no id', '{"text":"x"}', undefined, 'there is no "id"'],
    ['no text', '{"id":"a","text":5}', 'a', 'there is no "text"'],
    [
      'an article that breaks the geoparser',
      '{"id":"a","text":"break"}',
      'a',
      'this article broke the geoparser (Error: out of words); please report it',
    ],
  ])('answers a line with %s in its place and goes on', async (_, line, id, message) => {
    const { answers, errors, counts } = await run(['{"id":"x","text":"One"}', '', line, '{"id":"y","text":"Two"}']);
    const error = { ...(id === undefined ? {} : { id }), error: `line 3: ${message}` };
    expect(answers).toEqual([{ id: 'x', mentions: [mention('One')] }, error, { id: 'y', mentions: [mention('Two')] }]);
    expect(errors).toEqual([[3, message]]);
    expect(counts).toEqual({ articles: 2, errors: 1 });
  });

  it('gives title, source, day and language on, and takes no empty ones for stated', async () => {
    let seen: LineArticle | null = null;
    const look: GeoparseLine = (article, most, out) => {
      seen = article;
      return answer([], most, out);
    };
    await geoparseLines(
      numbered(['{"id":"a","text":"t","title":"T","source":" ","published":"2022-10","language":5}']),
      look,
      async () => undefined,
      () => undefined,
    );
    expect(seen).toEqual({ id: 'a', text: 't', title: 'T', source: null, published: '2022-10', language: null });
  });

  it('keeps lone surrogates and zeros through the answer', async () => {
    const { answers } = await run([JSON.stringify({ id: 'a', text: '\ud800\u0000x y' })]);
    expect(answers).toEqual([{ id: 'a', mentions: [mention('\ud800\u0000x')] }]);
  });

  it('writes in few pieces, and never holds back more than one', async () => {
    const { writes, answers } = await run(Array.from({ length: 5000 }, (_, id) => `{"id":${id},"text":"Omsk"}`));
    expect(answers).toHaveLength(5000);
    expect(writes).toBeLessThan(20);
    expect(writes).toBeGreaterThan(5);
  });

  it('answers the first 20,000 of more names, says so, and counts no error', async () => {
    const names = (count: number) => Array.from({ length: count }, () => mention('Omsk'));
    const told: string[] = [];
    const answered = (count: number) => {
      const counts = { articles: 0, errors: 0 };
      const line = { number: 7, text: '{"id":1,"text":"Omsk"}' };
      const out = new ByteText();
      answerLine(
        line,
        (_, most, to) => answer(names(count), most, to),
        counts,
        (number, message, code) => told.push(`${number} ${code}: ${message}`),
        out,
      );
      expect(counts).toEqual({ articles: 1, errors: 0 });
      return (JSON.parse(textOf(out.take())) as { mentions: unknown[] }).mentions.length;
    };
    expect(answered(20_000)).toBe(20_000);
    expect(told).toEqual([]);
    expect(answered(20_001)).toBe(20_000);
    expect(told).toEqual(['7 mentions-too-many: it names more than 20000 places; the first 20000 are answered']);
  });

  it('answers a line that was too long to keep with its length', async () => {
    async function* tooLong(): AsyncGenerator<NumberedLine> {
      yield { number: 3, text: '', tooLongBytes: 50_000_000 };
    }
    const written: string[] = [];
    const write = async (bytes: Uint8Array): Promise<void> => void written.push(textOf(bytes));
    const counts = await geoparseLines(tooLong(), firstWord, write, () => undefined);
    expect(written).toEqual(['{"error":"line 3: it has 50.0 MB; one article may have 20 MB"}\n']);
    expect(counts).toEqual({ articles: 0, errors: 1 });
  });
});
