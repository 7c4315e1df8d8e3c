import type { Place, PlaceId } from '../model/place.ts';
import { foldName } from './foldName.ts';
import { buildFuzzyIndex, type FuzzyIndex } from './fuzzyIndex.ts';
import { FEATURE_CLASSES, type Gazetteer, NO_ROW } from './gazetteer.ts';
import { COORDINATE_SCALE, type GazetteerFile, NO_LINK, parseGazetteerFile } from './gazetteerFile.ts';
import { openNameTable } from './nameTable.ts';
import { readPlanes, readVarints, startsOf, sumZigzag } from './readColumns.ts';
import { settlementRadius } from './settlementRadius.ts';

const NO_ROWS = new Uint32Array(0);
const DISTRICT = FEATURE_CLASSES.indexOf('district');

/**
 * Opens the decompressed bytes of `data/gazetteer.bin.br`. Makes typed arrays and one hash table, no object a row; names are decoded when
 * asked for, the index for misspellings is built by the first call that needs it (about 1 s), the one for ids too.
 * Links of a row to itself: a country is its own country, an admin-1 unit its own admin-1, an admin-2 unit its own admin-2.
 * Rows of a name stand in order of prominence: see `prominence` in `data/build/gazetteerRow.ts`.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const file = parseGazetteerFile(bytes);
  const { header } = file;
  const names = openNameTable(file.section('keyShared'), file.section('keyLength'), file.section('keyText'));
  const rowStarts = startsOf(readVarints(file.section('keyRowCount'), header.keyCount));
  const rows = readPlanes(file.section('keyRows'), header.postingCount, 3);
  const columns = readRowColumns(file);
  const words = readWords(file);
  const places = describePlaces(header.rowCount, columns, words);

  const lookupFolded = (folded: string): Uint32Array => {
    const key = names.find(folded);
    return key < 0 ? NO_ROWS : rows.subarray(rowStarts[key], rowStarts[key + 1]);
  };
  const isKnownPlace = (key: number): boolean => {
    for (let at = rowStarts[key] as number; at < (rowStarts[key + 1] as number); at++) {
      const row = rows[at] as number;
      if (row < header.codedCount || (columns.population[row] as number) > 0) return true;
    }
    return false;
  };
  let fuzzy: { readonly index: FuzzyIndex; readonly nameOf: (key: number) => string } | null = null;
  const openFuzzy = () => {
    const spelled = names.spelled();
    return { index: buildFuzzyIndex(spelled, isKnownPlace), nameOf: spelled.nameOf };
  };
  return {
    rowCount: header.rowCount,
    nameCount: header.keyCount,
    version: header.version,
    lookup: (name) => lookupFolded(foldName(name)),
    lookupFolded,
    hasPrefix: names.hasPrefix,
    lookupFuzzy: (name, maxEdits) => {
      fuzzy ??= openFuzzy();
      const { index, nameOf } = fuzzy;
      return index.find(foldName(name), maxEdits).flatMap(({ key, edits }) => {
        const matched = nameOf(key);
        return Array.from(rows.subarray(rowStarts[key], rowStarts[key + 1]), (row) => ({ row, name: matched, edits }));
      });
    },
    featureCodes: header.featureCodes,
    ...columns,
    ...places,
  };
}

type RowColumns = ReturnType<typeof readRowColumns>;
type Words = ReturnType<typeof readWords>;

function readRowColumns(file: GazetteerFile) {
  const { rowCount, codedCount } = file.header;
  const degrees = (section: 'lng' | 'lat', offset: number): Float32Array => {
    const stored = readPlanes(file.section(section), rowCount, 3);
    const out = new Float32Array(rowCount);
    for (let row = 0; row < rowCount; row++) out[row] = (stored[row] as number) / COORDINATE_SCALE - offset;
    return out;
  };
  const links = (section: 'country' | 'admin1' | 'admin2'): Uint32Array => {
    const rows = readPlanes(file.section(section), rowCount, 2);
    for (let row = 0; row < rowCount; row++) if (rows[row] === NO_LINK) rows[row] = NO_ROW;
    return rows;
  };
  return {
    lng: degrees('lng', 180),
    lat: degrees('lat', 90),
    population: readVarints(file.section('population'), rowCount),
    featureClass: file.section('featureClass').slice(),
    featureCode: file.section('featureCode').slice(),
    countryRow: links('country'),
    admin1Row: links('admin1'),
    admin2Row: links('admin2'),
    altNameCount: file.section('nameCount').slice(),
    geonamesId: sumZigzag(readPlanes(file.section('geonamesId'), rowCount, 4)),
    codedRadius: readVarints(file.section('radius'), codedCount),
  };
}

function readWords(file: GazetteerFile) {
  const decoder = new TextDecoder();
  const reader = (lengths: Uint8Array, text: Uint8Array): ((row: number) => string) => {
    const starts = startsOf(lengths);
    const kept = text.slice();
    return (row) => decoder.decode(kept.subarray(starts[row], starts[row + 1]));
  };
  return {
    nameOf: reader(file.section('nameLength'), file.section('nameText')),
    codeOf: reader(file.section('codeLength'), file.section('codeText')),
  };
}

/** Everything that tells what a row is, in words. */
function describePlaces(rowCount: number, columns: RowColumns, words: Words) {
  const codedCount = columns.codedRadius.length;
  const countryCodeOf = (row: number): string | null => {
    const country = columns.countryRow[row] as number;
    return country === NO_ROW ? null : words.codeOf(country);
  };
  const idOf = (row: number): PlaceId => {
    const geonames = columns.geonamesId[row] as number;
    if (geonames > 0) return `geonames:${geonames}` as PlaceId;
    if (row < codedCount) return `dateline:${words.codeOf(row)}` as PlaceId;
    const name = foldName(words.nameOf(row)).replaceAll(' ', '-');
    return `dateline:${countryCodeOf(row)}-${name}-${rounded(columns.lng[row])}-${rounded(columns.lat[row])}` as PlaceId;
  };
  const radiusOf = (row: number): number =>
    row < codedCount
      ? (columns.codedRadius[row] as number) / 10
      : settlementRadius(columns.population[row] as number, columns.featureClass[row] === DISTRICT);
  const byCode = lazyIndex(codedCount, words.codeOf);
  return {
    nameOf: words.nameOf,
    countryCodeOf,
    countryRowOf: (iso2: string): number => (iso2.length === 2 ? byCode(iso2) : NO_ROW),
    admin1RowOf: (code: string): number => (code.length > 2 ? byCode(code) : NO_ROW),
    rowOf: idIndex(rowCount, columns.geonamesId, idOf),
    placeOf: (row: number): Place => {
      const admin1 = columns.admin1Row[row] as number;
      return {
        id: idOf(row),
        name: words.nameOf(row),
        kind: FEATURE_CLASSES[columns.featureClass[row] as number] ?? 'settlement',
        country: countryCodeOf(row),
        admin1: admin1 === NO_ROW ? null : words.nameOf(admin1),
        lng: rounded(columns.lng[row]),
        lat: rounded(columns.lat[row]),
        radiusKm: radiusOf(row),
      };
    },
  };
}

