import { FEATURE_CLASSES, type FeatureClass, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { ownString } from '../ownString.ts';
import { RecentMap } from '../recentMap.ts';
import { CORE_RANK, coreNames } from './coreNames.ts';
import { comparePlain, PLAIN, plainName } from './plainName.ts';
import type { SteadyScores } from './rankingModel.ts';
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
  /** What the ranking model makes of the rows before it knows the article; filled by the first that asks (`steadyScores.ts`). */
  steady: SteadyScores | null;
};

/** A name with more rows than this keeps its most prominent ones: the Santa Marías of the world are not told apart by more. */
const MAX_ROWS = 200;
/** So many names are kept, and as many again that were asked for before them. */
const MAX_CACHED = 2_500;
/** Classes of units that other rows lie in. */
const IS_UNIT_CLASS = Uint8Array.from(FEATURE_CLASSES, (name) =>
  name === 'country' || name === 'admin1' || name === 'admin2' ? 1 : 0,
);
const COUNTRY = FEATURE_CLASSES.indexOf('country');

/** What was looked up lately: by the name alone where it is one name and nothing is settled, as nearly all are; else by all of it. */
type Kept = { readonly single: RecentMap<string, NameRows>; readonly other: RecentMap<string, NameRows> };

const caches = new WeakMap<Gazetteer, Kept>();

/** Looks the names up, best first, and merges their rows. A row that the recogniser settled ("Ky.", "Russian") is the only one. */
export function nameRows(gazetteer: Gazetteer, names: readonly string[], settledRow: number | null): NameRows {
  let kept = caches.get(gazetteer);
  if (kept === undefined) {
    kept = { single: new RecentMap(MAX_CACHED), other: new RecentMap(MAX_CACHED / 4) };
    caches.set(gazetteer, kept);
  }
  const isSingle = names.length === 1 && settledRow === null;
  const key = isSingle ? (names[0] as string) : `${names.join('|')}#${settledRow ?? ''}`;
  const cache = isSingle ? kept.single : kept.other;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = readRows(gazetteer, names, settledRow);
  cache.set(isSingle ? ownString(key) : key, made);
  return made;
}

function readRows(gazetteer: Gazetteer, names: readonly string[], settledRow: number | null): NameRows {
  const { rows, nameRank } = findRows(gazetteer, names, settledRow);
  const { population, altNameCount } = gazetteer;
  const logPopulation = new Float64Array(rows.length);
  const logNames = new Float64Array(rows.length);
  let largest = 0;
  let mostNames = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const people = population[row]!;
    logPopulation[index] = people === 0 ? 0 : Math.log10(people + 1);
    logNames[index] = LOG_NAMES[altNameCount[row]!]!;
    largest = Math.max(largest, logPopulation[index]!);
    mostNames = Math.max(mostNames, logNames[index]!);
  }
  return {
    rows,
    nameRank,
    isPrimary: primaryRows(gazetteer, rows, names),
    vectors: unitVectors(gazetteer, rows),
    logPopulation,
    largest,
    logNames,
    mostNames,
    hasTwin: rows.length < 2 ? zeros(rows.length) : twins(gazetteer, rows),
    isInner: rows.length < 2 ? zeros(rows.length) : innerUnits(gazetteer, rows),
    steady: null,
  };
}

/** ln(1 + how many names a row has), of all counts that there are. */
const LOG_NAMES = Float64Array.from({ length: 256 }, (_, count) => Math.log(count + 1));

type Found = Pick<NameRows, 'rows' | 'nameRank'>;

function findRows(gazetteer: Gazetteer, names: readonly string[], settledRow: number | null): Found {
  if (settledRow !== null && settledRow !== NO_ROW) return { rows: Uint32Array.of(settledRow), nameRank: zeros(1) };
  const rows = names.length === 1 ? gazetteer.lookup(names[0] as string) : NO_ROWS;
  // The rows of one name are distinct: nothing is to be merged.
  if (rows.length > 0) return { rows: rows.subarray(0, MAX_ROWS), nameRank: zeros(Math.min(rows.length, MAX_ROWS)) };
  const rankOf = lookUp(gazetteer, names);
  return { rows: Uint32Array.from(rankOf.keys()), nameRank: Uint8Array.from(rankOf.values()) };
}

