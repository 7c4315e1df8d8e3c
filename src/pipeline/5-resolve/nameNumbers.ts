/** The numbers of different names, from 0 up: their letters in one text and a table of numbers, where a `Map` has an entry and a text for each. */
export class NameNumbers {
  readonly #text: string;
  /** Where each name ends in the text. */
  readonly #ends: Uint32Array;
  /** The number of a name and one, 0 for none; a name stands in the first free slot from its hash on. */
  readonly #slots: Uint32Array;

  constructor(names: readonly string[]) {
    let slotCount = 2;
    while (2 * slotCount < 3 * names.length) slotCount *= 2;
    this.#ends = new Uint32Array(names.length);
    this.#slots = new Uint32Array(slotCount);
    let end = 0;
    for (const [number, name] of names.entries()) {
      end += name.length;
      this.#ends[number] = end;
      let slot = hashOf(name) & (slotCount - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
      this.#slots[slot] = number + 1;
    }
    this.#text = names.join('');
  }

  /** -1 for a name that is not among them. */
  of(name: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(name) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      const start = number === 0 ? 0 : this.#ends[number - 1]!;
      if (this.#ends[number]! - start === name.length && this.#text.startsWith(name, start)) return number;
    }
    return -1;
  }
}

/** FNV-1a over the UTF-16 units, mixed once more so that the low bits, which choose the slot, rest on all of it. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}
