import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { Desk } from './desk.ts';
import { judgeSpans } from './judgeSpans.ts';
import { readScene } from './readScene.ts';

/** Short after long, so that what the one before left lies right behind the end of the next. */
const TEXTS = [
  'Ferries from Odesa, Ukraine, to Varna were late on Sunday. Anna Keller of Varna said the port of Odesa was shut. '.repeat(
    9,
  ),
  'Dover',
  '',
  'In Troy, N.C. (AP) — the mayor of Troy met Governor Reed, of Ohio',
  `${'St. John’s, '.repeat(300)}and Kent`,
  'Rain fell near Omsk, and Omsk said so. OMSK',
];

it('an article on a used desk reads as on a clean one', () => {
  const gazetteer = openBundledGazetteer();
  const used = new Desk();
  const read = (text: string, desk: Desk) => {
    const clean = cleanText(text);
    const scene = readScene(clean, splitSentences(clean), gazetteer, desk);
    const { tokens, runs, spans, facts } = scene;
    const columns = [tokens.start, tokens.end, tokens.hash, tokens.kind, tokens.shape, tokens.gap, tokens.sentence];
    const rows = [...columns, tokens.first, runs.from, runs.to, runs.bits, facts.longestFrom, facts.longestTo];
    return {
      count: tokens.count,
      rows: rows.map((column) => [...column.subarray(0, tokens.count + 4)]),
      capitals: [...tokens.capitals.subarray(0, tokens.capitalCount)],
      links: [facts.containerOf, facts.containedOf].map((column) => [...column.subarray(0, spans.length)]),
      words: ['omsk', 'keller', 'said'].map((_, at) => facts.surnames.of(tokens.hash[at] ?? 0)),
      lower: spans.map(({ from, to }) => (to - from === 1 ? facts.lowerWords.of(tokens.hash[from] ?? 0) : 0)),
      likelihood: [...judgeSpans(scene, desk).subarray(0, spans.length)],
    };
  };
  for (const text of [...TEXTS, ...TEXTS.toReversed()]) expect(read(text, used)).toEqual(read(text, new Desk()));
});

it('counts the words in lower case that are names elsewhere', () => {
  const clean = cleanText(
    'Police in Nice said it was a nice day in reading, for Reading and for nice people. Mobile police left Police.',
  );
  const { tokens, spans, facts } = readScene(clean, splitSentences(clean), openBundledGazetteer());
  const written = (token: number) => clean.text.slice(tokens.start[token], tokens.end[token]);
  const words = Array.from({ length: tokens.count }, (_, token) => written(token));
  for (const { from, to, name } of spans) {
    if (to - from > 1) continue;
    const expected = words.filter((word) => word === name.toLowerCase()).length;
    expect([name, facts.lowerWords.of(tokens.hash[from] ?? 0)]).toEqual([name, expected]);
  }
  expect(spans.filter(({ name }) => ['Nice', 'Reading', 'Mobile'].includes(name)).length).toBeGreaterThan(2);
});
