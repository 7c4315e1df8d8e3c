import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';
import type { Tile } from './basemapTiles.ts';

type Entry = { readonly tileId: number; readonly offset: number; readonly length: number; runLength: number };

const HEADER_BYTES = 127;
/** Readers fetch this much first: header and root directory must fit. */
const FIRST_FETCH_BYTES = 16_384;
const ENTRIES_PER_LEAF = 4096;
const GZIP = 2;
const VECTOR_TILES = 1;

/**
 * Packs gzipped vector tiles, ascending by id, into one PMTiles archive, identical tiles once. The metadata is gzipped JSON.
 * Source: PMTiles specification, version 3.
 */
export function packArchive(tiles: readonly Tile[], metadata: object, maxZoom: number): Uint8Array {
  const { entries, data, contents } = layOut(tiles);
  const { root, leaves } = directories(entries);
  const json = gzipSync(Buffer.from(JSON.stringify(metadata)), { level: 9, mtime: 0 });
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0);
  header.writeUInt8(3, 7);
  const lengths = [root.length, json.length, leaves.length, data.length];
  let offset = HEADER_BYTES;
  lengths.forEach((length, index) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + index * 16);
    offset += length;
  });
  [tiles.length, entries.length, contents].forEach((count, index) => {
    header.writeBigUInt64LE(BigInt(count), 72 + index * 8);
  });
  // clustered, directories' and tiles' compression, tile type, first and last zoom, centre zoom
  [1, GZIP, GZIP, VECTOR_TILES, 0, maxZoom].forEach((byte, index) => {
    header.writeUInt8(byte, 96 + index);
  });
  [-180, -85.0511287, 180, 85.0511287].forEach((degrees, index) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
  });
  return Buffer.concat([header, root, json, leaves, data]);
}

function layOut(tiles: readonly Tile[]): { entries: Entry[]; data: Uint8Array; contents: number } {
  const offsets = new Map<string, number>();
  const chunks: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, bytes } of tiles) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const offset = offsets.get(hash) ?? end;
    if (offset === end) {
      offsets.set(hash, offset);
      chunks.push(bytes);
      end += bytes.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.offset === offset && last.tileId + last.runLength === id) last.runLength++;
    else entries.push({ tileId: id, offset, length: bytes.length, runLength: 1 });
  }
  return { entries, data: Buffer.concat(chunks), contents: chunks.length };
}

function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const root = serialise(entries);
  if (root.length <= FIRST_FETCH_BYTES - HEADER_BYTES) return { root, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const rootEntries: Entry[] = [];
  let offset = 0;
  for (let first = 0; first < entries.length; first += ENTRIES_PER_LEAF) {
    const leaf = serialise(entries.slice(first, first + ENTRIES_PER_LEAF));
    rootEntries.push({ tileId: entries[first]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: serialise(rootEntries), leaves: Buffer.concat(leaves) };
}

/** A directory: counts, then ids as differences, run lengths, lengths, and offsets (0 stands for "right after the one before"). */
function serialise(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  const push = (value: number) => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  push(entries.length);
  entries.forEach((entry, index) => {
    push(entry.tileId - (entries[index - 1]?.tileId ?? 0));
  });
  for (const entry of entries) push(entry.runLength);
  for (const entry of entries) push(entry.length);
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    push(follows ? 0 : entry.offset + 1);
  });
  return gzipSync(Uint8Array.from(bytes), { level: 9, mtime: 0 });
}
