/** Where a cut text stands in its original: a list of cuts in order, searched by halving. Offsets are UTF-16. */
export class OffsetMap {
  /** Per cut: offset in the clean text, offset in the original, length of what stands there now, length of what was cut. */
  private readonly cleanAt: number[] = [];
  private readonly originalAt: number[] = [];
  private readonly kept: number[] = [];
  private readonly taken: number[] = [];

  private readonly originalLength: number;

  constructor(originalLength: number) {
    this.originalLength = originalLength;
  }

  get isIdentity(): boolean {
    return this.cleanAt.length === 0;
  }

  /** Notes that `taken` units at `originalAt` became `kept` units at `cleanAt`. Cuts come in order. */
  add(cleanAt: number, originalAt: number, kept: number, taken: number): void {
    this.cleanAt.push(cleanAt);
    this.originalAt.push(originalAt);
    this.kept.push(kept);
    this.taken.push(taken);
  }

  /** The original offset of the character at `offset`: after every cut that ends there, at the start of what it replaces. */
  toOriginal(offset: number): number {
    const cut = lastAtMost(this.cleanAt, offset);
    if (cut === -1) return offset;
    const into = offset - this.cleanAt[cut]!;
    if (into < this.kept[cut]!) return this.originalAt[cut]!;
    return Math.min(this.originalLength, this.originalAt[cut]! + this.taken[cut]! + into - this.kept[cut]!);
  }

  /** The original offset just after the character before `offset`: before every cut that starts there. */
  toOriginalEnd(offset: number): number {
    if (offset <= 0) return 0;
    const before = offset - 1;
    const cut = lastAtMost(this.cleanAt, before);
    const isInReplacement = cut !== -1 && before - this.cleanAt[cut]! < this.kept[cut]!;
    if (isInReplacement) return this.originalAt[cut]! + this.taken[cut]!;
    return this.toOriginal(before) + 1;
  }
}

/** Index of the last value that is at most `limit`, −1 when there is none. `sorted` ascends; of equal values the last is taken. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
