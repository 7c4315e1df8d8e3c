import type { ColumnArray } from './columnFile.ts';

/** A column of numbers that grows at its end. */
class GrowingNumbers<Numbers extends ColumnArray> {
  private numbers: Numbers;
  private readonly make: (length: number) => Numbers;
  length: number;

  /** `first`: the numbers that it begins with, which stay as they are. */
  constructor(make: (length: number) => Numbers, first: Numbers = make(0)) {
    this.make = make;
    this.numbers = first;
    this.length = first.length;
  }

  push(number: number): void {
    if (this.length === this.numbers.length) this.growTo(Math.max(64, 2 * this.length));
    this.numbers[this.length++] = number;
  }

  pushAll(numbers: ColumnArray): void {
    const length = this.length + numbers.length;
    if (length > this.numbers.length) this.growTo(Math.max(length, 2 * this.length));
    this.numbers.set(numbers, this.length);
    this.length = length;
  }

  /** The number that was pushed after `index` others. */
  at(index: number): number {
    return this.numbers[index]!;
  }

  private growTo(length: number): void {
    const larger = this.make(length);
    larger.set(this.numbers);
    this.numbers = larger;
  }

  /** What was pushed so far, in an array of its own. */
  all(): Numbers {
    return this.numbers.slice(0, this.length) as Numbers;
  }
}

export const growing = {
  u8: (first?: Uint8Array) => new GrowingNumbers((length) => new Uint8Array(length), first),
  u32: (first?: Uint32Array) => new GrowingNumbers((length) => new Uint32Array(length), first),
  i32: (first?: Int32Array) => new GrowingNumbers((length) => new Int32Array(length), first),
  f64: (first?: Float64Array) => new GrowingNumbers((length) => new Float64Array(length), first),
} as const;

type Columns = Readonly<Record<string, { readonly all: () => ColumnArray }>>;

/** The numbers of each column. */
export function allOf<C extends Columns>(columns: C): { readonly [Name in keyof C]: ReturnType<C[Name]['all']> } {
  const entries = Object.entries(columns).map(([name, column]) => [name, column.all()]);
  return Object.fromEntries(entries) as { [Name in keyof C]: ReturnType<C[Name]['all']> };
}
