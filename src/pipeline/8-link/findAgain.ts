import { PLACE_KINDS, UNKNOWN_DAY } from '../../model/columns.ts';
import { findCandidates, mayPair, type OnCandidate } from './findCandidates.ts';
import type { LinkRows } from './linkRows.ts';
import { cosine, DAY_SLACK } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';
import type { WordRanks } from './wordRanks.ts';

/**
 * Two reports that may be a pair now, or once words weigh a little more or less: two lists of rows. `references`: what the words weighed
 * when reports with them were last compared with all others, by number of the text; 0 for a text that was no word.
 */
export type Candidates = {
  readonly some: Uint32Array;
  readonly others: Uint32Array;
  readonly references: Float64Array;
};

/** All that is asked of the reports now. `rowOf`: of each row the one it was before, or -1; `nowOf`: of each row of before the one it is. */
export type Asked = {
  readonly reports: readonly Weighed[];
  readonly rows: LinkRows;
  readonly ranks: WordRanks;
  readonly rowOf: Int32Array;
  readonly nowOf: Int32Array;
};

/** So much more or less than its reference may a word weigh before the reports with it are compared anew. */
const DRIFT = 1.1;
/**
 * Weights within a factor d of their references change a cosine by no more than a factor d⁴: its product of weights by d², each of its
 * two lengths by d. A little more, for numbers are rounded.
 */
const REACH = DRIFT ** 4 * (1 + 1e-9);
/** Where more than this share of the reports must be compared anew, all are. */
const MOST_ANEW = 1 / 16;

/**
 * All candidates of the reports now, from those of `last`: reports that are new, or have a word that weighs more or less than it may, are
 * compared with all others. `mostAnew`: see `MOST_ANEW`.
 */
export function findAgain(asked: Asked, last: Candidates, mostAnew: number = MOST_ANEW): Candidates {
  const { reports, ranks, rowOf, nowOf, rows } = asked;
  const isMoved = movedWords(ranks, last.references);
  // Most often only words that no report had before.
  const isOldMoved = ranks.ranked.some((word) => isMoved[word] === 1 && (last.references[word] ?? 0) > 0);
  const anew: number[] = [];
  for (let row = 0; row < rowOf.length; row++)
    if (rowOf[row] === -1 || (isOldMoved && hasAny(isMoved, rows, row))) anew.push(row);
  const [some, others]: [number[], number[]] = [[], []];
  const add: OnCandidate = (one, other) => {
    some.push(one);
    others.push(other);
  };
  const isAll = anew.length > mostAnew * rowOf.length;
  if (isAll) findCandidates(reports, REACH, add);
  else {
    const isAnew = new Uint8Array(rowOf.length);
    for (const row of anew) isAnew[row] = 1;
    keepCandidates(last, nowOf, isAnew, add);
    for (const row of anew) compareWithAll(row, isAnew, asked, add);
  }
  return {
    some: Uint32Array.from(some),
    others: Uint32Array.from(others),
    references: referencesOf(ranks, last.references, isMoved, isAll),
  };
}

/** By number of the text, whether it is a word whose weight is further from its reference than it may be. */
function movedWords({ ranked, rankOf, weightOf }: WordRanks, references: Float64Array): Uint8Array {
  const isMoved = new Uint8Array(rankOf.length);
  for (const word of ranked) {
    const change = weightOf[rankOf[word]!]! / (references[word] ?? 0);
    if (!(change <= DRIFT && change >= 1 / DRIFT)) isMoved[word] = 1;
  }
  return isMoved;
}

function referencesOf(ranks: WordRanks, last: Float64Array, isMoved: Uint8Array, isAll: boolean): Float64Array {
  const { ranked, rankOf, weightOf } = ranks;
  const references = new Float64Array(rankOf.length);
  for (const word of ranked) references[word] = isAll || isMoved[word] === 1 ? weightOf[rankOf[word]!]! : last[word]!;
  return references;
}

function hasAny(isWord: Uint8Array, { wordStart, word }: LinkRows, row: number): boolean {
  for (let at = wordStart[row]!; at < wordStart[row + 1]!; at++) if (isWord[word[at]!] === 1) return true;
  return false;
}

/** The candidates of which neither is compared anew. */
function keepCandidates({ some, others }: Candidates, nowOf: Int32Array, isAnew: Uint8Array, add: OnCandidate): void {
  const isKept = (row: number): boolean => row !== -1 && isAnew[row] === 0;
  for (let at = 0; at < some.length; at++) {
    const [one, other] = [nowOf[some[at]!]!, nowOf[others[at]!]!];
    if (isKept(one) && isKept(other)) add(one, other);
  }
}

/** Each two that are compared anew once. */
function compareWithAll(query: number, isAnew: Uint8Array, { reports, rows }: Asked, add: OnCandidate): void {
  for (let other = 0; other < isAnew.length; other++) {
    if (other === query || (isAnew[other] === 1 && other > query) || !mayMeet(rows, query, other)) continue;
    const [a, b] = [reports[query]!, reports[other]!];
    // Words weigh up to DRIFT more or less than their references, to which REACH is told.
    if (mayPair(a, b, cosine(a, b), REACH * REACH)) add(query, other);
  }
}

/** A degree of latitude is longer: 111.19 km on the sphere of `kmBetween`. */
const KM_A_DEGREE = 111;
const FIRST_LEVEL_UNIT = PLACE_KINDS.indexOf('admin1');

/** A cheap look: true for any two whose days and places may meet, and for some others. */
function mayMeet(rows: LinkRows, one: number, other: number): boolean {
  return mayBeNear(rows, one, other) && mayBeClose(rows, one, other);
}

function mayBeNear({ place, kind, unit, lat, radiusKm }: LinkRows, one: number, other: number): boolean {
  if (place[one] === place[other]) return true;
  const km = Math.abs(lat[one]! - lat[other]!) * KM_A_DEGREE;
  if (km <= radiusKm[one]! || km <= radiusKm[other]!) return true;
  return unit[one] === unit[other] && (kind[one] === FIRST_LEVEL_UNIT || kind[other] === FIRST_LEVEL_UNIT);
}

/** As `daysMeet` says. */
function mayBeClose({ from, to }: LinkRows, one: number, other: number): boolean {
  if (from[one] === UNKNOWN_DAY || from[other] === UNKNOWN_DAY) return true;
  return from[one]! <= to[other]! + DAY_SLACK && from[other]! <= to[one]! + DAY_SLACK;
}