/** Stored coordinates have four decimals; a 32-bit float gives back more digits than were there. */
function rounded(degrees: number | undefined): number {
  return Math.round((degrees ?? 0) * COORDINATE_SCALE) / COORDINATE_SCALE;
}

/** Row of an id, from two maps that the first questions build: GeoNames ids as numbers, our own as text. */
function idIndex(rowCount: number, geonamesId: Uint32Array, idOf: (row: number) => string): (id: string) => number {
  let rowsByNumber: Map<number, number> | null = null;
  let rowsByText: Map<string, number> | null = null;
  const fill = () => {
    rowsByNumber = new Map();
    for (let row = 0; row < rowCount; row++) rowsByNumber.set(geonamesId[row] as number, row);
    return rowsByNumber;
  };
  const fillText = () => {
    rowsByText = new Map();
    for (let row = 0; row < rowCount; row++) if (geonamesId[row] === 0) rowsByText.set(idOf(row), row);
    return rowsByText;
  };
  return (id) => {
    if (!id.startsWith('geonames:')) return (rowsByText ?? fillText()).get(id) ?? NO_ROW;
    const number = Number(id.slice('geonames:'.length));
    return number > 0 ? ((rowsByNumber ?? fill()).get(number) ?? NO_ROW) : NO_ROW;
  };
}

/** Row of a code, from a map that the first question builds. */
function lazyIndex(count: number, textOf: (row: number) => string): (text: string) => number {
  let rowsByText: Map<string, number> | null = null;
  return (text) => {
    if (rowsByText === null) {
      rowsByText = new Map();
      for (let row = 0; row < count; row++) rowsByText.set(textOf(row), row);
    }
    return rowsByText.get(text) ?? NO_ROW;
  };
}
