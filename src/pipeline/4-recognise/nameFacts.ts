import { FEATURE_CLASSES, type Gazetteer } from '../../gazetteer/gazetteer.ts';

/** What the gazetteer says of a name, whichever place is meant. One object a distinct name, shared by all its mentions. */
export type NameFacts = {
  /** Rows that bear the name, most prominent first. */
  readonly rows: Uint32Array;
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
};

const NO_ROWS = new Uint32Array(0);
const UNKNOWN = { rows: NO_ROWS, population: 0, topClass: -1, classes: 0, fame: 0, isMainName: 0 };
const PLACE_ENDING =
  /(?:ville|burg|burgh|berg|ford|ton|town|ham|bury|borough|boro|shire|chester|wick|stan|land|grad|sk|abad|pur|polis|mouth|field|dale|port|haven|stadt|ovo|evo|ino|iv|via)$/i;
const ROWS_READ = 24;
const CACHE_LIMIT = 32_768;

/** A reader of facts for one gazetteer. It remembers names it has seen, up to a limit; the answers never depend on that. */
export function nameFactsReader(gazetteer: Gazetteer): (name: string) => NameFacts {
  const known = READERS.get(gazetteer);
  if (known !== undefined) return known;
  const cache = new Map<string, NameFacts>();
  const reader = (name: string): NameFacts => {
    const cached = cache.get(name);
    if (cached !== undefined) return cached;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const facts = readFacts(name, gazetteer);
    cache.set(name, facts);
    return facts;
  };
  READERS.set(gazetteer, reader);
  return reader;
}

const READERS = new WeakMap<Gazetteer, (name: string) => NameFacts>();

function readFacts(name: string, gazetteer: Gazetteer): NameFacts {
  const rows = gazetteer.lookup(name);
  const top = rows[0];
  const hasPlaceEnding = PLACE_ENDING.test(name) ? 1 : 0;
  if (top === undefined) return { ...UNKNOWN, hasPlaceEnding };
  let population = 0;
  let classes = 0;
  let names = 0;
  for (const row of rows.subarray(0, ROWS_READ)) {
    population = Math.max(population, gazetteer.population[row] as number);
    classes |= 1 << (gazetteer.featureClass[row] as number);
    names = Math.max(names, gazetteer.altNameCount[row] as number);
  }
  return {
    rows: rows.slice(),
    population: Math.log10(1 + population),
    topClass: gazetteer.featureClass[top] as number,
    classes,
    fame: Math.log1p(names),
    isMainName: gazetteer.nameOf(top).toLowerCase() === name.toLowerCase() ? 1 : 0,
    hasPlaceEnding,
  };
}

/** Bit of a feature class in `NameFacts.classes`. */
export function classBit(name: (typeof FEATURE_CLASSES)[number]): number {
  return 1 << FEATURE_CLASSES.indexOf(name);
}
