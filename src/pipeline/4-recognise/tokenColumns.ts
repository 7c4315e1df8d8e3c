import type { Sentence } from '../3-split/sentence.ts';
import { SHAPE, TOKEN, type Tokens } from './tokens.ts';

/** Rows after the last token that read as no token: kind, shape and hash 0, neither with a gap nor without. */
const SPARE = 8;
const NO_GAP_KNOWN = 2;
/** Behind every offset. */
const NEVER = 0x7fffffff;
const SHORTEST = 512;
/** Longer columns are not kept for the next article. */
const LONGEST_KEPT = 1 << 17;

/** The columns of `Tokens` while they are filled, row by row. They may be filled again for the next text. */
export class TokenColumns implements Tokens {
  count = 0;
  capitalCount = 0;
  capitals = new Int32Array(SHORTEST);
  start = new Int32Array(SHORTEST);
  end = new Int32Array(SHORTEST);
  hash = new Int32Array(SHORTEST);
  kind = new Uint8Array(SHORTEST);
  shape = new Uint8Array(SHORTEST);
  gap = new Uint8Array(SHORTEST);
  sentence = new Int32Array(SHORTEST);
  first = new Uint8Array(SHORTEST);

  /** Starts anew, with room for about `expected` tokens. */
  clear(expected: number): void {
    this.count = 0;
    this.capitalCount = 0;
    const capacity = this.start.length;
    if (capacity < expected || capacity > Math.max(LONGEST_KEPT, 4 * expected))
      this.resize(Math.max(SHORTEST, expected));
  }

  push(start: number, end: number, hash: number, kind: number, shape: number, gap: number): void {
    const at = this.count;
    if (at + SPARE >= this.start.length) this.resize(this.start.length * 2);
    this.start[at] = start;
    this.end[at] = end;
    this.hash[at] = hash;
    this.kind[at] = kind;
    this.shape[at] = shape;
    this.gap[at] = gap;
    this.count = at + 1;
    if (shape < SHAPE.capital) return;
    this.capitals[this.capitalCount] = at;
    this.capitalCount += 1;
  }

  /** Says which sentence holds each token and which words are first in theirs; makes the rows after the last token blank. */
  finish(sentences: readonly Sentence[]): Tokens {
    const { count, start, kind, sentence, first } = this;
    let current = 0;
    let seen = -1;
    let next = sentences.length > 1 ? (sentences[1] as Sentence).start : NEVER;
    for (let token = 0; token < count; token += 1) {
      while (next <= (start[token] as number)) {
        current += 1;
        next = current + 1 < sentences.length ? (sentences[current + 1] as Sentence).start : NEVER;
      }
      sentence[token] = current;
      const isFirst = kind[token] === TOKEN.word && seen !== current;
      first[token] = isFirst ? 1 : 0;
      if (isFirst) seen = current;
    }
    for (const column of [start, this.end, this.hash, kind, this.shape, sentence, first])
      column.fill(0, count, count + SPARE);
    this.gap.fill(NO_GAP_KNOWN, count, count + SPARE);

    return this;
  }

  private resize(capacity: number): void {
    const { count } = this;
    this.capitals = resized(this.capitals, new Int32Array(capacity), this.capitalCount);
    this.start = resized(this.start, new Int32Array(capacity), count);
    this.end = resized(this.end, new Int32Array(capacity), count);
    this.hash = resized(this.hash, new Int32Array(capacity), count);
    this.kind = resized(this.kind, new Uint8Array(capacity), count);
    this.shape = resized(this.shape, new Uint8Array(capacity), count);
    this.gap = resized(this.gap, new Uint8Array(capacity), count);
    this.sentence = new Int32Array(capacity);
    this.first = new Uint8Array(capacity);
  }
}

function resized<Column extends Int32Array | Uint8Array>(from: Column, into: Column, count: number): Column {
  into.set(from.subarray(0, count));
  return into;
}
