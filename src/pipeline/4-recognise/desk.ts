import { HashCounts } from './hashCounts.ts';
import { TokenColumns } from './tokenColumns.ts';

/** Entries after those asked for that may be read, so that a look ahead needs no check. */
export const SPARE = 8;
/** Longer arrays are not kept for the next article. */
const LONGEST_KEPT = 1 << 17;
const SHORTEST = 512;

/**
 * Typed arrays that are used again from article to article: making the forty that an article needs takes as long as filling them.
 * What is asked for by one name is the same array until more is needed; it holds what was there before. Who keeps what was read from one
 * article beside another's gives each a desk of its own.
 */
export class Desk {
  readonly tokens = new TokenColumns();
  readonly lowerWords = new HashCounts();
  readonly surnames = new HashCounts();
  private readonly whole = new Map<string, Int32Array>();
  private readonly small = new Map<string, Uint8Array>();
  private readonly real = new Map<string, Float32Array>();

  /** At least `length` and `SPARE` numbers of 32 bits. */
  ints(name: string, length: number): Int32Array {
    return reused(this.whole, name, length, (size) => new Int32Array(size));
  }

  bytes(name: string, length: number): Uint8Array {
    return reused(this.small, name, length, (size) => new Uint8Array(size));
  }

  floats(name: string, length: number): Float32Array {
    return reused(this.real, name, length, (size) => new Float32Array(size));
  }
}

function reused<Column extends { readonly length: number }>(
  columns: Map<string, Column>,
  name: string,
  length: number,
  make: (size: number) => Column,
): Column {
  const kept = columns.get(name);
  const needed = length + SPARE;
  if (kept !== undefined && kept.length >= needed && kept.length <= Math.max(LONGEST_KEPT, needed)) return kept;
  const made = make(Math.max(SHORTEST, needed + (needed >> 1)));
  columns.set(name, made);
  return made;
}
