const SHORTEST = 32;
const NO_KEYS = new Int32Array(1);
const NO_SUMS = new Float64Array(1);

/** Sums by whole number from 0 to 2³¹ − 2, in two flat arrays: a `Map` makes an object of every sum, and twice a second of every change. */
export class NumberSums {
  /** Numbers plus one; 0 where there is none. Room is made with the first. */
  private keys = NO_KEYS;
  private sums = NO_SUMS;
  private count = 0;
  private readonly expected: number;

  /** `expected`: how many numbers will come, roughly. */
  constructor(expected = 0) {
    this.expected = expected;
  }

  /** How many numbers have a sum. */
  get size(): number {
    return this.count;
  }

  add(number: number, weight: number): void {
    if (2 * this.count + 1 >= this.keys.length) this.grow();
    const slot = slotOf(this.keys, number + 1);
    if (this.keys[slot] === 0) {
      this.keys[slot] = number + 1;
      this.count += 1;
    }
    this.sums[slot] = (this.sums[slot] as number) + weight;
  }

  /** 0 when nothing was added. */
  of(number: number): number {
    return this.count === 0 ? 0 : (this.sums[slotOf(this.keys, number + 1)] as number);
  }

  private grow(): void {
    const { keys, sums } = this;
    let length = Math.max(SHORTEST, 2 * keys.length);
    while (length <= 2 * this.expected) length *= 2;
    this.keys = new Int32Array(length);
    this.sums = new Float64Array(this.keys.length);
    for (let from = 0; from < keys.length; from++) {
      const key = keys[from] as number;
      if (key === 0) continue;
      const to = slotOf(this.keys, key);
      this.keys[to] = key;
      this.sums[to] = sums[from] as number;
    }
  }
}

/** Where the key stands, or would. In: a table that is a power of two long and never full. */
function slotOf(keys: Int32Array, key: number): number {
  const last = keys.length - 1;
  const mixed = Math.imul(key, 0x9e3779b1);
  let slot = (mixed ^ (mixed >>> 15)) & last;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}
