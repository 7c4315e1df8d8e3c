const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Start value for `addToHash`. */
export const EMPTY_HASH = OFFSET_BASIS | 0;

/** One step of FNV-1a over 16-bit units. Source: Fowler, Noll and Vo, FNV-1a, 32 bits. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Hash of a word as the tokeniser hashes it; the word must be in lower case already. */
export function hashWord(word: string): number {
  let hash = EMPTY_HASH;
  for (let index = 0; index < word.length; index += 1) hash = addToHash(hash, word.charCodeAt(index));
  return hash;
}

/** Hash of a word in a named place around a span ("the word before"), for the learnt word weights. */
export function hashInSlot(slot: number, wordHash: number): number {
  const mixed = Math.imul(wordHash ^ Math.imul(slot + 1, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) | 0;
}
