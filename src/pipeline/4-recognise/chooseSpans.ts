import { Desk } from './desk.ts';
import type { Span } from './findSpans.ts';

/** Picks spans that do not overlap, likeliest first. Out: indexes into `spans`, in order of start; none below `cut`. */
export function chooseSpans(
  spans: readonly Span[],
  likelihood: Float32Array,
  cut: number,
  tokenCount: number,
  desk: Desk = new Desk(),
): number[] {
  const order: number[] = [];
  for (let index = 0; index < spans.length; index += 1) if ((likelihood[index] as number) >= cut) order.push(index);
  sortByLikelihood(order, likelihood);
  const taken = desk.bytes('taken by likelier spans', tokenCount).fill(0, 0, tokenCount);
  const chosen: number[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at] as number;
    if (take(spans[index] as Span, taken)) chosen.push(index);
  }
  return sortByStart(chosen);
}

/** Takes the tokens of a span if none of them is taken. */
function take({ from, to }: Span, taken: Uint8Array): boolean {
  for (let token = from; token < to; token += 1) if (taken[token] === 1) return false;
  for (let token = from; token < to; token += 1) taken[token] = 1;
  return true;
}

/** Most articles have a dozen likely spans: for so few, putting each in its place costs less than asking an engine's sort. */
const FEW = 40;

function sortByLikelihood(order: number[], likelihood: Float32Array): void {
  if (order.length > FEW) {
    order.sort((a, b) => (likelihood[b] as number) - (likelihood[a] as number) || a - b);
    return;
  }
  for (let next = 1; next < order.length; next += 1) {
    const index = order[next] as number;
    let at = next;
    while (at > 0 && (likelihood[order[at - 1] as number] as number) < (likelihood[index] as number)) {
      order[at] = order[at - 1] as number;
      at -= 1;
    }
    order[at] = index;
  }
}

function sortByStart(chosen: number[]): number[] {
  if (chosen.length > FEW) return chosen.sort((a, b) => a - b);
  for (let next = 1; next < chosen.length; next += 1) {
    const index = chosen[next] as number;
    let at = next;
    while (at > 0 && (chosen[at - 1] as number) > index) {
      chosen[at] = chosen[at - 1] as number;
      at -= 1;
    }
    chosen[at] = index;
  }
  return chosen;
}
