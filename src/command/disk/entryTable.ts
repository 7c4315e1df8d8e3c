import type { Entry } from './entry.ts';
import { hashOf, isKeyAt } from './segmentKeys.ts';

const FIRST_ENTRIES = 1 << 10;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;

/** By number: where values start, their lengths and sums, the hashes of the keys and where each ends in `words`, UTF-8. */
type Columns = Readonly<Record<'lengths' | 'sums' | 'hashes' | 'ends', Uint32Array>> & {
  readonly starts: Float64Array;
  readonly words: Uint8Array;
};

/** The entries of a segment that is being written, by key: numbers and bytes in a few arrays, where a `Map` has several objects for each. */
export class EntryTable {
  #count = 0;
  #starts = new Float64Array(FIRST_ENTRIES);
  #lengths = new Uint32Array(FIRST_ENTRIES);
  #sums = new Uint32Array(FIRST_ENTRIES);
  #hashes = new Uint32Array(FIRST_ENTRIES);
  /** Where each key ends among the words. */
  #ends = new Uint32Array(FIRST_ENTRIES);
  #words = Buffer.allocUnsafeSlow(16 * FIRST_ENTRIES);
  /** The number of an entry and one, 0 for none; an entry stands in the first free slot from its hash on. */
  #slots = new Uint32Array(2 * FIRST_ENTRIES);

  get count(): number {
    return this.#count;
  }

  /** Adds an entry, or moves the one that has this key. */
  set(key: string, { start, length, sum }: Entry): void {
    let number = this.find(key);
    if (number === -1) number = this.#add(key);
    this.#starts[number] = start;
    this.#lengths[number] = length;
    this.#sums[number] = sum;
  }

  /** The number of the entry of this key, in the order in which keys were added; or -1. `hash`: of the key. */
  find(key: string, hash: number = hashOf(key)): number {
    const mask = this.#slots.length - 1;
    const unsigned = hash >>> 0;
    for (let slot = hash & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (this.#hashes[number] === unsigned && this.#isKey(number, key)) return number;
    }
    return -1;
  }

  entry(number: number): Entry {
    return { start: this.#starts[number]!, length: this.#lengths[number]!, sum: this.#sums[number]! };
  }

  /** Valid until the next `set`. */
  columns(): Columns {
    const [count, end] = [this.#count, this.#startOf(this.#count)];
    return {
      starts: this.#starts.subarray(0, count),
      lengths: this.#lengths.subarray(0, count),
      sums: this.#sums.subarray(0, count),
      hashes: this.#hashes.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      words: this.#words.subarray(0, end),
    };
  }

  #isKey(number: number, key: string): boolean {
    return isKeyAt(this.#words, this.#startOf(number), this.#ends[number]!, key);
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  #add(key: string): number {
    const number = this.#count;
    if (number === this.#starts.length) this.#grow();
    const start = this.#startOf(number);
    const most = start + key.length * MOST_BYTES_A_UNIT;
    if (most > this.#words.length) this.#words = longer(this.#words, Buffer.allocUnsafeSlow(2 * most));
    this.#ends[number] = start + this.#words.write(key, start, 'utf8');
    this.#hashes[number] = hashOf(key);
    this.#count++;
    this.#place(number);
    return number;
  }

  #grow(): void {
    const room = 2 * this.#starts.length;
    this.#starts = longer(this.#starts, new Float64Array(room));
    this.#lengths = longer(this.#lengths, new Uint32Array(room));
    this.#sums = longer(this.#sums, new Uint32Array(room));
    this.#hashes = longer(this.#hashes, new Uint32Array(room));
    this.#ends = longer(this.#ends, new Uint32Array(room));
    this.#slots = new Uint32Array(2 * room);
    for (let number = 0; number < this.#count; number++) this.#place(number);
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[number]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }
}

function longer<Numbers extends Uint8Array | Uint32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
