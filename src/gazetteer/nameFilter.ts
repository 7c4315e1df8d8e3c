import type { FrontCodedNames } from './frontCodedNames.ts';

/** Words of 32 bits; some 2.5 names fall into each, so that 1 of 60 wrong names passes. 1 MB: it stays in near memory. */
const NAME_WORDS = 1 << 18;
/** There are fewer beginnings. */
const BEGINNING_WORDS = 1 << 17;
const SPACE = 32;
const LONGEST = 255;

/** Start value for `addToNameHash`. */
export const EMPTY_NAME_HASH = 0x811c9dc5 | 0;

/** One step of FNV-1a, over the key codes of a folded name (`keyCode`; for ASCII the letters as they are). */
export function addToNameHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** `nameFilter`: of whole names. `beginningFilter`: of what stands before a space in any of them. */
export type NameFilters = { readonly nameFilter: Uint32Array; readonly beginningFilter: Uint32Array };

/** Makes the filters: three bits of one word for each name. Source: Putze, Sanders and Singler (2007), blocked Bloom filters. */
export function makeNameFilters({ keyShared, keyLength, keyText }: FrontCodedNames): NameFilters {
  const nameFilter = new Uint32Array(NAME_WORDS);
  const beginningFilter = new Uint32Array(BEGINNING_WORDS);
  /** Hash of the first letters of the name at hand, by how many they are. */
  const hashes = new Int32Array(LONGEST + 1);
  hashes[0] = EMPTY_NAME_HASH;
  let at = 0;
  for (let key = 0; key < keyShared.length; key++) {
    const shared = keyShared[key] as number;
    const length = shared + (keyLength[key] as number);
    for (let letter = shared; letter < length; letter++) {
      const code = keyText[at] as number;
      if (code === SPACE) add(beginningFilter, hashes[letter] as number);
      hashes[letter + 1] = addToNameHash(hashes[letter] as number, code);
      at++;
    }
    add(nameFilter, hashes[length] as number);
  }
  return { nameFilter, beginningFilter };
}

/** False when surely nothing that the filter was made of has this hash. */
export function mayHold(filter: Uint32Array, hash: number): boolean {
  const bits = bitsOf(hash);
  return ((filter[wordOf(filter, hash)] as number) & bits) === bits;
}

function add(filter: Uint32Array, hash: number): void {
  const word = wordOf(filter, hash);
  filter[word] = (filter[word] as number) | bitsOf(hash);
}

const wordOf = (filter: Uint32Array, hash: number): number => (hash ^ (hash >>> 15)) & (filter.length - 1);

function bitsOf(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return (1 << (mixed >>> 27)) | (1 << ((mixed >>> 22) & 31)) | (1 << ((mixed >>> 17) & 31));
}
