const CHUNK_BYTES = 1 << 18;

/**
 * Room for bytes that are done with all at once. Arrays of their own that outlive the collections of young objects stay until an old one, and
 * a build would make as many of them as it has articles.
 */
export class ByteRoom {
  readonly #chunks: Uint8Array[] = [];
  /** The chunk that is being filled, and how far. */
  #chunk = 0;
  #filled = 0;

  /** The same bytes, which hold until the room is cleared. */
  copy(bytes: Uint8Array): Uint8Array {
    if (bytes.length > CHUNK_BYTES) return bytes.slice();
    if (this.#filled + bytes.length > CHUNK_BYTES) {
      this.#chunk += 1;
      this.#filled = 0;
    }
    this.#chunks[this.#chunk] ??= new Uint8Array(CHUNK_BYTES);
    const copy = this.#chunks[this.#chunk]!.subarray(this.#filled, this.#filled + bytes.length);
    copy.set(bytes);
    this.#filled += bytes.length;
    return copy;
  }

  /** What was copied may be overwritten from now on. */
  clear(): void {
    this.#chunk = 0;
    this.#filled = 0;
  }
}
