import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { ArticleCache } from '../../pipeline/articleCache.ts';

/** A cache in one file, a line an entry: key, tab, value. `close` tidies it up. */
export type DiskCache = ArticleCache & { readonly close: () => void };

type Span = { readonly start: number; readonly length: number };

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 10;
const TAB = 9;
const MIN_WASTE_BYTES = 1 << 20;

/**
 * Opens the cache of one engine at a path. Memory holds keys and offsets alone; values are read when asked for.
 * A line cut short by a killed run is passed over; a file of another `engine` (its first line) is begun anew.
 * Throws what the file system throws.
 */
export function openDiskCache(path: string, engine: string): DiskCache {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && firstLine(path) !== engine) rmSync(path);
  const file = openSync(path, 'a+');
  let end = fstatSync(file).size;
  if (end === 0) end += writeSync(file, `${engine}\n`);
  const spans = indexLines(file, end);
  const used = new Set<string>();
  let waiting: string[] = [];
  let waitingLength = 0;

  const flush = (): void => {
    if (waiting.length > 0) end += writeSync(file, waiting.join(''));
    waiting = [];
    waitingLength = 0;
  };
  const get = (key: string): string | null => {
    const span = spans.get(key);
    if (span === undefined) return null;
    used.add(key);
    return readSpan(file, span);
  };
  const put = (key: string, value: string): void => {
    waiting.push(`\n${key}\t${value}\n`);
    waitingLength += value.length;
    if (waitingLength > CHUNK_BYTES) flush();
  };
  const close = (): void => {
    flush();
    compact(path, file, engine, { spans, used, end });
    closeSync(file);
  };
  return { get, put, close };
}

function firstLine(path: string): string {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(200);
  const length = readSync(file, buffer, 0, buffer.length, 0);
  closeSync(file);
  return buffer.toString('utf8', 0, length).split('\n')[0]!;
}

/** Where each key's value lies. Blank lines and lines without an end are no entries. */
function indexLines(file: number, size: number): Map<string, Span> {
  const spans = new Map<string, Span>();
  const buffer = Buffer.alloc(CHUNK_BYTES);
  let head = Buffer.alloc(0); // the first bytes of the current line, for its key
  let lineStart = 0;
  for (let at = 0; at < size; ) {
    const length = readSync(file, buffer, 0, buffer.length, at);
    if (length === 0) break;
    let from = 0;
    for (let line = buffer.indexOf(NEWLINE, from); line !== -1 && line < length; line = buffer.indexOf(NEWLINE, from)) {
      if (head.length < 64) head = Buffer.concat([head, buffer.subarray(from, Math.min(line, from + 64))]);
      addLine(spans, head, lineStart, at + line);
      head = Buffer.alloc(0);
      from = line + 1;
      lineStart = at + from;
    }
    if (head.length < 64) head = Buffer.concat([head, buffer.subarray(from, Math.min(length, from + 64))]);
    at += length;
  }
  return spans;
}

function addLine(spans: Map<string, Span>, head: Buffer, start: number, end: number): void {
  const tab = head.indexOf(TAB);
  if (tab > 0) spans.set(head.toString('utf8', 0, tab), { start: start + tab + 1, length: end - start - tab - 1 });
}

function readSpan(file: number, { start, length }: Span): string {
  const buffer = Buffer.allocUnsafe(length);
  readSync(file, buffer, 0, length, start);
  return buffer.toString('utf8');
}

type Contents = { readonly spans: ReadonlyMap<string, Span>; readonly used: ReadonlySet<string>; readonly end: number };

/** Rewrites the file without what this build did not use, once that is more than half of it. */
function compact(path: string, file: number, engine: string, { spans, used, end }: Contents): void {
  let unused = 0;
  for (const [key, { length }] of spans) if (!used.has(key)) unused += length;
  if (unused < MIN_WASTE_BYTES || unused < end / 2) return;
  const fresh = openSync(`${path}.new`, 'w');
  writeSync(fresh, `${engine}\n`);
  for (const [key, span] of spans) if (used.has(key)) writeSync(fresh, `${key}\t${readSpan(file, span)}\n`);
  const added = lastIndexedEnd(spans);
  if (end > added) writeSync(fresh, readRange(path, added, end));
  closeSync(fresh);
  renameSync(`${path}.new`, path);
}

const lastIndexedEnd = (spans: ReadonlyMap<string, Span>): number =>
  [...spans.values()].reduce((last, { start, length }) => Math.max(last, start + length), 0);

const readRange = (path: string, from: number, to: number): Buffer => readFileSync(path).subarray(from, to);
