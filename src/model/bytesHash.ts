import { nameOfLanes } from './contentHash.ts';

/** `ByteHasher` of bytes that come in one piece. */
export function bytesHash(bytes: Uint8Array): string {
  const hasher = new ByteHasher();
  hasher.add(bytes);
  return hasher.name();
}

/**
 * Names bytes as `contentHash` names text, four bytes at a step: a file of 30 MB takes some 20 ms. The name does not depend on where
 * the bytes are cut. Not for secrets.
 */
export class ByteHasher {
  #high = 0x9e3779b9;
  #low = 0x85ebca6b;
  #length = 0;
  /** Up to three bytes that wait for the next. */
  #waiting = 0;
  #waitingCount = 0;

  add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    let at = 0;
    while (this.#waitingCount > 0 && at < bytes.length) this.#wait(bytes[at++]!);
    const words = wordsOf(bytes.subarray(at));
    at += 4 * words.length;
    let high = this.#high;
    let low = this.#low;
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      high = Math.imul(high ^ word, 0x9e3779b1);
      low = Math.imul(low ^ word, 0x5f356495);
      high = (high << 13) | (high >>> 19);
      low = (low << 17) | (low >>> 15);
    }
    this.#high = high;
    this.#low = low;
    while (at < bytes.length) this.#wait(bytes[at++]!);
  }

  #wait(byte: number): void {
    this.#waiting |= byte << (8 * this.#waitingCount);
    this.#waitingCount++;
    if (this.#waitingCount < 4) return;
    this.#stir(this.#waiting);
    this.#waiting = 0;
    this.#waitingCount = 0;
  }

  #stir(word: number): void {
    this.#high = Math.imul(this.#high ^ word, 0x9e3779b1);
    this.#low = Math.imul(this.#low ^ word, 0x5f356495);
    this.#high = (this.#high << 13) | (this.#high >>> 19);
    this.#low = (this.#low << 17) | (this.#low >>> 15);
  }

  /** The name of all that was added so far. Adding more afterwards is a mistake. */
  name(): string {
    if (this.#waitingCount > 0) this.#stir(this.#waiting);
    return nameOfLanes(this.#high, this.#low, this.#length);
  }
}

/** Four bytes each, as far as there are so many: little-endian, as all files that are read as typed arrays. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(buffer, byteOffset, length >> 2);
}
