import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleCache } from '../../pipeline/articleCache.ts';
import { type Shelf, ShelfDamaged } from '../../pipeline/shelf.ts';
import { isRunning } from './isRunning.ts';
import { openSegment, type Segment, startSegment, sumOf } from './segmentFile.ts';
import { hashOf } from './segmentKeys.ts';

/** What builds found out, in a folder of files: a shelf for bytes, and the same as a cache of texts. `close` tidies up. */
export type DiskStore = { readonly shelf: Shelf; readonly cache: ArticleCache; readonly close: () => void };

/** An earlier build's segment. `marks`: what is known of each entry, by its number. */
type Held = { readonly path: string; readonly segment: Segment; readonly marks: Uint8Array };

const [USED, SOUND, DAMAGED] = [1, 2, 4];

/** Files that a store may have: finished ones by number, one a build, and those that are being written, by the number of the run. */
const FINISHED = /^(\d+)-\d+\.seg$/;
const UNFINISHED = /^(\d+)\.run$/;
const MOST_SEGMENTS = 8;
const MIN_WASTE_BYTES = 1 << 20;

/**
 * Opens the store of one engine in a folder. Memory holds the indexes alone; values are read when asked for. A build writes one file of
 * its own and changes no other, so builds at the same time do not disturb each other; what a killed one wrote is used as far as it goes. What another
 * `engine` wrote is thrown away. `get` does not give what is no longer what was written; `part` throws `ShelfDamaged` then, and `holds`
 * does not look. `close` drops what this build did not use, once that is more than half. Throws what the file system throws.
 */
export function openDiskStore(folder: string, engine: string): DiskStore {
  if (existsSync(folder) && !statSync(folder).isDirectory()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
  const held = openAll(folder, engine);
  const ownPath = join(folder, `${process.pid}.run`);
  let own: ReturnType<typeof startSegment> | null = null;

  const put = (key: string, value: Uint8Array): void => {
    own ??= startSegment(ownPath, engine);
    own.write(key, value);
  };
  /** The value as it lies there, which the next reading overwrites; null where it is no longer what was written. */
  const checked = (key: string): Uint8Array | null => {
    const hash = hashOf(key);
    const entry = own?.find(key, hash);
    if (entry !== undefined) return own!.read(entry);
    for (const one of held) {
      const value = soundValue(key, hash, one);
      if (value !== null) return value;
    }
    return null;
  };
  const get = (key: string): Uint8Array | null => {
    const value = checked(key);
    return value === null ? null : new Uint8Array(value);
  };
  const holds = (key: string): boolean => {
    const hash = hashOf(key);
    if (own?.has(key, hash)) return true;
    for (const one of held) if (numberIn(key, hash, one) !== -1) return true;
    return false;
  };
  const part = (key: string, start: number, length: number): Uint8Array => {
    const hash = hashOf(key);
    const entry = own?.find(key, hash);
    if (entry !== undefined) return own!.read({ start: entry.start + start, length });
    for (const one of held) {
      const number = numberIn(key, hash, one);
      if (number === -1 || (!(one.marks[number]! & SOUND) && soundValue(key, hash, one) === null)) continue;
      return one.segment.read({ start: one.segment.index.entry(number).start + start, length });
    }
    throw new ShelfDamaged(key);
  };
  const close = (): void => {
    const old = emptied(held);
    for (const one of old) keepUsed(one, put);
    own?.finish();
    if (own !== null) renameSync(ownPath, join(folder, `${nextNumber(folder)}-${process.pid}.seg`));
    for (const one of held) {
      one.segment.close();
      if (old.has(one)) rmSync(one.path, { force: true });
    }
  };
  return { shelf: { get, look: checked, holds, part, put }, cache: textCache(checked, holds, put), close };
}

/** The number of the entry that may be used, which is in use from now on; or -1. */
function numberIn(key: string, hash: number, { segment, marks }: Held): number {
  const number = segment.index.find(key, hash);
  if (number === -1 || marks[number]! & DAMAGED) return -1;
  marks[number]! |= USED;
  return number;
}

/** The value, when it is what was written. */
function soundValue(key: string, hash: number, held: Held): Uint8Array | null {
  const number = numberIn(key, hash, held);
  if (number === -1) return null;
  const entry = held.segment.index.entry(number);
  const value = held.segment.read(entry);
  const isSound = held.marks[number]! & SOUND || sumOf(key, value) === entry.sum;
  held.marks[number]! |= isSound ? SOUND : DAMAGED;
  return isSound ? value : null;
}

/** Puts what was used of a segment that goes away into this build's own. */
function keepUsed(held: Held, put: Shelf['put']): void {
  for (let number = 0; number < held.marks.length; number++) {
    if (!(held.marks[number]! & USED)) continue;
    const key = held.segment.index.keyOf(number);
    const value = soundValue(key, hashOf(key), held);
    if (value !== null) put(key, value);
  }
}

function textCache(get: Shelf['get'], holds: Shelf['holds'], put: Shelf['put']): ArticleCache {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  return {
    get: (key) => {
      const bytes = get(key);
      return bytes === null ? null : decoder.decode(bytes);
    },
    holds,
    put: (key, value) => put(key, encoder.encode(value)),
  };
}

/** Opens what earlier builds left, the latest first, and throws away what cannot be used. */
function openAll(folder: string, engine: string): Held[] {
  const held: Held[] = [];
  for (const name of readdirSync(folder).sort().reverse()) {
    const run = UNFINISHED.exec(name)?.[1];
    if (run !== undefined && Number(run) !== process.pid && isRunning(Number(run))) continue;
    if (run === undefined && !FINISHED.test(name)) continue;
    const path = join(folder, name);
    const segment = openSegment(path);
    if (segment.engine === engine && Number(run) !== process.pid)
      held.push({ path, segment, marks: new Uint8Array(segment.index.count) });
    else {
      segment.close();
      rmSync(path, { force: true });
    }
  }
  return held;
}

/** The segments whose used values go into this build's own: half-written ones, all where most is waste, all but the largest where they are many. */
function emptied(held: readonly Held[]): Set<Held> {
  const all = [...held].sort((a, b) => b.segment.bytes - a.segment.bytes);
  const isMany = all.length >= MOST_SEGMENTS;
  return new Set(
    all.filter((one, rank) => {
      const { bytes, isFinished } = one.segment;
      const isWaste = bytes - usedBytes(one) > Math.max(MIN_WASTE_BYTES, bytes / 2);
      return !isFinished || isWaste || (isMany && rank > 0);
    }),
  );
}

function usedBytes({ segment, marks }: Held): number {
  let used = 0;
  for (let number = 0; number < marks.length; number++)
    if ((marks[number]! & (USED | DAMAGED)) === USED) used += segment.index.entry(number).length;
  return used;
}

function nextNumber(folder: string): string {
  const numbers = readdirSync(folder).map((name) => Number(FINISHED.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(6, '0');
}
