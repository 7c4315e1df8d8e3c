import type { ColumnArray } from './columnFile.ts';

/** Numbers of a column in another order. `order`: the index of each, none twice. */
export function picked<Numbers extends ColumnArray>(numbers: Numbers, order: Uint32Array): Numbers {
  const result = numbers.slice(0, order.length) as Numbers;
  for (let at = 0; at < order.length; at++) result[at] = numbers[order[at]!]!;
  return result;
}

/**
 * Lists of different lengths, one after the other, in another order. In: where each starts, and the end of the last; none is picked
 * twice. Out: where each starts now, and for each entry where it was.
 */
export function pickedLists(starts: Uint32Array, order: Uint32Array): { starts: Uint32Array; entries: Uint32Array } {
  const moved = new Uint32Array(order.length + 1);
  const entries = new Uint32Array(starts.at(-1)!);
  let next = 0;
  for (let at = 0; at < order.length; at++) {
    moved[at] = next;
    const list = order[at]!;
    for (let entry = starts[list]!; entry < starts[list + 1]!; entry++) entries[next++] = entry;
  }
  moved[order.length] = next;
  return { starts: moved, entries: entries.subarray(0, next) };
}
