/**
 * A file of named typed arrays and one JSON value, little-endian:
 * "DLNC" · version u32 · bytes in all u32 · bytes of the JSON head u32 · head · sections, each at a multiple of 8.
 */
const MAGIC = 0x434e4c44; // "DLNC" read as a little-endian u32
const PREFIX_BYTES = 16;

const ARRAYS = { i32: Int32Array, u32: Uint32Array, u8: Uint8Array, f32: Float32Array, f64: Float64Array } as const;
export type ColumnArray = Int32Array | Uint32Array | Uint8Array | Float32Array | Float64Array;

type Section = { name: string; type: keyof typeof ARRAYS; offset: number; length: number };
type Head = { sections: Section[]; tables: unknown };

export type OpenedFile =
  | { readonly kind: 'opened'; readonly arrays: ReadonlyMap<string, ColumnArray>; readonly tables: unknown }
  | { readonly kind: 'broken'; readonly code: BrokenCode; readonly message: string };

/** Why a data file cannot be shown. */
export type BrokenCode = 'not-ours' | 'newer' | 'cut-short' | 'damaged';

export function writeColumnFile(
  version: number,
  arrays: Readonly<Record<string, ColumnArray>>,
  tables: unknown,
): Uint8Array {
  const sections = Object.entries(arrays).map(([name, array]) => ({ name, type: typeOf(array), array, offset: 0 }));
  // Offsets count from the end of the head, so that writing them does not change how long the head is.
  let offset = 0;
  for (const section of sections) {
    section.offset = offset;
    offset = roundUp(offset + section.array.byteLength);
  }
  const head = new TextEncoder().encode(
    JSON.stringify({
      sections: sections.map(({ name, type, array, offset }) => ({ name, type, offset, length: array.length })),
      tables,
    }),
  );
  const start = roundUp(PREFIX_BYTES + head.length);
  const bytes = new Uint8Array(start + offset);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, version, bytes.length, head.length]);
  bytes.set(head, PREFIX_BYTES);
  for (const { array, offset } of sections) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + offset);
  }
  return bytes;
}

/** Opens without copying: the arrays are views of `bytes`. Bad bytes are an answer, never an exception. */
export function openColumnFile(given: Uint8Array, newestVersion: number): OpenedFile {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  if (bytes.length < PREFIX_BYTES) return broken('cut-short', `${bytes.length} bytes, not even a head`);
  const [magic, version, length, headLength] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (magic !== MAGIC) return broken('not-ours', 'the file does not start with "DLNC"');
  if (version! > newestVersion) return broken('newer', `format ${version}, this page reads up to ${newestVersion}`);
  if (length !== bytes.length) return broken('cut-short', `${bytes.length} of ${length} bytes`);
  const head = parseHead(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headLength!));
  if (head === null) return broken('damaged', 'the head is not readable');
  const start = roundUp(PREFIX_BYTES + headLength!);
  const arrays = new Map<string, ColumnArray>();
  for (const section of head.sections) {
    if (!fits(section, bytes.length - start))
      return broken('damaged', `the column "${(section as Partial<Section> | null)?.name}" does not fit`);
    const { name, type, offset, length } = section;
    arrays.set(name, new ARRAYS[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + start + offset, length));
  }
  return { kind: 'opened', arrays, tables: head.tables };
}

/** True when the section lies within the `available` bytes, where an array of its type may start. */
function fits(section: Partial<Section> | null, available: number): section is Section {
  const { type, offset = -1, length = -1 } = section ?? {};
  if (type === undefined || !Object.hasOwn(ARRAYS, type) || offset % 8 !== 0 || !Number.isInteger(length)) return false;
  return offset >= 0 && length >= 0 && offset + ARRAYS[type].BYTES_PER_ELEMENT * length <= available;
}

function parseHead(bytes: Uint8Array): Head | null {
  try {
    const head = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Head> | null;
    return Array.isArray(head?.sections) ? (head as Head) : null;
  } catch {
    return null;
  }
}

const broken = (code: BrokenCode, message: string): OpenedFile => ({ kind: 'broken', code, message });

const roundUp = (bytes: number): number => Math.ceil(bytes / 8) * 8;

function typeOf(array: ColumnArray): Section['type'] {
  if (array instanceof Int32Array) return 'i32';
  if (array instanceof Uint32Array) return 'u32';
  if (array instanceof Float32Array) return 'f32';
  return array instanceof Float64Array ? 'f64' : 'u8';
}
