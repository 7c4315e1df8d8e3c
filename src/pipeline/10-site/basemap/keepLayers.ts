/** A vector tile without the layers that `keep` refuses; null when none is left. Layers are passed over whole, nothing in them is read but the name. */
export function keepLayers(tile: Uint8Array, keep: (layer: string) => boolean): Uint8Array | null {
  const reader = { bytes: tile, at: 0 };
  const kept: Uint8Array[] = [];
  while (reader.at < tile.length) {
    const start = reader.at;
    const end = skipHead(reader);
    if (keep(nameOf(tile, reader.at, end))) kept.push(tile.subarray(start, end));
    reader.at = end;
  }
  if (kept.length === 0) return null;
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Reader = { readonly bytes: Uint8Array; at: number };

/** Every field of a tile is a layer: key and length, then the layer. Source: Mapbox Vector Tile specification, version 2. */
function skipHead(reader: Reader): number {
  varint(reader);
  const length = varint(reader);
  return reader.at + length;
}

const NAME_FIELD = 1;
const LENGTH_DELIMITED = 2;

function nameOf(bytes: Uint8Array, start: number, end: number): string {
  const reader = { bytes, at: start };
  while (reader.at < end) {
    const key = varint(reader);
    if ((key & 7) !== LENGTH_DELIMITED) {
      varint(reader);
      continue;
    }
    const length = varint(reader);
    if (key >> 3 === NAME_FIELD) return new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length));
    reader.at += length;
  }
  return '';
}

function varint(reader: Reader): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = reader.bytes[reader.at++] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
}
