import { NO_ROW } from './gazetteer.ts';
import { COORDINATE_SCALE, type GazetteerFile, NO_LINK, parseGazetteerFile } from './gazetteerFile.ts';
import { indexNames, type NameColumns } from './nameIndex.ts';
import { readPlanes, readVarints, startsOf, sumZigzag } from './readColumns.ts';
import type { Tables } from './tableFile.ts';

/** What the columns do not say. `codedCount`: so many rows, the first ones, have a code and a radius of their own. */
export type GazetteerAbout = {
  readonly version: string;
  readonly rowCount: number;
  readonly codedCount: number;
  readonly keyCount: number;
  readonly featureCodes: readonly string[];
};

/** Everything the gazetteer looks up, as typed arrays. `…Starts` have one entry more than there are items. */
export type GazetteerColumns = NameColumns & {
  /** Rows of each name, best known first: `keyRows[rowStarts[key]..rowStarts[key + 1])`. */
  readonly rowStarts: Uint32Array;
  readonly keyRows: Uint32Array;
  readonly lng: Float32Array;
  readonly lat: Float32Array;
  readonly population: Uint32Array;
  readonly featureClass: Uint8Array;
  readonly featureCode: Uint8Array;
  readonly countryRow: Uint32Array;
  readonly admin1Row: Uint32Array;
  readonly admin2Row: Uint32Array;
  readonly altNameCount: Uint8Array;
  readonly geonamesId: Uint32Array;
  readonly codedRadius: Uint32Array; // tenths of a km
  readonly nameStarts: Uint32Array;
  readonly nameText: Uint8Array; // UTF-8
  readonly codeStarts: Uint32Array;
  readonly codeText: Uint8Array; // ASCII
};

export type GazetteerTables = Tables<GazetteerAbout, GazetteerColumns>;

/** Unpacks the decompressed bytes of `data/gazetteer.bin.br`. Throws when they are not a gazetteer of this format: the file ships with the code. */
export function unpackGazetteer(bytes: Uint8Array): GazetteerTables {
  const file = parseGazetteerFile(bytes);
  const { version, rowCount, codedCount, keyCount, postingCount, featureCodes } = file.header;
  const { section } = file;
  const own = (name: Parameters<typeof section>[0]): Uint8Array => section(name).slice();
  const names = { keyShared: own('keyShared'), keyLength: own('keyLength'), keyText: own('keyText') };
  return {
    about: { version, rowCount, codedCount, keyCount, featureCodes },
    columns: {
      ...indexNames(names),
      rowStarts: startsOf(readVarints(section('keyRowCount'), keyCount)),
      keyRows: readPlanes(section('keyRows'), postingCount, 3),
      lng: degrees(file, 'lng', 180),
      lat: degrees(file, 'lat', 90),
      population: readVarints(section('population'), rowCount),
      featureClass: own('featureClass'),
      featureCode: own('featureCode'),
      countryRow: links(file, 'country'),
      admin1Row: links(file, 'admin1'),
      admin2Row: links(file, 'admin2'),
      altNameCount: own('nameCount'),
      geonamesId: sumZigzag(readPlanes(section('geonamesId'), rowCount, 4)),
      codedRadius: readVarints(section('radius'), codedCount),
      nameStarts: startsOf(section('nameLength')),
      nameText: own('nameText'),
      codeStarts: startsOf(section('codeLength')),
      codeText: own('codeText'),
    },
  };
}

function degrees({ header, section }: GazetteerFile, name: 'lng' | 'lat', offset: number): Float32Array {
  const stored = readPlanes(section(name), header.rowCount, 3);
  const out = new Float32Array(stored.length);
  for (let row = 0; row < stored.length; row++) out[row] = (stored[row] as number) / COORDINATE_SCALE - offset;
  return out;
}

function links({ header, section }: GazetteerFile, name: 'country' | 'admin1' | 'admin2'): Uint32Array {
  const rows = readPlanes(section(name), header.rowCount, 2);
  for (let row = 0; row < rows.length; row++) if (rows[row] === NO_LINK) rows[row] = NO_ROW;
  return rows;
}
