import { gzipSync } from 'fflate';

/** A gzipped vector tile; `id` is PMTiles' own number of it. */
export type PackedTile = { readonly id: number; readonly bytes: Uint8Array };

const HEADER_BYTES = 127;
/** Readers fetch this much first: header and directory must fit. */
const FIRST_FETCH_BYTES = 16_384;
const GZIP = 2;
const VECTOR_TILES = 1;

/** A PMTiles archive of a few hundred tiles, ascending by id, in one directory. Throws when that would not fit. Source: PMTiles specification, version 3. */
export function packTiles(tiles: readonly PackedTile[], metadata: object, maxZoom: number): Uint8Array {
  const directory = gzip(Uint8Array.from(directoryOf(tiles)));
  if (HEADER_BYTES + directory.length > FIRST_FETCH_BYTES)
    throw new Error(`${tiles.length} tiles are too many for one directory`);
  const json = gzip(new TextEncoder().encode(JSON.stringify(metadata)));
  const dataLength = tiles.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const archive = new Uint8Array(HEADER_BYTES + directory.length + json.length + dataLength);
  const view = new DataView(archive.buffer);
  archive.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  let at = HEADER_BYTES;
  [directory.length, json.length, 0, dataLength].forEach((length, index) => {
    view.setBigUint64(8 + index * 16, BigInt(at), true);
    view.setBigUint64(16 + index * 16, BigInt(length), true);
    at += length;
  });
  for (const field of [72, 80, 88]) view.setBigUint64(field, BigInt(tiles.length), true);
  // clustered, directories' and tiles' compression, tile type, first and last zoom
  [1, GZIP, GZIP, VECTOR_TILES, 0, maxZoom].forEach((byte, index) => {
    view.setUint8(96 + index, byte);
  });
  [-180, -85.0511287, 180, 85.0511287].forEach((degrees, index) => {
    view.setInt32(102 + index * 4, Math.round(degrees * 1e7), true);
  });
  at = HEADER_BYTES;
  for (const part of [directory, json, ...tiles.map(({ bytes }) => bytes)]) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}

const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 });

/** Count, steps of the ids, run lengths (all 1), lengths, offsets (the first is 0, the others follow on one another). */
function directoryOf(tiles: readonly PackedTile[]): number[] {
  const steps = tiles.map(({ id }, index) => id - (tiles[index - 1]?.id ?? 0));
  const offsets = tiles.map((_, index) => (index === 0 ? 1 : 0));
  const numbers = [
    tiles.length,
    ...steps,
    ...tiles.map(() => 1),
    ...tiles.map(({ bytes }) => bytes.length),
    ...offsets,
  ];
  return numbers.flatMap(varintOf);
}

function varintOf(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
