import type { ByteRoom } from './byteRoom.ts';

const NUMBER_BYTES = 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Where each part lies in bytes that `joinBytes` made. */
export type PartSpan = { readonly start: number; readonly length: number };

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;
/** Room for longer bytes is not kept. */
const LONGEST_KEPT = 1 << 20;
let room = new Uint8Array(1 << 16);

/** Parts as one: how many, the length of each, then the parts. Texts become UTF-8. `shared`: where the joined bytes lie; of their own where null. */
export function joinBytes(parts: readonly (string | Uint8Array)[], shared: ByteRoom | null = null): Uint8Array {
  let most = (1 + parts.length) * NUMBER_BYTES;
  let end = most;
  for (const part of parts) most += typeof part === 'string' ? part.length * MOST_BYTES_A_UNIT : part.length;
  const joined = roomFor(most);
  setNumber(joined, 0, parts.length);
  for (const [index, part] of parts.entries()) {
    const length = typeof part === 'string' ? encoder.encodeInto(part, joined.subarray(end)).written : part.length;
    if (typeof part !== 'string') joined.set(part, end);
    setNumber(joined, (1 + index) * NUMBER_BYTES, length);
    end += length;
  }
  return shared === null ? joined.slice(0, end) : shared.copy(joined.subarray(0, end));
}

function roomFor(bytes: number): Uint8Array {
  if (bytes > LONGEST_KEPT) return new Uint8Array(bytes);
  if (bytes > room.length) room = new Uint8Array(Math.min(LONGEST_KEPT, bytes * 2));
  return room;
}

function setNumber(bytes: Uint8Array, at: number, number: number): void {
  for (let byte = 0; byte < NUMBER_BYTES; byte++) bytes[at + byte] = number >>> (8 * byte);
}

function numberAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

/** Where the parts lie. `bytes`: the joined parts, or their head alone. */
export function partSpans(bytes: Uint8Array): PartSpan[] {
  const count = numberAt(bytes, 0);
  const spans: PartSpan[] = [];
  let start = (1 + count) * NUMBER_BYTES;
  for (let index = 0; index < count; index++) {
    const length = partLength(bytes, index);
    spans.push({ start, length });
    start += length;
  }
  return spans;
}

/** How many bytes a part has. */
export const partLength = (bytes: Uint8Array, index: number): number => numberAt(bytes, (1 + index) * NUMBER_BYTES);

/** The head of joined parts, which tells where they lie. */
export function partTable(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, (1 + numberAt(bytes, 0)) * NUMBER_BYTES);
}

/** One part. */
export const partOf = (bytes: Uint8Array, { start, length }: PartSpan): Uint8Array =>
  bytes.subarray(start, start + length);

/** A part that holds a text. */
export const textOfPart = (bytes: Uint8Array): string => decoder.decode(bytes);

/** A part that holds JSON. */
export const parsePart = <T>(bytes: Uint8Array): T => JSON.parse(textOfPart(bytes)) as T;
