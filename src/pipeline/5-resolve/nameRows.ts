import { FEATURE_CLASSES, type FeatureClass, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { ownString } from '../ownString.ts';
import { RecentMap } from '../recentMap.ts';
import { CORE_RANK, coreNames } from './coreNames.ts';
import type { SteadyScores } from './rankingModel.ts';
import { FACT, FACTS, MARKS, RANK_BIT, rowFacts } from './rowFacts.ts';
import { markRows, takeMarks } from './rowMarks.ts';

/** Every gazetteer row that a name may mean, with what does not depend on the article. Kept for as long as the gazetteer. */
export type NameRows = {
  readonly rows: Uint32Array;
  /** `FACTS` numbers a row (`rowFacts.ts`). */
  readonly facts: readonly number[];
  /** The largest log10 of population + 1, of all rows and of those best known by the name; the largest ln of how many names a row has + 1. */
  readonly largest: number;
  readonly largestPrimary: number;
  readonly mostNames: number;
  /** What the ranking model makes of the rows before it knows the article; filled by the first that asks (`steadyScores.ts`). */
  steady: SteadyScores | null;
  /** The same for the class that the words asked for last. */
  wantedSteady: SteadyScores | null;
};

/** A name with more rows than this keeps its most prominent ones: the Santa Marías of the world are not told apart by more. */
const MAX_ROWS = 200;
/** So many names are kept, and as many again that were asked for before them. */
const MAX_CACHED = 1_000;
/** What was looked up lately: by its number where that is known, as of nearly all; by the name alone where it is one and nothing is settled; else by all of it. */
type Kept = {
  readonly numbered: RecentMap<number, NameRows>;
  readonly single: RecentMap<string, NameRows>;
  readonly other: RecentMap<string, NameRows>;
};

const caches = new WeakMap<Gazetteer, Kept>();

function keptOf(gazetteer: Gazetteer): Kept {
  const known = caches.get(gazetteer);
  if (known !== undefined) return known;
  const few = MAX_CACHED / 4;
  const kept = { numbered: new RecentMap<number, NameRows>(MAX_CACHED), single: recent(few), other: recent(few) };
  caches.set(gazetteer, kept);
  return kept;
}

const recent = (most: number): RecentMap<string, NameRows> => new RecentMap(most);

/** Looks the names up, best first, and merges their rows. A row that the recogniser settled ("Ky.", "Russian") is the only one. `key`: `Candidate.nameKey`. */
export function nameRows(
  gazetteer: Gazetteer,
  names: readonly string[],
  settledRow: number | null,
  key = -1,
): NameRows {
  const { numbered, single, other } = keptOf(gazetteer);
  if (settledRow !== null || names.length !== 1) return namesRows(gazetteer, other, names, settledRow);
  const name = names[0] as string;
  const known = key < 0 ? single.get(name) : numbered.get(key);
  if (known !== undefined) return known;
  const made = readRows(gazetteer, findName(gazetteer, names, key), names, key);
  if (key < 0) single.set(ownString(name), made);
  else numbered.set(key, made);
  return made;
}

function namesRows(
  gazetteer: Gazetteer,
  cache: Kept['other'],
  names: readonly string[],
  settledRow: number | null,
): NameRows {
  const all = `${names.join('|')}#${settledRow ?? ''}`;
  const known = cache.get(all);
  if (known !== undefined) return known;
  const isSettled = settledRow !== null && settledRow !== NO_ROW;
  const found = isSettled ? { rows: Uint32Array.of(settledRow), nameRank: null } : findNames(gazetteer, names);
  const made = readRows(gazetteer, found, names, -1);
  cache.set(all, made);
  return made;
}

function readRows(gazetteer: Gazetteer, { rows, nameRank }: Found, names: readonly string[], key: number): NameRows {
  while (marks.length < rows.length) marks = new Uint16Array(2 * marks.length);
  if (key < 0) markRows(gazetteer, rows, names, marks);
  else takeMarks(gazetteer, rows, names, key, marks);
  if (nameRank !== null)
    for (let index = 0; index < rows.length; index++) marks[index]! |= nameRank[index]! << RANK_BIT;
  return foundOf(rows, rowFacts(gazetteer, rows, marks));
}

/** What is to be noted of each row of the name at hand. */
let marks = new Uint16Array(256);

function foundOf(rows: Uint32Array, facts: readonly number[]): NameRows {
  let largest = 0;
  let largestPrimary = 0;
  let mostNames = 0;
  for (let at = 0; at < facts.length; at += FACTS) {
    const logPopulation = facts[at + FACT.logPopulation]!;
    largest = Math.max(largest, logPopulation);
    mostNames = Math.max(mostNames, facts[at + FACT.logNames]!);
    if ((facts[at + FACT.marks]! & MARKS.primary) !== 0) largestPrimary = Math.max(largestPrimary, logPopulation);
  }
  return { rows, facts, largest, largestPrimary, mostNames, steady: null, wantedSteady: null };
}

/** `nameRank`: by row, which of the names it was found by; null where it was the first for all. */
type Found = { readonly rows: Uint32Array; readonly nameRank: Uint8Array | null };

function findName(gazetteer: Gazetteer, names: readonly string[], key: number): Found {
  const rows = key < 0 ? gazetteer.lookup(names[0] as string) : gazetteer.rowsOfKey(key);
  // The rows of one name are distinct: nothing is to be merged.
  if (rows.length > 0) return { rows: rows.length > MAX_ROWS ? rows.subarray(0, MAX_ROWS) : rows, nameRank: null };
  return findNames(gazetteer, names);
}

function findNames(gazetteer: Gazetteer, names: readonly string[]): Found {
  const rankOf = lookUp(gazetteer, names);
  if (rankOf.size === 0) return NOTHING;
  return { rows: Uint32Array.from(rankOf.keys()), nameRank: Uint8Array.from(rankOf.values()) };
}

const NOTHING: Found = { rows: new Uint32Array(0), nameRank: null };

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

export function classOf(gazetteer: Gazetteer, row: number): FeatureClass {
  return FEATURE_CLASSES[gazetteer.featureClass[row] ?? 0] ?? 'site';
}
