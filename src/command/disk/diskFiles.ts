import {
  closeSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ByteHasher } from '../../model/bytesHash.ts';
import type { FileSink, FileStore, LastFile, StoredFile } from '../../pipeline/9-write/files/fileStore.ts';

/** Files in a folder of their own, which `close` takes away with what is left in it. `written`: what the next build must know to keep some. */
export type DiskFiles = FileStore & {
  readonly pathOf: (name: string) => string;
  readonly written: () => WrittenFiles;
  readonly close: () => void;
};

/** Files by name: what they were made of, and what tells that a file was not touched since. */
export type WrittenFiles = Readonly<
  Record<string, { readonly madeOf: string; readonly bytes: number; readonly checksum: string; readonly stamp: string }>
>;

/** What the last build wrote, and where its files lie now. */
type LastFiles = { readonly written: WrittenFiles; readonly pathOf: (name: string) => string };

const BUFFER_BYTES = 1 << 18;
/** Buffers of files that are closed, for the next ones: a build writes hundreds. */
const spare: Buffer[] = [];

/** Opens an empty folder for files. Throws what the file system throws. */
export function openDiskFiles(folder: string, last: LastFiles | null = null): DiskFiles {
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string): string => join(folder, name);
  const written: Record<string, WrittenFiles[string]> = {};
  const keep = (name: string, madeOf: string): StoredFile | null => {
    const known = last?.written[name];
    if (last == null || known?.madeOf !== madeOf || !isLinked(last.pathOf(name), pathOf(name), known.stamp))
      return null;
    written[name] = known;
    return storedFile(name, known, pathOf(name));
  };
  const lastFile = (name: string, madeOf: string): LastFile | null => {
    const known = last?.written[name];
    return last != null && known?.madeOf.startsWith(madeOf) ? openLast(last.pathOf(name), known.stamp) : null;
  };
  const open = (name: string, madeOf?: string): FileSink => {
    // A kept file is the published one by another name: written to, it would change under its readers.
    if (written[name] !== undefined) rmSync(pathOf(name));
    return openSink(name, pathOf(name), (file, stamp) => {
      if (madeOf !== undefined) written[name] = { madeOf, bytes: file.bytes, checksum: file.checksum, stamp };
    });
  };
  return {
    open,
    keep,
    last: lastFile,
    pathOf,
    written: () => written,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A second name for a file that was not touched since it had this stamp. Out: false where there is none, or a file has but one name. */
function isLinked(from: string, to: string, stamp: string): boolean {
  try {
    if (stampOf(statSync(from)) !== stamp) return false;
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Opens a file to copy from; null where it is gone, or was touched since it had this stamp. */
function openLast(path: string, stamp: string): LastFile | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  if (stampOf(fstatSync(file)) !== stamp) {
    closeSync(file);
    return null;
  }
  const copy = (start: number, end: number, sink: FileSink): void => {
    const buffer = spare.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
    for (let at = start; at < end; ) {
      const read = readSync(file, buffer, 0, Math.min(buffer.length, end - at), at);
      if (read === 0) throw new Error(`${path} ends at ${at}, before ${end}`);
      sink.add(buffer.subarray(0, read));
      at += read;
    }
    spare.push(buffer);
  };
  return { copy, close: () => closeSync(file) };
}

const stampOf = ({ size, ino, mtimeMs }: Stats): string => `${size} ${ino} ${mtimeMs}`;

const storedFile = (name: string, { bytes, checksum }: Pick<StoredFile, 'bytes' | 'checksum'>, path: string) => ({
  ...{ name, bytes, checksum },
  get content() {
    return readFileSync(path);
  },
});

function openSink(name: string, path: string, onClose: (file: StoredFile, stamp: string) => void): FileSink {
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
    let rest = typeof piece === 'string' ? Buffer.from(piece) : piece;
    // Filled to its end: what is written then begins at a multiple of four bytes, which are read faster for the checksum.
    for (let free = BUFFER_BYTES - filled; rest.length > free; free = BUFFER_BYTES) {
      buffer.set(rest.subarray(0, free), filled);
      rest = rest.subarray(free);
      filled = BUFFER_BYTES;
      flush();
    }
    buffer.set(rest, filled);
    filled += rest.length;
  };
  const close = (): StoredFile => {
    flush();
    spare.push(buffer);
    const stored = storedFile(name, { bytes: written, checksum: hasher.name() }, path);
    onClose(stored, stampOf(fstatSync(file)));
    closeSync(file);
    return stored;
  };
  return { add, close };
}
