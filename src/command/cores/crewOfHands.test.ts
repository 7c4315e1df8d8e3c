import { describe, expect, it } from 'vitest';
import type { Hands } from '../../pipeline/collect/hands.ts';
import { openManyHands } from './manyHands.ts';

const SETUP = { lean: { bias: null, home: null, homes: null }, categories: null, corrections: null };

/** Hands that answer with who worked on what, and helpers that answer when they are told to. */
function crewOf(threads: number, startsAfter: number) {
  const started: number[] = [];
  const waiting: (() => void)[] = [];
  let ended = 0;
  const work = (who: string) => async (articles: readonly string[]) => articles.map((one) => `${who} ${one}`);
  const own = { ahead: 1, learn: work('here'), find: work('here'), settle: () => undefined } as unknown as Hands;
  const hands = openManyHands({ threads, startsAfter }, SETUP, own, async (count) => {
    started.push(count);
    return {
      run: ({ articles }: { articles: readonly string[] }) =>
        new Promise((resolve) => waiting.push(() => resolve(articles.map((one) => `helper ${one}`)))),
      destroy: async () => void ended++,
    };
  });
  return { hands, started, waiting, ended: () => ended };
}

describe('openManyHands', () => {
  it('works alone, and starts no helper, before there was much to do', async () => {
    const { hands, started, ended } = crewOf(3, 4);
    expect(await hands.find(['a', 'b'])).toEqual(['here a', 'here b']);
    expect(await hands.learn(['c', 'd'])).toEqual(['here c', 'here d']);
    expect(started).toEqual([]);
    await hands.close();
    expect(ended()).toBe(0);
  });

  it('then gives batches to helpers until each has two, and works on the next itself', async () => {
    const { hands, started, waiting, ended } = crewOf(2, 1);
    await hands.find(['a']);
    const [first, second] = [hands.find(['b']), hands.find(['c'])];
    expect(await hands.find(['d'])).toEqual(['here d']);
    for (const answer of waiting.splice(0)) answer();
    expect([await first, await second]).toEqual([['helper b'], ['helper c']]);
    const third = hands.find(['e']);
    await hands.find([]);
    for (const answer of waiting.splice(0)) answer();
    expect(await third).toEqual(['helper e']);
    expect(started).toEqual([1]);
    await hands.close();
    expect(ended()).toBe(1);
  });

  it('works alone where there is one thread', async () => {
    const { hands, started } = crewOf(1, 0);
    expect(await hands.find(['a'])).toEqual(['here a']);
    expect(started).toEqual([]);
  });
});