const NO_ROWS = new Uint32Array(0);
/** Most names have few rows: columns of nothing but zeros are shared. */
const ZEROS = Array.from({ length: 16 }, (_, length) => new Uint8Array(length));
const zeros = (length: number): Uint8Array => ZEROS[length] ?? new Uint8Array(length);

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

/** The gazetteer's own names are in Latin letters. By a Cyrillic one those are best known that lie where it is written. */
const WRITES_CYRILLIC: ReadonlySet<string> = new Set('RU UA BY KZ KG TJ MN BG RS MK ME BA'.split(' '));
const isCyrillic = (name: string): boolean => name.charCodeAt(0) >= 0x400 && name.charCodeAt(0) <= 0x52f;

/** Rows that are best known by one of the names. "New York" is also the plain name of New York City, unless it is that of a country. */
function primaryRows(gazetteer: Gazetteer, rows: Uint32Array, names: readonly string[]): Uint8Array {
  if (isCyrillic(names[0] ?? '')) return Uint8Array.from(rows, (row) => writesCyrillic(gazetteer, row));
  const found = new Uint8Array(rows.length);
  for (let at = 0; at < names.length; at++) compareRows(gazetteer, rows, plainName(names[at]!), found);
  const city = hasCountry(gazetteer, rows, found) ? 0 : 1;
  for (let index = 0; index < rows.length; index++) if (found[index] === PLAIN.city) found[index] = city;
  return found;
}

const writesCyrillic = (gazetteer: Gazetteer, row: number): number =>
  WRITES_CYRILLIC.has(gazetteer.countryCodeOf(row) ?? '') ? 1 : 0;

/** Writes how each row's name stands to a plain one, where that says more than is written. */
function compareRows(gazetteer: Gazetteer, rows: Uint32Array, plain: string, found: Uint8Array): void {
  for (let index = 0; index < rows.length; index++) {
    if (found[index] === PLAIN.same) continue;
    const told = comparePlain(gazetteer, rows[index]!, plain);
    if (told !== PLAIN.other) found[index] = told;
  }
}

function hasCountry({ featureClass }: Gazetteer, rows: Uint32Array, found: Uint8Array): boolean {
  for (let index = 0; index < rows.length; index++)
    if (found[index] === PLAIN.same && featureClass[rows[index]!] === COUNTRY) return true;
  return false;
}

function twins(gazetteer: Gazetteer, rows: Uint32Array): Uint8Array {
  const { featureClass, admin1Row, admin2Row } = gazetteer;
  let units: Map<number, number> | null = null;
  for (let index = 0; index < rows.length; index++) {
    if (IS_UNIT_CLASS[featureClass[rows[index]!]!] === 0) continue;
    units ??= new Map();
    units.set(rows[index]!, index);
  }
  if (units === null) return zeros(rows.length);
  const found = new Uint8Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    for (const unit of [admin1Row[row]!, admin2Row[row]!]) {
      const at = unit === row ? undefined : units.get(unit);
      if (at === undefined) continue;
      found[at] = 1;
      found[index] = 1;
    }
  }
  return found;
}

function innerUnits(gazetteer: Gazetteer, rows: Uint32Array): Uint8Array {
  const { admin1Row, countryRow } = gazetteer;
  let count = 0;
  for (let index = 0; index < rows.length; index++) if (admin1Row[rows[index]!] === rows[index]) count++;
  if (count < 2) return zeros(rows.length);
  const units = Array.from(rows).filter((row) => admin1Row[row] === row);
  const radiusKm = new Map(units.map((row) => [row, gazetteer.placeOf(row).radiusKm]));
  const hasLarger = (row: number): boolean =>
    units.some((other) => countryRow[other] === countryRow[row] && radiusKm.get(other)! > (radiusKm.get(row) ?? 0));
  return Uint8Array.from(rows, (row) => (radiusKm.has(row) && hasLarger(row) ? 1 : 0));
}

export function classOf(gazetteer: Gazetteer, row: number): FeatureClass {
  return FEATURE_CLASSES[gazetteer.featureClass[row] ?? 0] ?? 'site';
}
