const SHORTEST = 64;
/** A longer table is not kept for the next document. */
const LONGEST_KEPT = 1 << 18;

/** Counts by 32-bit hash, for the words of one document. */
export class HashCounts {
  private mask = SHORTEST - 1;
  /** Hash and count side by side: one look touches one place in memory. */
  private table = new Int32Array(2 * SHORTEST);

  /** Forgets all counts. Room for `expected` distinct hashes; no growth. */
  clear(expected: number): this {
    let size = SHORTEST;
    while (size < expected * 2) size *= 2;
    const kept = this.table.length >> 1;
    if (kept < size || kept > Math.max(LONGEST_KEPT, size)) this.table = new Int32Array(2 * size);
    else this.table.fill(0, 0, 2 * size);
    this.mask = size - 1;
    return this;
  }

  add(hash: number): void {
    const at = this.placeOf(hash);
    this.table[at] = hash;
    this.table[at + 1] = (this.table[at + 1] as number) + 1;
  }

  of(hash: number): number {
    return this.table[this.placeOf(hash) + 1] as number;
  }

  private placeOf(hash: number): number {
    const mask = this.mask;
    const table = this.table;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (table[2 * slot + 1] !== 0 && table[2 * slot] !== hash) slot = (slot + 1) & mask;
    return 2 * slot;
  }
}
