/** First bytes of the file, then the header's length in bytes (4, little-endian), the header as JSON, the sections. */
export const MAGIC = 'DLGZ';
export const FORMAT = 1;

/**
 * Columns are stored as byte planes (all lowest bytes, then all second bytes …): equal high bytes stand together, so brotli shrinks them.
 * Row order: countries, admin-1, admin-2, regions, waters, sites and hand-written places ("coded rows", which have a code and a radius
 * of their own), then all other places by country, admin-1, admin-2 and name.
 */
export type GazetteerHeader = {
  readonly format: typeof FORMAT;
  readonly version: string;
  readonly rowCount: number;
  readonly codedCount: number;
  readonly keyCount: number;
  readonly postingCount: number;
  readonly featureCodes: readonly string[];
  /** Byte range of each section, from the end of the header. */
  readonly sections: Readonly<Record<SectionName, readonly [start: number, length: number]>>;
};

/** `key*`: sorted folded names, each as how many bytes it shares with the one before, how many follow, and those. */
export const SECTION_NAMES = [
  'keyShared', // u8 a key
  'keyLength', // u8 a key
  'keyText', // bytes of `keyCode`
  'keyRowCount', // varint a key
  'keyRows', // 3 planes of row numbers, a key's rows in order of prominence
  'nameLength', // u8 a row, bytes of UTF-8
  'nameText', // UTF-8
  'codeLength', // u8 a coded row
  'codeText', // ASCII: "US", "US.IL", "US.IL.031", or a slug
  'radius', // varint a coded row, tenths of a km
  'geonamesId', // 4 planes of zigzag difference from the row before
  'lng', // 3 planes, (degrees + 180) × 10,000
  'lat', // 3 planes, (degrees + 90) × 10,000
  'population', // varint a row
  'featureClass', // u8 a row
  'featureCode', // u8 a row
  'country', // 2 planes of row numbers, 0xFFFF for none
  'admin1', // same
  'admin2', // same
  'nameCount', // u8 a row
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export const COORDINATE_SCALE = 10_000;
export const NO_LINK = 0xffff;

export type GazetteerFile = {
  readonly header: GazetteerHeader;
  readonly section: (name: SectionName) => Uint8Array;
};

/** Splits the bytes into sections. Throws when they are not a gazetteer of this format: the file ships with the code. */
export function parseGazetteerFile(bytes: Uint8Array): GazetteerFile {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC) throw new Error(`not a gazetteer: starts with ${JSON.stringify(magic)}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bodyStart = 8 + view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, bodyStart))) as GazetteerHeader;
  if (header.format !== FORMAT) throw new Error(`gazetteer format ${header.format}, this code reads ${FORMAT}`);
  const section = (name: SectionName): Uint8Array => {
    const [start, length] = header.sections[name];
    return bytes.subarray(bodyStart + start, bodyStart + start + length);
  };
  return { header, section };
}
