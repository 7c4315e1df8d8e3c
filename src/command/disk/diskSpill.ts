import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import type { Spill } from '../../pipeline/collect/spill.ts';
import { writeAll } from './writeAll.ts';

/** A spill in a file of its own, which `close` takes away. */
export type DiskSpill = Spill & { readonly close: () => void };

const BUFFER_BYTES = 1 << 18;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;
const LINE_BREAK = 10;

/**
 * Opens an empty spill at a path whose folder is there. Lines wait as bytes in one buffer, and each is made a text alone when it is read:
 * hundreds of texts that wait, or pieces of one long text, outlive the collections of young objects, and the heap grows by all of them. Throws
 * what the file system throws.
 */
export function openDiskSpill(path: string): DiskSpill {
  const file = openSync(path, 'w+');
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  let filled = 0;
  const flush = (): void => {
    writeAll(file, buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    add: (line) => {
      const most = line.length * MOST_BYTES_A_UNIT + 1;
      if (filled + most > BUFFER_BYTES) flush();
      if (most > BUFFER_BYTES) writeAll(file, Buffer.from(`${line}\n`));
      else {
        filled += buffer.write(line, filled);
        buffer[filled++] = LINE_BREAK;
      }
    },
    lines: () => {
      flush();
      return linesOf(file, buffer);
    },
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** `room`: overwritten; a line may be longer, and takes more then. */
function* linesOf(file: number, room: Buffer): Generator<string> {
  let buffer = room;
  let [start, end] = [0, 0]; // of what is in the buffer and was not given
  for (let at = 0, searched = 0; ; ) {
    const stop = buffer.subarray(0, end).indexOf(LINE_BREAK, searched);
    if (stop >= 0) {
      yield buffer.toString('utf8', start, stop);
      start = stop + 1;
      searched = start;
      continue;
    }
    buffer = movedUp(buffer, start, end);
    [start, end] = [0, end - start];
    searched = end;
    const length = readSync(file, buffer, end, buffer.length - end, at);
    if (length === 0) return;
    end += length;
    at += length;
  }
}

/** A buffer that begins with these bytes and has room after them. */
function movedUp(buffer: Buffer, start: number, end: number): Buffer {
  if (start === 0 && end === buffer.length) {
    const longer = Buffer.allocUnsafeSlow(2 * end);
    buffer.copy(longer);
    return longer;
  }
  buffer.copyWithin(0, start, end);
  return buffer;
}
