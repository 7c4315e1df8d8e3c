import { describe, expect, it } from 'vitest';
import { inOrder } from './inOrder.ts';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

/** Work that ends when it is told to, in any order. */
function heldWork() {
  const ends = new Map<number, (outcome: string) => void>();
  const work = (input: number) => new Promise<string>((resolve) => ends.set(input, resolve));
  return { ends, work };
}

describe('inOrder', () => {
  it('gives outcomes in the order of the inputs, whichever is done first', async () => {
    const { ends, work } = heldWork();
    const outcomes = inOrder(upTo(3), work, 4);
    const first = outcomes.next();
    await Promise.resolve();
    while (ends.size < 3) await Promise.resolve();
    for (const input of [2, 1, 0]) ends.get(input)?.(`outcome ${input}`);
    expect((await first).value).toBe('outcome 0');
    expect((await outcomes.next()).value).toBe('outcome 1');
    expect((await outcomes.next()).value).toBe('outcome 2');
    expect((await outcomes.next()).done).toBe(true);
  });

  it('gives an outcome while the next input is still to come', async () => {
    async function* oneAndNoMore(): AsyncGenerator<number> {
      yield 7;
      await new Promise(() => undefined);
    }
    const outcomes = inOrder(oneAndNoMore(), async (input) => input * 2, 4);
    expect((await outcomes.next()).value).toBe(14);
  });

  it('has no more under way than it may', async () => {
    let [underWay, most] = [0, 0];
    const work = async (input: number): Promise<number> => {
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      return input;
    };
    const given: number[] = [];
    for await (const outcome of inOrder(upTo(50), work, 3)) {
      underWay--;
      given.push(outcome);
    }
    expect(given).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(most).toBe(3);
  });

  it('throws what a piece of work throws, when its turn comes', async () => {
    const work = async (input: number): Promise<number> => {
      if (input === 1) throw new Error('broken');
      return input;
    };
    const outcomes = inOrder(upTo(4), work, 4);
    expect((await outcomes.next()).value).toBe(0);
    await expect(outcomes.next()).rejects.toThrow('broken');
  });
});
