import { describe, expect, it } from 'vitest';
import type { Hands } from '../../pipeline/collect/hands.ts';
import { openManyHands } from './manyHands.ts';

const SETUP = { lean: { bias: null, home: null, homes: null }, categories: null, corrections: null };

/** Hands that answer with who worked on what, and helpers that answer when they are told to. */
function crewOf(threads: number) {
  const started: number[] = [];
  const waiting: (() => void)[] = [];
  let ended = 0;
  const work = (who: string) => async (articles: readonly string[]) => articles.map((one) => `${who} ${one}`);
  const own = { ahead: 1, learn: work('here'), find: work('here'), settle: () => undefined } as unknown as Hands;
  const hands = openManyHands(threads, SETUP, own, async (count) => {
    started.push(count);
    return {
      run: ({ articles }: { articles: readonly string[] }) =>
        new Promise((resolve) => waiting.push(() => resolve(articles.map((one) => `helper ${one}`)))),
      destroy: async () => void ended++,
    };
  });
  return { hands, started, waiting, ended: () => ended };
}

const articles = (count: number): string[] => Array.from({ length: count }, (_, index) => `a${index}`);

describe('openManyHands', () => {
  it('works alone, and starts no helper, before there was much to do', async () => {
    const { hands, started, ended } = crewOf(3);
    expect(await hands.find(['a', 'b'])).toEqual(['here a', 'here b']);
    expect(await hands.learn(articles(61))).toHaveLength(61);
    expect(await hands.find(['c', 'd'])).toEqual(['here c', 'here d']);
    expect(started).toEqual([]);
    await hands.close();
    expect(ended()).toBe(0);
  });

  it('then gives articles to helpers until each has enough, and works on the next itself', async () => {
    const { hands, started, waiting, ended } = crewOf(2);
    await hands.find(articles(64));
    const [first, second] = [hands.find(articles(127)), hands.find(['c'])];
    expect(await hands.find(['d'])).toEqual(['here d']);
    for (const answer of waiting.splice(0)) answer();
    expect([(await first)[0], await second]).toEqual(['helper a0', ['helper c']]);
    const third = hands.find(['e']);
    await hands.find([]);
    for (const answer of waiting.splice(0)) answer();
    expect(await third).toEqual(['helper e']);
    expect(started).toEqual([1]);
    await hands.close();
    expect(ended()).toBe(1);
  });

  it('works alone where there is one thread', async () => {
    const { hands, started } = crewOf(1);
    await hands.find(articles(64));
    expect(await hands.find(['a'])).toEqual(['here a']);
    expect(started).toEqual([]);
  });
});
