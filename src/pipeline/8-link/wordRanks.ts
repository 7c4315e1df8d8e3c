import type { LinkRows } from './linkRows.ts';

const NUMBER_WEIGHT = 1.25;

/** Words in order of rarity, rarest first, so that two lists of ranks merge like sorted ones. */
export type WordRanks = {
  /** Words, as numbers of texts, by rank. */
  readonly ranked: Uint32Array;
  /** Rank of each word, by its number. */
  readonly rankOf: Int32Array;
  /** Weight of each word, by rank. */
  readonly weightOf: Float64Array;
};

/**
 * Weighs the words of all rows: a word weighs ln(1 + reports / reports with it), so what every story has counts for little.
 * `before`: words in the order of an earlier build, so that few must find their place.
 */
export function rankWords(texts: readonly string[], rows: LinkRows, before: Uint32Array): WordRanks {
  const counts = new Uint32Array(texts.length);
  for (const word of rows.word) counts[word]!++;
  const isRanked = new Uint8Array(texts.length);
  const words: number[] = [];
  const enter = (word: number): void => {
    if (counts[word] === 0 || isRanked[word] === 1) return;
    isRanked[word] = 1;
    words.push(word);
  };
  for (const word of before) enter(word);
  for (let word = 0; word < texts.length; word++) enter(word);
  words.sort((a, b) => counts[a]! - counts[b]! || (texts[a]! < texts[b]! ? -1 : 1));
  const rankOf = new Int32Array(texts.length);
  const weightOf = new Float64Array(words.length);
  const reports = rows.place.length;
  for (let rank = 0; rank < words.length; rank++) {
    const word = words[rank]!;
    rankOf[word] = rank;
    weightOf[rank] = Math.log(1 + reports / counts[word]!) * (texts[word]!.startsWith('#') ? NUMBER_WEIGHT : 1);
  }
  return { ranked: Uint32Array.from(words), rankOf, weightOf };
}
