/** Counts by 32-bit hash, for the words of one document. Room for `expected` distinct hashes; no growth. */
export class HashCounts {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly counts: Int32Array;

  constructor(expected: number) {
    let size = 64;
    while (size < expected * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.counts = new Int32Array(size);
  }

  add(hash: number): void {
    const slot = this.slotOf(hash);
    this.keys[slot] = hash;
    this.counts[slot] = (this.counts[slot] as number) + 1;
  }

  of(hash: number): number {
    return this.counts[this.slotOf(hash)] as number;
  }

  private slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.counts[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}
