const NUMBER_BYTES = 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Where each part lies in bytes that `joinBytes` made. */
export type PartSpan = { readonly start: number; readonly length: number };

/** Parts as one: how many, the length of each, then the parts. Texts become UTF-8. */
export function joinBytes(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const encoded = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const headBytes = (1 + encoded.length) * NUMBER_BYTES;
  const joined = new Uint8Array(headBytes + encoded.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(joined.buffer);
  view.setUint32(0, encoded.length, true);
  let at = headBytes;
  for (const [index, part] of encoded.entries()) {
    view.setUint32((1 + index) * NUMBER_BYTES, part.length, true);
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Where the parts lie. `bytes`: the joined parts, or their head alone. */
export function partSpans(bytes: Uint8Array): PartSpan[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  let start = (1 + count) * NUMBER_BYTES;
  return Array.from({ length: count }, (_, index) => {
    const length = view.getUint32((1 + index) * NUMBER_BYTES, true);
    start += length;
    return { start: start - length, length };
  });
}

/** The head of joined parts, which tells where they lie. */
export function partTable(bytes: Uint8Array): Uint8Array {
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  return bytes.subarray(0, (1 + count) * NUMBER_BYTES);
}

/** One part. */
export const partOf = (bytes: Uint8Array, { start, length }: PartSpan): Uint8Array =>
  bytes.subarray(start, start + length);

/** A part that holds a text. */
export const textOfPart = (bytes: Uint8Array): string => decoder.decode(bytes);

/** A part that holds JSON. */
export const parsePart = <T>(bytes: Uint8Array): T => JSON.parse(textOfPart(bytes)) as T;
