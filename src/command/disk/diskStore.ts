import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleCache } from '../../pipeline/articleCache.ts';
import type { Shelf } from '../../pipeline/shelf.ts';
import { isRunning } from './isRunning.ts';
import { type Entry, openSegment, type Segment, startSegment, sumOf } from './segmentFile.ts';

/** What builds found out, in a folder of files: a shelf for bytes, and the same as a cache of texts. `close` tidies up. */
export type DiskStore = { readonly shelf: Shelf; readonly cache: ArticleCache; readonly close: () => void };

type Place = { readonly segment: Segment | 'own'; readonly span: Entry; isUsed: boolean };

/** Files that a store may have: finished ones by number, one a build, and those that are being written, by the number of the run. */
const FINISHED = /^(\d+)-\d+\.seg$/;
const UNFINISHED = /^(\d+)\.run$/;
const MOST_SEGMENTS = 8;
const MIN_WASTE_BYTES = 1 << 20;

/**
 * Opens the store of one engine in a folder. Memory holds keys and offsets alone; values are read when asked for. A build writes one file of
 * its own and changes no other, so builds at the same time do not disturb each other; what a killed one wrote is used as far as it goes. What another
 * `engine` wrote is thrown away, and a value that is no longer what was written counts as not there. `close` drops what this build did not use, once that is more than half. Throws what the file system throws.
 */
export function openDiskStore(folder: string, engine: string): DiskStore {
  if (existsSync(folder) && !statSync(folder).isDirectory()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
  const segments = openAll(folder, engine);
  const places = new Map<string, Place>();
  for (const segment of segments.values()) {
    for (const [key, span] of segment.spans) places.set(key, { segment, span, isUsed: false });
  }
  const ownPath = join(folder, `${process.pid}.run`);
  let own: ReturnType<typeof startSegment> | null = null;

  const read = ({ segment, span }: Place, start: number, length: number): Uint8Array => {
    const part = { start: span.start + start, length };
    return segment === 'own' ? own!.read(part) : segment.read(part);
  };
  const put = (key: string, value: Uint8Array): void => {
    own ??= startSegment(ownPath, engine);
    places.set(key, { segment: 'own', span: own.write(key, value), isUsed: true });
  };
  /** The value as it lies there, which the next reading overwrites; null where it is no longer what was written. */
  const checked = (key: string): Uint8Array | null => {
    const place = places.get(key);
    if (place === undefined) return null;
    const value = read(place, 0, place.span.length);
    if (sumOf(key, value) !== place.span.sum) {
      places.delete(key);
      return null;
    }
    place.isUsed = true;
    return value;
  };
  const get = (key: string): Uint8Array | null => {
    const value = checked(key);
    return value === null ? null : new Uint8Array(value);
  };
  const holds = (key: string): boolean => checked(key) !== null;
  const part = (key: string, start: number, length: number): Uint8Array => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`nothing is kept under ${key}`);
    place.isUsed = true;
    return read(place, start, length);
  };
  const close = (): void => {
    const old = emptied(segments, places);
    for (const [key, place] of places) {
      if (place.isUsed && place.segment !== 'own' && old.has(place.segment))
        put(key, read(place, 0, place.span.length));
    }
    own?.finish();
    if (own !== null) renameSync(ownPath, join(folder, `${nextNumber(folder)}-${process.pid}.seg`));
    for (const [path, segment] of segments) {
      segment.close();
      if (old.has(segment)) rmSync(path, { force: true });
    }
  };
  return { shelf: { get, holds, part, put }, cache: textCache(checked, holds, put), close };
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

/** Opens what earlier builds left, by path, and throws away what cannot be used. */
function openAll(folder: string, engine: string): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  for (const name of readdirSync(folder).sort()) {
    const run = UNFINISHED.exec(name)?.[1];
    if (run !== undefined && Number(run) !== process.pid && isRunning(Number(run))) continue;
    if (run === undefined && !FINISHED.test(name)) continue;
    const path = join(folder, name);
    const segment = openSegment(path);
    if (segment.engine === engine && Number(run) !== process.pid) segments.set(path, segment);
    else {
      segment.close();
      rmSync(path, { force: true });
    }
  }
  return segments;
}

/** The segments whose used values go into this build's own: half-written ones, all where most is waste, all but the largest where they are many. */
function emptied(segments: ReadonlyMap<string, Segment>, places: ReadonlyMap<string, Place>): Set<Segment> {
  const used = new Map<Segment, number>();
  for (const { segment, span, isUsed } of places.values())
    if (isUsed && segment !== 'own') used.set(segment, (used.get(segment) ?? 0) + span.length);
  const all = [...segments.values()].sort((a, b) => b.bytes - a.bytes);
  const wasted = (segment: Segment) => segment.bytes - (used.get(segment) ?? 0);
  const isMany = all.length >= MOST_SEGMENTS;
  return new Set(
    all.filter((segment, rank) => {
      const isWaste = wasted(segment) > Math.max(MIN_WASTE_BYTES, segment.bytes / 2);
      return !segment.isFinished || isWaste || (isMany && rank > 0);
    }),
  );
}

function nextNumber(folder: string): string {
  const numbers = readdirSync(folder).map((name) => Number(FINISHED.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(6, '0');
}
