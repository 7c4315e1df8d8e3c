import type { Place } from '../model/place.ts';

/** GeoNames feature classes in the order the binary stores them. `settlement` covers every PPL*; `district` is PPLX and ADM3 or lower. */
export type FeatureClass = 'country' | 'admin1' | 'admin2' | 'settlement' | 'district' | 'site' | 'region' | 'water';

/**
 * The place names of the world, read-only, from one binary. Rows are numbers from 0 to `rowCount` − 1, so that the hot path
 * holds no objects; columns are typed arrays indexed by row.
 */
export type Gazetteer = {
  readonly rowCount: number;
  /** Distinct folded names. */
  readonly nameCount: number;
  /** Checksum and source versions, for build.json. */
  readonly version: string;

  /** Rows that bear the name, exactly after folding, highest prominence first. Empty when none. No allocation beyond the view. */
  readonly lookup: (name: string) => Uint32Array;
  /** Same for a name that `foldName` already folded. */
  readonly lookupFolded: (folded: string) => Uint32Array;
  /** Number of a name that `foldName` already folded, −1 when there is none; the rows that bear the name of a number. */
  readonly keyOf: (folded: string) => number;
  readonly rowsOfKey: (key: number) => Uint32Array;
  /** By number of a name, how many rows all names before it bear; one entry more than there are names. */
  readonly rowStarts: Uint32Array;
  /** False when surely no name folds to letters with this hash (`addToNameHash`): cheaper than to fold and look up. */
  readonly mayHaveName: (hash: number) => boolean;
  /** False when surely no name has more words after letters with this hash. */
  readonly mayGoOn: (hash: number) => boolean;
  /** Is there any name, of any row, that starts with this folded text followed by a space or the end? Bounds the longest match. */
  readonly hasPrefix: (folded: string) => boolean;
  /** Rows whose name differs by at most `maxEdits` (1 or 2) from the name; only for names of 6 letters or more. Nearest first. */
  readonly lookupFuzzy: (
    name: string,
    maxEdits: number,
  ) => readonly { readonly row: number; readonly name: string; readonly edits: number }[];

  readonly lng: Float32Array; // degrees
  readonly lat: Float32Array; // degrees
  readonly population: Uint32Array; // 0 when unknown
  readonly featureClass: Uint8Array; // index into `FEATURE_CLASSES`
  /** GeoNames feature code as an index into `featureCodes`. */
  readonly featureCode: Uint8Array;
  readonly featureCodes: readonly string[];
  /** Row of the country, of the admin-1 unit, of the admin-2 unit; `NO_ROW` where there is none. */
  readonly countryRow: Uint32Array;
  readonly admin1Row: Uint32Array;
  readonly admin2Row: Uint32Array;
  /** How many names the row has: a measure of fame. */
  readonly altNameCount: Uint8Array; // saturates at 255

  /** Row of a country by ISO 3166-1 alpha-2 code; of an admin-1 unit by "CC.A1" GeoNames code; `NO_ROW` when unknown. */
  readonly countryRowOf: (iso2: string) => number;
  readonly admin1RowOf: (code: string) => number;
  /** Row of a place id; `NO_ROW` when unknown. */
  readonly rowOf: (id: string) => number;
  readonly nameOf: (row: number) => string;
  /** The same as UTF-8, for comparing without making a string: row's name is `nameText[nameStarts[row]..nameStarts[row + 1])`. */
  readonly nameText: Uint8Array;
  readonly nameStarts: Uint32Array;
  /** ISO 3166-1 alpha-2 of the row's country, or null. */
  readonly countryCodeOf: (row: number) => string | null;
  readonly placeOf: (row: number) => Place;
};

export const NO_ROW = 0xffffffff;

export const FEATURE_CLASSES: readonly FeatureClass[] = [
  'country',
  'admin1',
  'admin2',
  'settlement',
  'district',
  'site',
  'region',
  'water',
];
