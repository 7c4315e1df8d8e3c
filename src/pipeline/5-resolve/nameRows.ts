import { FEATURE_CLASSES, type FeatureClass, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { CORE_RANK, coreNames } from './coreNames.ts';
import { unitVectors } from './unitVectors.ts';

/** Every gazetteer row that a name may mean, with what does not depend on the article. Kept for as long as the gazetteer. */
export type NameRows = {
  readonly rows: Uint32Array;
  /** Which of the candidate's names the row was found by: 0 is the text itself. */
  readonly nameRank: Uint8Array;
  /** 1 where the row is best known by this name, compared without case and marks. */
  readonly isPrimary: Uint8Array;
  readonly vectors: Float64Array;
  /** log10 of population + 1, and the largest of them. */
  readonly logPopulation: Float64Array;
  readonly largest: number;
  readonly logNames: Float64Array;
  readonly mostNames: number;
  /** 1 where the set has a settlement inside the unit of this row, or this row's own unit: city and region of one name. */
  readonly hasTwin: Uint8Array;
  /** 1 for a first-level unit where a larger one of the same country has the name too: Moscow's own beside Moscow Oblast. */
  readonly isInner: Uint8Array;
};

/** A name with more rows than this keeps its most prominent ones: the Santa Marías of the world are not told apart by more. */
const MAX_ROWS = 200;
const MAX_CACHED = 8_000;
const PLAIN_CLASSES = new Set<FeatureClass>(['country', 'admin1', 'admin2']);

const caches = new WeakMap<Gazetteer, Map<string, NameRows>>();

/** Looks the names up, best first, and merges their rows. A row that the recogniser settled ("Ky.", "Russian") is the only one. */
export function nameRows(gazetteer: Gazetteer, names: readonly string[], settledRow: number | null): NameRows {
  const cache = caches.get(gazetteer) ?? new Map<string, NameRows>();
  caches.set(gazetteer, cache);
  const key = `${names.join('|')}#${settledRow ?? ''}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = readRows(gazetteer, names, settledRow);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(key, made);
  return made;
}

function readRows(gazetteer: Gazetteer, names: readonly string[], settledRow: number | null): NameRows {
  const rankOf = settledRow === null || settledRow === NO_ROW ? lookUp(gazetteer, names) : new Map([[settledRow, 0]]);
  const rows = Uint32Array.from(rankOf.keys());
  const logPopulation = Float64Array.from(rows, (row) => Math.log10((gazetteer.population[row] ?? 0) + 1));
  const logNames = Float64Array.from(rows, (row) => Math.log((gazetteer.altNameCount[row] ?? 0) + 1));
  const ownNames = Array.from(rows, (row) => plainName(gazetteer.nameOf(row)));
  return {
    rows,
    nameRank: Uint8Array.from(rankOf.values()),
    isPrimary: primaryRows(gazetteer, rows, ownNames, new Set(names.map(plainName))),
    vectors: unitVectors(gazetteer, rows),
    logPopulation,
    largest: logPopulation.reduce((most, one) => Math.max(most, one), 0),
    logNames,
    mostNames: logNames.reduce((most, one) => Math.max(most, one), 0),
    hasTwin: twins(gazetteer, rows),
    isInner: innerUnits(gazetteer, rows),
  };
}

/** Rows → which of the names they were found by. When no name is known, what it is built on stands in: "Oakport Township" → "Oakport". */
function lookUp(gazetteer: Gazetteer, names: readonly string[]): Map<number, number> {
  const rankOf = new Map<number, number>();
  const add = (name: string, rank: number): void => {
    for (const row of gazetteer.lookup(name)) {
      if (rankOf.size >= MAX_ROWS) return;
      if (!rankOf.has(row)) rankOf.set(row, Math.min(rank, 255));
    }
  };
  names.forEach(add);
  if (rankOf.size === 0) for (const name of names) for (const core of coreNames(name)) add(core, CORE_RANK);
  return rankOf;
}

/** Rows that are best known by one of the names. "New York" is also the plain name of New York City, unless it is that of a country. */
function primaryRows(
  gazetteer: Gazetteer,
  rows: Uint32Array,
  ownNames: readonly string[],
  plain: ReadonlySet<string>,
): Uint8Array {
  const isCountry = (index: number): boolean => classOf(gazetteer, rows[index]!) === 'country';
  const hasCountry = ownNames.some((name, index) => plain.has(name) && isCountry(index));
  return Uint8Array.from(ownNames, (name) => {
    if (plain.has(name)) return 1;
    return !hasCountry && name.endsWith('city') && plain.has(name.slice(0, -'city'.length)) ? 1 : 0;
  });
}

function twins(gazetteer: Gazetteer, rows: Uint32Array): Uint8Array {
  const found = new Uint8Array(rows.length);
  const units = new Map<number, number>();
  rows.forEach((row, index) => {
    if (PLAIN_CLASSES.has(classOf(gazetteer, row))) units.set(row, index);
  });
  rows.forEach((row, index) => {
    for (const unit of [gazetteer.admin1Row[row], gazetteer.admin2Row[row]]) {
      const at = unit === undefined || unit === row ? undefined : units.get(unit);
      if (at !== undefined) {
        found[at] = 1;
        found[index] = 1;
      }
    }
  });
  return found;
}

function innerUnits(gazetteer: Gazetteer, rows: Uint32Array): Uint8Array {
  const units = Array.from(rows).filter((row) => gazetteer.admin1Row[row] === row);
  if (units.length < 2) return new Uint8Array(rows.length);
  const radiusKm = new Map(units.map((row) => [row, gazetteer.placeOf(row).radiusKm]));
  const hasLarger = (row: number): boolean =>
    units.some(
      (other) =>
        gazetteer.countryRow[other] === gazetteer.countryRow[row] && radiusKm.get(other)! > (radiusKm.get(row) ?? 0),
    );
  return Uint8Array.from(rows, (row) => (radiusKm.has(row) && hasLarger(row) ? 1 : 0));
}

export function classOf(gazetteer: Gazetteer, row: number): FeatureClass {
  return FEATURE_CLASSES[gazetteer.featureClass[row] ?? 0] ?? 'site';
}

/** Letters and digits only, lower case, marks off. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
