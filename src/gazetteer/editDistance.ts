/** Longer names never match: room for the rows of the distance table. */
const MOST_LETTERS = 64;
let beforeLast = new Uint8Array(MOST_LETTERS + 1);
let last = new Uint8Array(MOST_LETTERS + 1);
let row = new Uint8Array(MOST_LETTERS + 1);

/**
 * Edits (insert, delete, replace a byte, swap two neighbours that are not edited again) that turn `a` into `b[start..end)`, or
 * `most + 1` when it takes more than `most`. Optimal string alignment, after Damerau (1964), in a band of `most` around the diagonal.
 */
export function editDistance(a: Uint8Array, b: Uint8Array, start: number, end: number, most: number): number {
  const tooMany = most + 1;
  const width = end - start;
  if (Math.abs(a.length - width) > most || a.length > MOST_LETTERS || width > MOST_LETTERS) return tooMany;
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let at = 1; at <= a.length; at++) {
    if (fillBand(a, b, start, width, at, most) > most) return tooMany;
    const spare = beforeLast;
    beforeLast = last;
    last = row;
    row = spare;
  }
  return Math.min(last[width] as number, tooMany);
}

/** Fills `row` for letter `at` (from 1) of `a`, cells farther than `most` from the diagonal as too many; returns the least value. */
function fillBand(a: Uint8Array, b: Uint8Array, start: number, width: number, at: number, most: number): number {
  const letter = a[at - 1] as number;
  const letterBefore = at > 1 ? (a[at - 2] as number) : -1;
  const from = Math.max(1, at - most);
  const to = Math.min(width, at + most);
  row[from - 1] = from === 1 ? at : most + 1;
  let least = row[from - 1] as number;
  for (let column = from; column <= to; column++) {
    const other = b[start + column - 1] as number;
    const above = column === at + most ? most : (last[column] as number);
    let cost = Math.min(
      (last[column - 1] as number) + Number(letter !== other),
      above + 1,
      (row[column - 1] as number) + 1,
    );
    if (column > 1 && other === letterBefore && letter === b[start + column - 2]) {
      cost = Math.min(cost, (beforeLast[column - 2] as number) + 1);
    }
    row[column] = cost;
    least = Math.min(least, cost);
  }
  return least;
}
