import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Entry, Span } from './entry.ts';
import { EntryTable } from './entryTable.ts';
import { makeIndex, openIndex, type SegmentIndex } from './segmentIndex.ts';
import { writeAll } from './writeAll.ts';

/** A finished or half-written segment, open for reading. `engine`: its first line. */
export type Segment = {
  readonly engine: string;
  readonly index: SegmentIndex;
  /** False when the run that wrote it was killed: its entries were found one by one. */
  readonly isFinished: boolean;
  readonly bytes: number;
  /** The bytes of a value, or of a part of it; the next call overwrites them. */
  readonly read: (span: Span) => Uint8Array;
  readonly close: () => void;
};

/*
 * A segment: a line that names the engine; entries (length of the key u32, length of the value u32, CRC-32 of both u32, key, value); an
 * entry without a key whose value is the index (`makeIndex`); its start as f64; eight letters. All numbers little-endian. Without the end, or
 * with a damaged index, it is half-written.
 */
const PREFIX_BYTES = 12;
const END_BYTES = 16;
const MAGIC = 'DLNSEG04';
const WINDOW_BYTES = 1 << 18;
/** Bytes that wait to be written. */
const WAITING_BYTES = 1 << 20;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;
/** Values that lie so close after each other are likely to be asked for in order. */
const NEAR_BYTES = 1 << 15;

/** What tells whether an entry is still what was written: a disk or a crash of the machine may have changed it. */
export const sumOf = (key: string, value: Uint8Array): number =>
  value.length === 0 ? crc32(key) : crc32(value, crc32(key)); // zlib starts anew where there are no bytes

/** Opens a segment. Throws what the file system throws. */
export function openSegment(path: string): Segment {
  const file = openSync(path, 'r');
  const bytes = fstatSync(file).size;
  const head = readAt(file, 0, Math.min(300, bytes)).toString('utf8');
  const engine = head.split('\n')[0]!;
  const indexed = indexOf(file, bytes);
  const index = indexed ?? walk(file, Buffer.byteLength(engine) + 1, bytes);
  return { engine, index, isFinished: indexed !== null, bytes, read: reader(file), close: () => closeSync(file) };
}

/**
 * Writes entries one after the other. `write` gives where the value lies; `finish` writes the index. Entries wait as bytes in one buffer: buffers
 * of their own would outlive the collections of young objects, and stay until an old one.
 */
export function startSegment(path: string, engine: string) {
  const file = openSync(path, 'wx+');
  let written = writeSync(file, `${engine}\n`);
  const waiting = Buffer.allocUnsafeSlow(WAITING_BYTES);
  let waitingBytes = 0;
  const entries = new EntryTable();
  const read = reader(file);
  const flush = (): void => {
    written += writeAll(file, waiting.subarray(0, waitingBytes));
    waitingBytes = 0;
  };
  const write = (key: string, value: Uint8Array): Entry => {
    const sum = sumOf(key, value);
    const most = PREFIX_BYTES + key.length * MOST_BYTES_A_UNIT + value.length;
    if (waitingBytes + most > WAITING_BYTES) flush();
    if (most > WAITING_BYTES) {
      const prefix = Buffer.allocUnsafe(most - value.length);
      written += writeAll(file, prefix.subarray(0, setPrefix(prefix, 0, { key, value, sum })));
      written += writeAll(file, value);
    } else {
      waitingBytes = setPrefix(waiting, waitingBytes, { key, value, sum });
      waiting.set(value, waitingBytes);
      waitingBytes += value.length;
    }
    const entry = { start: written + waitingBytes - value.length, length: value.length, sum };
    if (key !== '') entries.set(key, entry);
    return entry;
  };
  return {
    write,
    /** Where the value of a key lies that was written here. */
    find: (key: string, hash: number): Entry | undefined => {
      const number = entries.find(key, hash);
      return number === -1 ? undefined : entries.entry(number);
    },
    has: (key: string, hash: number): boolean => entries.find(key, hash) !== -1,
    /** A value, or a part of one; what is written or read next overwrites it. */
    read: (span: Span): Uint8Array => {
      const at = span.start - written;
      return at < 0 ? read(span) : waiting.subarray(at, at + span.length);
    },
    finish: (): void => {
      const { start } = write('', makeIndex(entries));
      const end = Buffer.alloc(END_BYTES);
      end.writeDoubleLE(start - PREFIX_BYTES, 0);
      end.write(MAGIC, 8, 'latin1');
      flush();
      writeAll(file, end);
      closeSync(file);
    },
  };
}

