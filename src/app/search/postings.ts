/** Which rows hold which words. */
export type Postings = {
  /** Visits the rows that hold, for each of the wanted sets, at least one word of it; ascending. At most 255 sets. */
  readonly forEachWithAll: (wanted: readonly ReadonlySet<number>[], visit: (row: number) => void) => void;
};

/**
 * From the words of each row to the rows of each word: a counting sort. In: `entries`, word numbers below `wordCount`, row after row, none twice in a row;
 * `ends`, where each row's end, at most 65,536 rows.
 */
export function createPostings(entries: readonly number[], ends: readonly number[], wordCount: number): Postings {
  const start = new Uint32Array(wordCount + 1); // the rows of word w are rows[start[w] … start[w + 1]]
  for (const word of entries) start[word + 1]!++;
  for (let word = 0; word < wordCount; word++) start[word + 1]! += start[word]!;
  const next = start.slice();
  const rows = new Uint16Array(entries.length);
  let entry = 0;
  for (let row = 0; row < ends.length; row++) {
    for (; entry < ends[row]!; entry++) rows[next[entries[entry]!]!++] = row;
  }
  return {
    forEachWithAll: (wanted, visit) => {
      const held = new Uint8Array(ends.length); // how many of the sets so far
      wanted.forEach((words, before) => {
        for (const word of words) {
          if (word < wordCount) raise(held, before, rows.subarray(start[word], start[word + 1])); // else first met in a later part
        }
      });
      for (let row = 0; row < held.length; row++) if (held[row] === wanted.length) visit(row);
    },
  };
}

/** Rows that held `before` of the sets hold one more. */
function raise(held: Uint8Array, before: number, rows: Uint16Array): void {
  for (const row of rows) if (held[row] === before) held[row] = before + 1;
}
