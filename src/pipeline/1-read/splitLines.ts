/** A line of a file's bytes, without its line break, with its number counted from 1. */
export type ByteLine = { readonly number: number; readonly bytes: Uint8Array };

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** The lines of UTF-8 bytes. "\n" and "\r\n" end a line; a mark at the very start of the file is dropped. No line is copied. */
export function* splitLines(bytes: Uint8Array): Iterable<ByteLine> {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let number = 1; start < bytes.length; number++) {
    const found = bytes.indexOf(NEWLINE, start);
    const next = found === -1 ? bytes.length : found + 1;
    let end = found === -1 ? bytes.length : found;
    if (end > start && bytes[end - 1] === CARRIAGE_RETURN) end--;
    yield { number, bytes: bytes.subarray(start, end) };
    start = next;
  }
}
