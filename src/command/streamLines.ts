import { MAX_ARTICLE_BYTES } from '../pipeline/articleLimit.ts';
import type { NumberedLine } from '../pipeline/geoparseLines.ts';

const NEWLINE = 10;
const MARK = '\uFEFF';

/**
 * Cuts a stream of UTF-8 bytes into lines. Holds one line at a time, and none of a line that is longer than `mostBytes`: it comes without
 * its text, with its length. "\r\n" and a mark at the start are dropped. The last line that a chunk ends says so: a program that waits for
 * its answer may send no more before it has it.
 */
export async function* streamLines(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = MAX_ARTICLE_BYTES,
): AsyncGenerator<NumberedLine> {
  const pending: Uint8Array[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let number = 0;
  let length = 0; // bytes of the line so far
  const finish = (last: Uint8Array, isLastHere: boolean): NumberedLine => {
    number++;
    const bytes = length + last.length;
    length = 0;
    if (bytes > mostBytes) {
      pending.length = 0;
      return { number, text: '', isLastHere, tooLongBytes: bytes };
    }
    const text = pending.length === 0 ? decoder.decode(last) : decodeAll(decoder, pending, last);
    pending.length = 0;
    const from = number === 1 && text.startsWith(MARK) ? 1 : 0;
    const to = text.endsWith('\r') ? text.length - 1 : text.length;
    return { number, text: from === 0 && to === text.length ? text : text.slice(from, to), isLastHere };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; ) {
      const next = chunk.indexOf(NEWLINE, end + 1);
      yield finish(chunk.subarray(start, end), next === -1);
      start = end + 1;
      end = next;
    }
    // The machine may use the chunk's memory again for the next one, so the rest is copied.
    length += chunk.length - start;
    if (length > mostBytes) pending.length = 0;
    else if (start < chunk.length) pending.push(chunk.slice(start));
  }
  if (length > 0) yield finish(new Uint8Array(0), true);
}

function decodeAll(decoder: TextDecoder, pending: readonly Uint8Array[], last: Uint8Array): string {
  let text = '';
  for (const bytes of pending) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode(last);
}
