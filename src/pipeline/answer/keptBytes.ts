import type { ByteText } from './byteText.ts';

/** Longer pieces are not kept: where one starts and how long it is stand together in one number. */
const MOST_BYTES = 1023;

type Block = { readonly bytes: Uint8Array; readonly spans: Map<number, number>; end: number };

/**
 * Pieces of text by number, as bytes in two blocks, the young and the old: a full block ages, and the oldest is forgotten, so what is
 * asked for again and again stays. One array for all of them takes a third of the memory of an array each.
 */
export class KeptBytes {
  readonly #blockBytes: number;
  #young: Block;
  #old: Block;

  constructor(blockBytes: number) {
    this.#blockBytes = blockBytes;
    this.#young = newBlock(blockBytes);
    this.#old = newBlock(0);
  }

  /** Adds the piece of this number to `out`; says whether it was kept. */
  addTo(out: ByteText, key: number): boolean {
    const young = this.#young.spans.get(key);
    if (young !== undefined) {
      addSpan(out, this.#young, young);
      return true;
    }
    const old = this.#old.spans.get(key);
    if (old === undefined) return false;
    const { bytes } = this.#old;
    addSpan(out, this.#old, old);
    this.keep(key, bytes.subarray(startOf(old), endOf(old)));
    return true;
  }

  keep(key: number, piece: Uint8Array): void {
    if (piece.length > MOST_BYTES || piece.length > this.#blockBytes) return;
    if (this.#young.end + piece.length > this.#blockBytes) {
      this.#old = this.#young;
      this.#young = newBlock(this.#blockBytes);
    }
    const block = this.#young;
    block.bytes.set(piece, block.end);
    block.spans.set(key, block.end * (MOST_BYTES + 1) + piece.length);
    block.end += piece.length;
  }
}

const newBlock = (bytes: number): Block => ({ bytes: new Uint8Array(bytes), spans: new Map(), end: 0 });

const startOf = (span: number): number => Math.floor(span / (MOST_BYTES + 1));
const endOf = (span: number): number => startOf(span) + (span & MOST_BYTES);

const addSpan = (out: ByteText, { bytes }: Block, span: number): void =>
  out.addBytes(bytes, startOf(span), endOf(span));
