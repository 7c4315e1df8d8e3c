/** Numbers under keys, in the order in which they were added. Two flat lists: most keys have one number, and none has an array of its own. */
export class Chains<Key> {
  private readonly last = new Map<Key, number>();
  private readonly before: number[] = [];
  private readonly numbers: number[] = [];

  add(key: Key, number: number): void {
    this.before.push(this.last.get(key) ?? -1);
    this.last.set(key, this.numbers.push(number) - 1);
  }

  of(key: Key): number[] {
    return this.from(this.last.get(key) ?? -1);
  }

  /** The numbers of every key that has two or more. */
  *several(): Generator<number[]> {
    for (const at of this.last.values()) if (this.before[at] !== -1) yield this.from(at);
  }

  private from(end: number): number[] {
    const chain: number[] = [];
    for (let at = end; at !== -1; at = this.before[at]!) chain.push(this.numbers[at]!);
    return chain.reverse();
  }
}
