import type { FrontCodedNames } from './frontCodedNames.ts';
import { KEY_BLOCK } from './keyBlock.ts';
import { makeNameFilters, type NameFilters } from './nameFilter.ts';

/** The same with what a look-up starts from. */
export type NameColumns = FrontCodedNames &
  NameFilters & {
    /** Where the bytes of each block start. */
    readonly blockStarts: Uint32Array;
    /** Letters of the names numbered from 1, so that `beginnings` is only as wide as the alphabet; 0 is "no letter". */
    readonly ranks: Uint8Array;
    /** First block that begins with each three letters, by `beginningOf`. */
    readonly beginnings: Uint32Array;
  };

/** Makes the index over front-coded names: one pass over the lengths and two over the letters. */
export function indexNames(names: FrontCodedNames): NameColumns {
  const blockStarts = startsOfBlocks(names.keyLength);
  const ranks = rankLetters(names.keyText);
  const beginnings = indexBeginnings(names, blockStarts, ranks);
  return { ...names, blockStarts, ranks, beginnings, ...makeNameFilters(names) };
}

function startsOfBlocks(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(Math.ceil(lengths.length / KEY_BLOCK));
  let start = 0;
  for (let key = 0; key < lengths.length; key++) {
    if (key % KEY_BLOCK === 0) starts[key / KEY_BLOCK] = start;
    start += lengths[key] as number;
  }
  return starts;
}

function rankLetters(text: Uint8Array): Uint8Array {
  const ranks = new Uint8Array(256);
  for (let at = 0; at < text.length; at++) ranks[text[at] as number] = 1;
  let next = 1;
  for (let code = 0; code < 256; code++) if (ranks[code] === 1) ranks[code] = next++;
  return ranks;
}

function indexBeginnings({ keyLength, keyText }: FrontCodedNames, blockStarts: Uint32Array, ranks: Uint8Array) {
  const rankCount = countRanks(ranks);
  const beginnings = new Uint32Array(rankCount ** 3 + 1);
  for (let block = 0; block < blockStarts.length; block++) {
    const length = keyLength[block * KEY_BLOCK] as number;
    beginnings[beginningOf(keyText, blockStarts[block] as number, length, ranks, rankCount) + 1]! += 1;
  }
  for (let at = 1; at < beginnings.length; at++) beginnings[at]! += beginnings[at - 1] as number;
  return beginnings;
}

/** How many ranks there are, the one of "no letter" included. */
export function countRanks(ranks: Uint8Array): number {
  return ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1;
}

/** Number of the beginning of up to three letters, in the order of names. */
export function beginningOf(
  bytes: Uint8Array,
  start: number,
  length: number,
  ranks: Uint8Array,
  rankCount: number,
): number {
  const first = ranks[bytes[start] as number] as number;
  const second = length > 1 ? (ranks[bytes[start + 1] as number] as number) : 0;
  const third = length > 2 ? (ranks[bytes[start + 2] as number] as number) : 0;
  return (first * rankCount + second) * rankCount + third;
}
