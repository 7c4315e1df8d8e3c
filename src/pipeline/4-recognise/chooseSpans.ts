import type { Span } from './findSpans.ts';

/** Picks spans that do not overlap, likeliest first. Out: indexes into `spans`, in order of start; none below `cut`. */
export function chooseSpans(
  spans: readonly Span[],
  likelihood: Float32Array,
  cut: number,
  tokenCount: number,
): number[] {
  const order: number[] = [];
  for (let index = 0; index < spans.length; index += 1) if ((likelihood[index] as number) >= cut) order.push(index);
  order.sort((a, b) => (likelihood[b] as number) - (likelihood[a] as number) || a - b);
  const taken = new Uint8Array(tokenCount);
  const chosen = order.filter((index) => {
    const { from, to } = spans[index] as Span;
    for (let token = from; token < to; token += 1) if (taken[token] === 1) return false;
    taken.fill(1, from, to);
    return true;
  });
  return chosen.sort((a, b) => a - b);
}
