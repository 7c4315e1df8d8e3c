const SHORTEST = 32;
/** Longer tables are not kept when they are cleared: to fill them with zeros takes longer than to make a short one. */
const MOST_KEPT = 2048;
/** Of a table that was fitted: more would make looks longer. */
const MOST_TAKEN = 0.7;
const EMPTY = new Float64Array(2);

/** Sums by whole number from 0 up, in one flat array: a `Map` makes an object of every sum, and another of every change. */
export class NumberSums {
  /** Each number plus one, 0 where there is none, and beside it its sum: a look touches one place in memory. Room is made with the first. */
  private table = EMPTY;
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
    if (4 * this.count + 2 >= this.table.length) this.grow();
    const { table } = this;
    const at = placeOf(table, number + 1);
    if (table[at] === 0) {
      table[at] = number + 1;
      this.count += 1;
    }
    table[at + 1] = (table[at + 1] as number) + weight;
  }

  /** 0 when nothing was added. */
  of(number: number): number {
    return this.count === 0 ? 0 : (this.table[placeOf(this.table, number + 1) + 1] as number);
  }

  /** Forgets all sums. The room stays, but when it is much. */
  clear(): void {
    if (this.count === 0) return;
    if (this.table.length > MOST_KEPT) this.table = EMPTY;
    else this.table.fill(0);
    this.count = 0;
  }

  /** Gives back the room that the numbers so far do not need. More of them may come all the same. */
  fit(): void {
    if (this.count === 0) return;
    let slots = SHORTEST;
    while (MOST_TAKEN * slots < this.count) slots *= 2;
    if (2 * slots < this.table.length) this.move(slots);
  }

  private grow(): void {
    let slots = Math.max(SHORTEST, this.table.length);
    while (slots <= 2 * this.expected) slots *= 2;
    this.move(slots);
  }

  private move(slots: number): void {
    const { table } = this;
    this.table = new Float64Array(2 * slots);
    for (let from = 0; from < table.length; from += 2) {
      if (table[from] === 0) continue;
      const to = placeOf(this.table, table[from] as number);
      this.table[to] = table[from] as number;
      this.table[to + 1] = table[from + 1] as number;
    }
  }
}

/** Where the key stands, or would. In: a table of two entries a slot; the slots are a power of two and never all taken. */
function placeOf(table: Float64Array, key: number): number {
  const last = table.length - 2;
  const mixed = Math.imul(key, 0x9e3779b1);
  let at = ((mixed ^ (mixed >>> 15)) << 1) & last;
  while (table[at] !== 0 && table[at] !== key) at = (at + 2) & last;
  return at;
}
