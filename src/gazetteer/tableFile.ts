/** A column of numbers, as it is kept in memory and in a table file. */
export type Column = Uint8Array | Uint32Array | Float32Array;

/** Columns by name, and whatever else must be known to read them. */
export type Tables<About, Columns> = { readonly about: About; readonly columns: Columns };

/** First bytes of the file, also as a number: a machine that writes numbers the other way round does not find them. */
const MAGIC = 0x5442_4c44; // "DLBT"
const PREFIX_BYTES = 8;
/** Columns start at multiples of this, so that they can be read where they stand. */
const ALIGNMENT = 8;

const KINDS = { u8: Uint8Array, u32: Uint32Array, f32: Float32Array } as const;
type Kind = keyof typeof KINDS;

type Header = {
  readonly stamp: string;
  readonly about: unknown;
  readonly columns: readonly { readonly name: string; readonly kind: Kind; readonly length: number }[];
};

/**
 * Writes tables as one run of bytes that `decodeTables` reads without copying: unlike the bundled gazetteer, which is small, they are
 * quick to open. `stamp` says what they were made of and by which version; only the same stamp reads them again.
 */
export function encodeTables<About, Columns extends Readonly<Record<string, Column>>>(
  { about, columns }: Tables<About, Columns>,
  stamp: string,
): Uint8Array<ArrayBuffer> {
  const named = Object.entries(columns);
  const header: Header = {
    stamp,
    about,
    columns: named.map(([name, column]) => ({ name, kind: kindOf(column), length: column.length })),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const total = named.reduce((end, [, column]) => aligned(end) + column.byteLength, PREFIX_BYTES + head.length);
  const bytes = new Uint8Array(total);
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, head.length]);
  bytes.set(head, PREFIX_BYTES);
  let end = PREFIX_BYTES + head.length;
  for (const [, column] of named) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), aligned(end));
    end = aligned(end) + column.byteLength;
  }
  return bytes;
}

/** The tables as views of `bytes`, which must not change any more; null when they are no tables, not whole, or of another stamp. */
export function decodeTables<About, Columns>(
  bytes: Uint8Array<ArrayBuffer>,
  stamp: string,
): Tables<About, Columns> | null {
  if (bytes.length < PREFIX_BYTES || bytes.byteOffset % ALIGNMENT !== 0) return null;
  const [magic, headLength] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2) as unknown as [number, number];
  if (magic !== MAGIC || PREFIX_BYTES + headLength > bytes.length) return null;
  const head = new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headLength));
  const header = JSON.parse(head) as Header;
  if (header.stamp !== stamp) return null;
  const columns: Record<string, Column> = {};
  let end = PREFIX_BYTES + headLength;
  for (const { name, kind, length } of header.columns) {
    const start = aligned(end);
    end = start + length * KINDS[kind].BYTES_PER_ELEMENT;
    if (end > bytes.length) return null;
    columns[name] = new KINDS[kind](bytes.buffer, bytes.byteOffset + start, length);
  }
  return { about: header.about as About, columns: columns as Columns };
}

const aligned = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;

function kindOf(column: Column): Kind {
  if (column instanceof Uint8Array) return 'u8';
  return column instanceof Uint32Array ? 'u32' : 'f32';
}
