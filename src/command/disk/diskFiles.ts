import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ByteHasher } from '../../model/bytesHash.ts';
import type { FileSink, FileStore, StoredFile } from '../../pipeline/9-write/files/fileStore.ts';

/** Files in a folder of their own, which `close` takes away with what is left in it. */
export type DiskFiles = FileStore & { readonly pathOf: (name: string) => string; readonly close: () => void };

const BUFFER_BYTES = 1 << 18;
/** Buffers of files that are closed, for the next ones: a build writes hundreds. */
const spare: Buffer[] = [];

/** Opens an empty folder for files. Throws what the file system throws. */
export function openDiskFiles(folder: string): DiskFiles {
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string): string => join(folder, name);
  return {
    open: (name) => openSink(name, pathOf(name)),
    pathOf,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function openSink(name: string, path: string): FileSink {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const hasher = new ByteHasher();
  const buffer = spare.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
  let [filled, written] = [0, 0];
  const write = (bytes: Uint8Array): void => {
    hasher.add(bytes);
    written += bytes.length;
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  };
  const flush = (): void => {
    if (filled > 0) write(buffer.subarray(0, filled));
    filled = 0;
  };
  const add = (piece: string | Uint8Array): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (filled + bytes.length > BUFFER_BYTES) flush();
    if (bytes.length > BUFFER_BYTES) write(bytes);
    else {
      buffer.set(bytes, filled);
      filled += bytes.length;
    }
  };
  const close = (): StoredFile => {
    flush();
    spare.push(buffer);
    closeSync(file);
    return {
      ...{ name, bytes: written, checksum: hasher.name() },
      get content() {
        return readFileSync(path);
      },
    };
  };
  return { add, close };
}
