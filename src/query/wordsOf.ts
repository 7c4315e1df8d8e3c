/** The same bytes, four to a number, without those left over at the end; null when they do not begin at a multiple of four. */
export function wordsOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array | null {
  return byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, Math.floor(length / 4)) : null;
}
