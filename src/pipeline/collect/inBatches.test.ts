import { describe, expect, it } from 'vitest';
import { inBatches } from './inBatches.ts';

const M = 262_144;
const textOf = (length: number, letter: string): string => letter.repeat(length);

/** What was worked on together, as letters. */
function batchesOf(texts: readonly string[]): string[] {
  const batches: string[] = [];
  const done = inBatches(texts, (batch) => {
    batches.push(batch.map((text) => text[0]).join(''));
    return batch.map((text) => `${text[0]}${text.length}`);
  });
  expect(done).toEqual(texts.map((text) => `${text[0]}${text.length}`));
  return batches;
}

describe('inBatches', () => {
  it.each([
    ['nothing', [], []],
    ['small ones together', [textOf(3, 'a'), textOf(4, 'b'), textOf(5, 'c')], ['abc']],
    ['no more than 256 K characters', [textOf(M - 1, 'a'), textOf(1, 'b'), textOf(1, 'c')], ['ab', 'c']],
    ['a large one alone', [textOf(1, 'a'), textOf(M + 1, 'b'), textOf(1, 'c')], ['a', 'b', 'c']],
    ['a large one first', [textOf(M + 1, 'a'), textOf(M, 'b')], ['a', 'b']],
  ])('works on %s, in order', (_, texts, expected) => {
    expect(batchesOf(texts)).toEqual(expected);
  });
});
