/** Room for the three rows of the distance table; names longer than this never match. */
const MAX_LENGTH = 64;
let previousButOne = new Uint8Array(MAX_LENGTH + 1);
let previous = new Uint8Array(MAX_LENGTH + 1);
let current = new Uint8Array(MAX_LENGTH + 1);

/**
 * Edits (insert, delete, replace a byte, swap two neighbours that are not edited again) that turn `a` into `b`, or `most + 1` when it
 * takes more than `most`. Optimal string alignment, after Damerau (1964); stops at the first row that is over `most` everywhere.
 */
export function editDistance(a: Uint8Array, b: Uint8Array, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(a.length - b.length) > most || a.length > MAX_LENGTH || b.length > MAX_LENGTH) return tooMany;
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(a, b, row) > most) return tooMany;
    const spare = previousButOne;
    previousButOne = previous;
    previous = current;
    current = spare;
  }
  return Math.min(previous[b.length] as number, tooMany);
}

/** Fills `current` for one letter of `a`; returns its least value. */
function fillRow(a: Uint8Array, b: Uint8Array, row: number): number {
  const letter = a[row - 1] as number;
  const letterBefore = row > 1 ? (a[row - 2] as number) : -1;
  current[0] = row;
  let least = row;
  for (let column = 1; column <= b.length; column++) {
    const other = b[column - 1] as number;
    let cost = (previous[column - 1] as number) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (previous[column] as number) + 1, (current[column - 1] as number) + 1);
    if (column > 1 && letter === b[column - 2] && other === letterBefore) {
      cost = Math.min(cost, (previousButOne[column - 2] as number) + 1);
    }
    current[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
