import { KEY_BLOCK } from './keyBlock.ts';
import { keyCode, NO_KEY_CODE } from './keyCode.ts';
import { beginningOf, countRanks, type NameColumns } from './nameIndex.ts';
import { type SpelledNames, spellNames } from './spellNames.ts';

/** All folded names in the order of their bytes; a space sorts before every letter, so longer names follow their own beginning. */
export type NameTable = {
  readonly count: number;
  /** Number of the name, or −1. */
  readonly find: (folded: string) => number;
  /** Is there a name that starts with this, followed by a space or the end? */
  readonly hasPrefix: (folded: string) => boolean;
  /** The names written out, some 10 MB made by every call. */
  readonly spelled: () => SpelledNames;
};

const SPACE = 32;
const LONGEST = 255;

/**
 * Reads names in their front-coded form (see `SECTION_NAMES`: bytes shared with the name before, how many follow, those bytes) and leaves
 * them so. A look-up finds the last block whose first name is not after the wanted one, by its first three letters and binary search,
 * then walks through the block; the shared lengths alone tell most names apart. Opening is one pass over the lengths: ten times as
 * fast as writing all names out, thirty times as fast as hashing them.
 */
export function openNameTable(columns: NameColumns): NameTable {
  const { keyShared: shared, keyLength: lengths, keyText: suffixes, blockStarts: starts, ranks, beginnings } = columns;
  const count = shared.length;
  const rankCount = countRanks(ranks);
  const wanted = new Uint8Array(LONGEST + 8);
  const nextLetters = nextLettersOf(columns);
  /** What `walk` found: the first name not before `wanted`, how many letters they share, its length and its next letter (0 at its end). */
  let [foundKey, matched, foundLength, nextLetter] = [-1, 0, 0, 0];

  /** Bytes of `folded` into `wanted`; false when it has a letter that no name has, or no letters, or too many. */
  const write = (folded: string): boolean => {
    if (folded.length === 0 || folded.length > LONGEST) return false;
    for (let at = 0; at < folded.length; at++) {
      const code = keyCode(folded.charCodeAt(at));
      if (code === NO_KEY_CODE || ranks[code] === 0) return false;
      wanted[at] = code;
    }
    for (let at = folded.length; at < folded.length + 8; at++) wanted[at] = 0; // `fill` takes longer for so few
    return true;
  };
  /** Last block whose first name is not after `wanted`; the first block when there is none. */
  const blockOf = (length: number): number => {
    const bucket = beginningOf(wanted, 0, length, ranks, rankCount);
    let low = beginnings[bucket] as number;
    let high = beginnings[bucket + 1] as number;
    const next = lettersAt(wanted, BUCKET_LETTERS);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const letters = nextLetters[middle] as number;
      if (letters < next) low = middle + 1;
      else if (
        letters > next ||
        isAfter(suffixes, starts[middle] as number, lengths[middle * KEY_BLOCK] as number, wanted, length)
      )
        high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low - 1);
  };
  /** Goes on comparing after `matched` letters, `common` of which stand before the suffix at `at`. True when the name is not before `wanted`. */
  const extend = (at: number, common: number, own: number, length: number): boolean => {
    const most = Math.min(length, common + own);
    while (matched < most && suffixes[at + matched - common] === wanted[matched]) matched++;
    nextLetter = matched < common + own ? (suffixes[at + matched - common] as number) : 0;
    return matched === length || nextLetter > (wanted[matched] as number);
  };
  /**
   * Walks to a name that begins with `wanted`; false when there is none. A name that shares more letters with the name before than that
   * one with `wanted` stands before `wanted` too; one that shares fewer stands after it.
   */
  const walk = (length: number): boolean => {
    const block = blockOf(length);
    let at = starts[block] as number;
    matched = 0;
    for (let key = block * KEY_BLOCK; key < count; key++) {
      // The first name of a block is written in full, whatever it shares with the name before.
      if (key % KEY_BLOCK === 0) matched = 0;
      else if ((shared[key] as number) < matched) break;
      const own = lengths[key] as number;
      if (shared[key] === matched) {
        foundKey = key;
        foundLength = matched + own;
        if (extend(at, matched, own, length)) break;
      }
      at += own;
    }
    return matched === length;
  };
  return {
    count,
    find: (folded) => (write(folded) && walk(folded.length) && foundLength === folded.length ? foundKey : -1),
    hasPrefix: (folded) => write(folded) && walk(folded.length) && (nextLetter === 0 || nextLetter === SPACE),
    spelled: () => spellNames(shared, lengths, suffixes),
  };
}

/** So many letters tell which blocks may hold a name (`beginningOf`). */
const BUCKET_LETTERS = 3;

/** Of the first name of each block the four letters after those, as one number: most blocks are told apart without a look at their letters. */
function nextLettersOf({ keyLength, keyText, blockStarts }: NameColumns): Uint32Array {
  const letters = new Uint8Array(BUCKET_LETTERS + 4);
  return blockStarts.map((start, block) => {
    const length = keyLength[block * KEY_BLOCK] as number;
    letters.fill(0);
    letters.set(keyText.subarray(start, start + Math.min(length, letters.length)));
    return lettersAt(letters, BUCKET_LETTERS);
  });
}

/** Four bytes as a number, in whose order names stand; 0 stands for the end of a name. */
function lettersAt(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
  return high * 0x10000 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
}

/** Does the name stand after `wanted` in the order of bytes? */
function isAfter(bytes: Uint8Array, start: number, nameLength: number, wanted: Uint8Array, length: number): boolean {
  const common = Math.min(nameLength, length);
  for (let at = 0; at < common; at++) {
    const difference = (bytes[start + at] as number) - (wanted[at] as number);
    if (difference !== 0) return difference > 0;
  }
  return nameLength > length;
}
