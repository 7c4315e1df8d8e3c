import { foldName } from '../../gazetteer/foldName.ts';
import { FEATURE_CLASSES, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { isNameOf } from '../../gazetteer/isNameOf.ts';
import { ownString } from '../ownString.ts';
import { RecentMap } from '../recentMap.ts';
import { hasPlaceEnding } from './placeEnding.ts';

/** What the gazetteer says of a name, whichever place is meant. One object a distinct name, shared by all its mentions. */
export type NameFacts = {
  /** Its number in the gazetteer, −1 where it has none. */
  readonly key: number;
  /** Rows that bear the name, most prominent first. */
  readonly rows: Uint32Array;
  /** log2(1 + how many they are). */
  readonly rowsMeasure: number;
  /** log10(1 + largest population). */
  readonly population: number;
  /** Index into `FEATURE_CLASSES` of the most prominent row, −1 without rows. */
  readonly topClass: number;
  /** One bit a class that any row has, by index into `FEATURE_CLASSES`. */
  readonly classes: number;
  /** ln(1 + most alternate names of a row). */
  readonly fame: number;
  /** 1 when the most prominent row is called exactly this. */
  readonly isMainName: number;
  /** 1 when it ends as many place names do ("…ville", "…grad"). */
  readonly hasPlaceEnding: number;
  /** Countries, and first-level units, that its most prominent rows lie in, each once; empty without rows. */
  readonly countries: readonly number[];
  readonly admin1s: readonly number[];
};

const NO_ROWS = new Uint32Array(0);
/** Names without a row differ in nothing but their ending: all share two objects. Made with the same fields in the same order as those of known names, which spares the engine a second kind of object. */
const unknown = (hasEnding: number): NameFacts => ({
  key: -1,
  rows: NO_ROWS,
  rowsMeasure: 0,
  population: 0,
  topClass: -1,
  classes: 0,
  fame: 0,
  isMainName: 0,
  hasPlaceEnding: hasEnding,
  countries: [],
  admin1s: [],
});
const UNKNOWN = unknown(0);
const UNKNOWN_PLACE = unknown(1);
const ROWS_READ = 24;
/** Rows whose areas count. */
const AREA_ROWS = 12;
/** Four times as many would spare a ninth of the readings of made articles, and a twentieth of those of news. */
const CACHE_LIMIT = 2_000;

/** `isPlain`: the name is known to fold to its own letters in lower case (`PlainReading`), which spares folding it. */
export type NameFactsReader = (name: string, isPlain: boolean) => NameFacts;

/** A reader of facts for one gazetteer. It remembers names it has seen, up to a limit; the answers never depend on that. */
export function nameFactsReader(gazetteer: Gazetteer): NameFactsReader {
  const known = READERS.get(gazetteer);
  if (known !== undefined) return known;
  const cache = new RecentMap<string, NameFacts>(CACHE_LIMIT);
  const reader = (name: string, isPlain: boolean): NameFacts => {
    const cached = cache.get(name);
    if (cached !== undefined) return cached;
    const facts = readFacts(name, isPlain, gazetteer);
    cache.set(ownString(name), facts);
    return facts;
  };
  READERS.set(gazetteer, reader);
  return reader;
}

const READERS = new WeakMap<Gazetteer, NameFactsReader>();

/** What is said of a name that the gazetteer does not have. */
export function unknownFacts(name: string): NameFacts {
  return hasPlaceEnding(name) ? UNKNOWN_PLACE : UNKNOWN;
}

/** What the columns say of the rows at hand. */
const populations = new Uint32Array(ROWS_READ);
const altNames = new Uint8Array(ROWS_READ);
const countries = new Uint32Array(ROWS_READ);
const admin1s = new Uint32Array(ROWS_READ);

function readFacts(name: string, isPlain: boolean, gazetteer: Gazetteer): NameFacts {
  const lower = name.toLowerCase();
  const key = gazetteer.keyOf(isPlain ? lower : foldName(name));
  const rows = gazetteer.rowsOfKey(key);
  if (rows.length === 0) return unknownFacts(name);
  const count = Math.min(rows.length, ROWS_READ);
  const classes = readRows(rows, count, gazetteer);
  const top = rows[0] as number;
  const isMainName = isNameOf(gazetteer, top, lower);
  let population = 0;
  let names = 0;
  for (let index = 0; index < count; index += 1) {
    population = Math.max(population, populations[index] as number);
    names = Math.max(names, altNames[index] as number);
  }
  const areaCount = Math.min(count, AREA_ROWS);
  return {
    key,
    rows,
    rowsMeasure: Math.log2(1 + rows.length),
    population: Math.log10(1 + population),
    topClass: gazetteer.featureClass[top] as number,
    classes,
    fame: Math.log1p(names),
    isMainName: isMainName ? 1 : 0,
    hasPlaceEnding: hasPlaceEnding(name) ? 1 : 0,
    countries: distinct(countries, areaCount),
    admin1s: distinct(admin1s, areaCount),
  };
}

/**
 * Copies what is asked of the first rows, and gives the bits of their classes. Each stands in a far place of memory: asked for without a
 * look at any, all are on their way at once, where a look at one would wait before the next is asked for.
 */
function readRows(rows: Uint32Array, count: number, gazetteer: Gazetteer): number {
  const { population, featureClass, altNameCount, countryRow, admin1Row } = gazetteer;
  let classes = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] as number;
    populations[index] = population[row] as number;
    classes |= 1 << (featureClass[row] as number);
    altNames[index] = altNameCount[row] as number;
    countries[index] = countryRow[row] as number;
    admin1s[index] = admin1Row[row] as number;
  }
  return classes;
}

/** The first areas, each once, in order. */
function distinct(all: Uint32Array, count: number): number[] {
  const areas: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const area = all[index] as number;
    if (area !== NO_ROW && !holds(areas, area)) areas.push(area);
  }
  return areas;
}

function holds(areas: readonly number[], area: number): boolean {
  for (let at = 0; at < areas.length; at += 1) if (areas[at] === area) return true;
  return false;
}

/** Bit of a feature class in `NameFacts.classes`. */
export function classBit(name: (typeof FEATURE_CLASSES)[number]): number {
  return 1 << FEATURE_CLASSES.indexOf(name);
}
