const FIRST_ROOM = 1 << 17;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const LAST_PLAIN = 126;
const DIGIT_ZERO = 48;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;

const encoder = new TextEncoder();

/** A text that is added often. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** JSON in UTF-8, put together piece by piece, so that no string of it is made, joined and encoded. */
export class ByteText {
  #bytes = new Uint8Array(FIRST_ROOM);
  #end = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#end;
  }

  /** Adds a text of ASCII characters. */
  add(ascii: string): void {
    const bytes = this.#roomFor(ascii.length);
    let end = this.#end;
    for (let at = 0; at < ascii.length; at++) bytes[end++] = ascii.charCodeAt(at);
    this.#end = end;
  }

  addPiece(piece: Uint8Array): void {
    this.addBytes(piece, 0, piece.length);
  }

  /** Adds `piece[from..to)`. */
  addBytes(piece: Uint8Array, from: number, to: number): void {
    const bytes = this.#roomFor(to - from);
    let end = this.#end;
    for (let at = from; at < to; at++) bytes[end++] = piece[at]!;
    this.#end = end;
  }

  /** Adds again what was written from `from` to `to`. */
  addAgain(from: number, to: number): void {
    this.addBytes(this.#roomFor(to - from), from, to);
  }

  /** Adds a whole number of 0 or more. */
  addCount(count: number): void {
    const bytes = this.#roomFor(16);
    let digits = 1;
    for (let least = 10; least <= count; least *= 10) digits++;
    let left = count;
    for (let at = this.#end + digits - 1; at >= this.#end; at--) {
      const tenth = Math.trunc(left / 10);
      bytes[at] = DIGIT_ZERO + left - tenth * 10;
      left = tenth;
    }
    this.#end += digits;
  }

  /** Adds what `JSON.stringify` makes of a string. */
  addQuoted(text: string): void {
    const bytes = this.#roomFor(text.length + 2);
    let end = this.#end;
    bytes[end++] = QUOTE;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < SPACE || code > LAST_PLAIN || code === QUOTE || code === BACKSLASH) {
        this.#addEncoded(JSON.stringify(text));
        return;
      }
      bytes[end++] = code;
    }
    bytes[end++] = QUOTE;
    this.#end = end;
  }

  #addEncoded(text: string): void {
    const bytes = this.#roomFor(text.length * MOST_BYTES_A_UNIT);
    this.#end += encoder.encodeInto(text, bytes.subarray(this.#end)).written;
  }

  /** Takes back all but the first `length` bytes. */
  cutTo(length: number): void {
    this.#end = length;
  }

  /** What was written, in memory that is not written to again; begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#end);
    this.#bytes = new Uint8Array(FIRST_ROOM);
    this.#end = 0;
    return taken;
  }

  #roomFor(more: number): Uint8Array<ArrayBuffer> {
    if (this.#end + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more));
      larger.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}
