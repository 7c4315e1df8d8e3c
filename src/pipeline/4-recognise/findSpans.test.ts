import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { findRuns } from './findRuns.ts';
import { findSpans } from './findSpans.ts';
import { tokenise } from './tokenise.ts';

const WORDS =
  "Omsk New York County in of the St. John's Saint Mount Vernon Fort Worth Kansas City Sana'a Sana’a É Évry\u00a0West  Jean-Paul U.S. Ky. said Smith Омске Томской области, Port Spain Trinidad and Tobago Rio de Janeiro Isle of Peter-\nHof".split(
    ' ',
  );

/** Up to so many words as they stand above, one after the other, so that long names come whole. */
const RUN = 3;

function wordsOf(next: (most: number) => number): string[] {
  return Array.from({ length: 20 }, () => next(WORDS.length)).flatMap((at) => WORDS.slice(at, at + 1 + next(RUN)));
}

it('the filter of names takes no span away and changes none, and names have the rows of a look-up', () => {
  const gazetteer = openBundledGazetteer();
  const unfiltered = { ...gazetteer, mayHaveName: () => true, mayGoOn: () => true };
  let state = 7;
  const next = (most: number): number => {
    state = (Math.imul(state, 48271) >>> 0) % 0x7fffffff;
    return state % most;
  };
  let found = 0;
  for (let round = 0; round < 400; round += 1) {
    const text = wordsOf(next).join(round % 2 === 0 ? ' ' : '  ');
    const tokens = tokenise(text, [{ start: 0, end: text.length, block: 0 }]);
    const runs = findRuns(tokens);
    const spans = findSpans(text, tokens, runs, gazetteer);
    expect(spans).toEqual(findSpans(text, tokens, runs, unfiltered));
    for (const { name, facts } of spans) expect([name, facts.rows]).toEqual([name, gazetteer.lookup(name)]);
    found += spans.length;
  }
  expect(found).toBeGreaterThan(4000);
});
