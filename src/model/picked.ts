import type { ColumnArray } from './columnFile.ts';

/** The numbers of a column in another order. `order`: as many indices as there are numbers. */
export function picked<Numbers extends ColumnArray>(numbers: Numbers, order: Uint32Array): Numbers {
  const result = numbers.slice() as Numbers;
  for (let at = 0; at < order.length; at++) result[at] = numbers[order[at]!]!;
  return result;
}

/**
 * Lists of different lengths, one after the other, in another order. In: where each starts, and the end of the last. Out: where each
 * starts now, and for each entry where it was.
 */
export function pickedLists(starts: Uint32Array, order: Uint32Array): { starts: Uint32Array; entries: Uint32Array } {
  const moved = new Uint32Array(starts.length);
  const entries = new Uint32Array(starts[order.length]!);
  let next = 0;
  for (let at = 0; at < order.length; at++) {
    moved[at] = next;
    const list = order[at]!;
    for (let entry = starts[list]!; entry < starts[list + 1]!; entry++) entries[next++] = entry;
  }
  moved[order.length] = next;
  return { starts: moved, entries };
}
