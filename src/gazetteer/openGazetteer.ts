import type { Place, PlaceId } from '../model/place.ts';
import { foldName } from './foldName.ts';
import { buildFuzzyColumns, type FuzzyColumns, type FuzzyIndex, openFuzzyIndex } from './fuzzyIndex.ts';
import { FEATURE_CLASSES, type Gazetteer, NO_ROW } from './gazetteer.ts';
import { COORDINATE_SCALE } from './gazetteerFile.ts';
import { idIndex } from './idIndex.ts';
import { mayHold } from './nameFilter.ts';
import { openNameTable } from './nameTable.ts';
import { settlementRadius } from './settlementRadius.ts';
import { type GazetteerColumns, type GazetteerTables, unpackGazetteer } from './unpackGazetteer.ts';

const NO_ROWS = new Uint32Array(0);
const DISTRICT = FEATURE_CLASSES.indexOf('district');

/** Opens the decompressed bytes of `data/gazetteer.bin.br`. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  return openTables(unpackGazetteer(bytes));
}

/** Asked once, by the first search for a misspelling: `build` makes the index (about 0.5 s), which may be kept and read another time. */
export type OpenFuzzy = (build: () => FuzzyColumns) => FuzzyColumns;

/**
 * Opens tables that are unpacked already: no work, no object a row. Names are decoded when asked for, the index of ids is built by the
 * first call that needs it.
 * Links of a row to itself: a country is its own country, an admin-1 unit its own admin-1, an admin-2 unit its own admin-2.
 * Rows of a name stand in order of prominence: see `prominence` in `data/build/gazetteerRow.ts`.
 */
export function openTables({ about, columns }: GazetteerTables, openFuzzy: OpenFuzzy = (build) => build()): Gazetteer {
  const names = openNameTable(columns);
  const { keyRows, rowStarts, population } = columns;
  const words = wordsOf(columns);

  const rowsOfKey = (key: number): Uint32Array =>
    key < 0 ? NO_ROWS : keyRows.subarray(rowStarts[key], rowStarts[key + 1]);
  const lookupFolded = (folded: string): Uint32Array => rowsOfKey(names.find(folded));
  const isKnownPlace = (key: number): boolean => {
    for (let at = rowStarts[key] as number; at < (rowStarts[key + 1] as number); at++) {
      const row = keyRows[at] as number;
      if (row < about.codedCount || (population[row] as number) > 0) return true;
    }
    return false;
  };
  let fuzzy: FuzzyIndex | null = null;
  return {
    rowCount: about.rowCount,
    nameCount: about.keyCount,
    version: about.version,
    lookup: (name) => lookupFolded(foldName(name)),
    lookupFolded,
    keyOf: names.find,
    rowsOfKey,
    mayHaveName: (hash) => mayHold(columns.nameFilter, hash),
    mayGoOn: (hash) => mayHold(columns.beginningFilter, hash),
    hasPrefix: names.hasPrefix,
    lookupFuzzy: (name, maxEdits) => {
      fuzzy ??= openFuzzyIndex(openFuzzy(() => buildFuzzyColumns(names.spelled(), isKnownPlace)));
      const { find, nameOf } = fuzzy;
      return find(foldName(name), maxEdits).flatMap(({ key, edits }) => {
        const matched = nameOf(key);
        const rows = keyRows.subarray(rowStarts[key], rowStarts[key + 1]);
        return Array.from(rows, (row) => ({ row, name: matched, edits }));
      });
    },
    featureCodes: about.featureCodes,
    ...columns,
    ...describePlaces(columns, words),
  };
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf({ nameStarts, nameText, codeStarts, codeText }: GazetteerColumns) {
  const decoder = new TextDecoder();
  const reader = (starts: Uint32Array, text: Uint8Array): ((row: number) => string) => {
    return (row) => decoder.decode(text.subarray(starts[row], starts[row + 1]));
  };
  return { nameOf: reader(nameStarts, nameText), codeOf: reader(codeStarts, codeText) };
}

/** Everything that tells what a row is, in words. */
function describePlaces(columns: GazetteerColumns, words: Words) {
  const codedCount = columns.codedRadius.length;
  const keptCode = keptOf(words.codeOf);
  const keptName = keptOf(words.nameOf);
  const countryCodeOf = (row: number): string | null => {
    const country = columns.countryRow[row] as number;
    return country === NO_ROW ? null : keptCode(country);
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
    rowOf: idIndex(columns, codedCount, idOf),
    placeOf: (row: number): Place => {
      const admin1 = columns.admin1Row[row] as number;
      return {
        id: idOf(row),
        name: words.nameOf(row),
        kind: FEATURE_CLASSES[columns.featureClass[row] as number] ?? 'settlement',
        country: countryCodeOf(row),
        admin1: admin1 === NO_ROW ? null : keptName(admin1),
        lng: rounded(columns.lng[row]),
        lat: rounded(columns.lat[row]),
        radiusKm: radiusOf(row),
      };
    },
  };
}

/** The same, each made once: for countries and first-level units, which are few and stand in every place. */
function keptOf(textOf: (row: number) => string): (row: number) => string {
  const kept = new Map<number, string>();
  return (row) => {
    let text = kept.get(row);
    if (text === undefined) {
      text = textOf(row);
      kept.set(row, text);
    }
    return text;
  };
}

/** Stored coordinates have four decimals; a 32-bit float gives back more digits than were there. */
function rounded(degrees: number | undefined): number {
  return Math.round((degrees ?? 0) * COORDINATE_SCALE) / COORDINATE_SCALE;
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
