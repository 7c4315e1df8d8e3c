import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Spill } from '../../pipeline/collect/spill.ts';

/** A spill in a file of its own, which `close` takes away. */
export type DiskSpill = Spill & { readonly close: () => void };

const CHUNK_LENGTH = 1 << 20;

/** Opens an empty spill at a path whose folder is there. Throws what the file system throws. */
export function openDiskSpill(path: string): DiskSpill {
  const file = openSync(path, 'w+');
  let waiting: string[] = [];
  let waitingLength = 0;
  const flush = (): void => {
    if (waiting.length > 0) writeSync(file, `${waiting.join('\n')}\n`);
    waiting = [];
    waitingLength = 0;
  };
  return {
    add: (line) => {
      waiting.push(line);
      waitingLength += line.length;
      if (waitingLength > CHUNK_LENGTH) flush();
    },
    lines: () => {
      flush();
      return linesOf(file);
    },
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** A line may be longer than a chunk. */
function* linesOf(file: number): Generator<string> {
  const buffer = Buffer.allocUnsafe(CHUNK_LENGTH);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (let at = 0; ; ) {
    const length = readSync(file, buffer, 0, buffer.length, at);
    if (length === 0) return;
    at += length;
    const lines = (rest + decoder.write(buffer.subarray(0, length))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