/** Writes what comes before a value. Out: where the value begins. */
function setPrefix(
  bytes: Buffer,
  at: number,
  { key, value, sum }: { readonly key: string; readonly value: Uint8Array; readonly sum: number },
): number {
  const keyBytes = bytes.write(key, at + PREFIX_BYTES, 'utf8');
  bytes.writeUInt32LE(keyBytes, at);
  bytes.writeUInt32LE(value.length, at + 4);
  bytes.writeUInt32LE(sum, at + 8);
  return at + PREFIX_BYTES + keyBytes;
}

/** Null where the segment has no end, or an index that is not what was written. */
function indexOf(file: number, bytes: number): SegmentIndex | null {
  if (bytes < END_BYTES) return null;
  const end = readAt(file, bytes - END_BYTES, END_BYTES);
  const at = end.readDoubleLE(0);
  const isPlace = Number.isInteger(at) && at >= 0 && at + PREFIX_BYTES <= bytes - END_BYTES;
  if (end.toString('latin1', 8) !== MAGIC || !isPlace) return null;
  const entry = readAt(file, at, bytes - END_BYTES - at);
  const index = entry.subarray(PREFIX_BYTES);
  if (entry.readUInt32LE(8) !== sumOf('', index)) return null;
  return openIndex(index);
}

/** Finds the whole entries of a half-written segment. */
function walk(file: number, from: number, bytes: number): SegmentIndex {
  const entries = new EntryTable();
  for (let at = from; at + PREFIX_BYTES <= bytes; ) {
    const prefix = readAt(file, at, PREFIX_BYTES);
    const [keyBytes, length, sum] = [prefix.readUInt32LE(0), prefix.readUInt32LE(4), prefix.readUInt32LE(8)];
    const start = at + PREFIX_BYTES + keyBytes;
    if (keyBytes === 0 || start + length > bytes) break;
    entries.set(readAt(file, at + PREFIX_BYTES, keyBytes).toString('utf8'), { start, length, sum });
    at = start + length;
  }
  return openIndex(makeIndex(entries))!;
}

/** Reads values; ahead of what was asked for, when they are asked for in order. The next call overwrites what one gave. */
function reader(file: number): (span: Span) => Uint8Array {
  const window = Buffer.allocUnsafeSlow(WINDOW_BYTES);
  let [windowStart, windowEnd, lastEnd] = [0, 0, 0];
  return ({ start, length }) => {
    const isNext = start >= lastEnd && start - lastEnd < NEAR_BYTES;
    lastEnd = start + length;
    if (start >= windowStart && lastEnd <= windowEnd) {
      return window.subarray(start - windowStart, lastEnd - windowStart);
    }
    if (length > WINDOW_BYTES) return readAt(file, start, length);
    windowStart = start;
    windowEnd = start + readInto(window, file, start, isNext ? WINDOW_BYTES : length);
    return window.subarray(0, Math.min(length, windowEnd - start));
  };
}

/** Fewer bytes than asked for at the end of the file. */
function readAt(file: number, start: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafeSlow(length);
  return buffer.subarray(0, readInto(buffer, file, start, length));
}

/** Out: how many bytes were read. */
function readInto(buffer: Uint8Array, file: number, start: number, length: number): number {
  let done = 0;
  while (done < length) {
    const read = readSync(file, buffer, done, length - done, start + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}
