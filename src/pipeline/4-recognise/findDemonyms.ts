import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { MAX_ARTICLE_NAMES } from '../articleLimit.ts';
import { DEMONYM_PLACES } from './demonymTable.ts';
import { HYPHEN_HASH, isCapital } from './findRuns.ts';
import { WORD } from './lexicon.ts';
import { rowOfCode } from './rowOfCode.ts';
import type { Scene } from './spanFeatures.ts';

/** A word such as "Russian", with the row of its place (`NO_ROW` when the gazetteer lacks it). Tokens, `to` excluded. */
export type Demonym = { readonly from: number; readonly to: number; readonly row: number };

const LONGEST_PHRASE = 3;

/** Finds demonyms of one to three words. In: tokens that other spans hold are 1 in `taken`; no demonym reaches into them. At most `MAX_ARTICLE_NAMES` and one. */
export function findDemonyms({ text, tokens, runs }: Scene, gazetteer: Gazetteer, taken: Uint8Array): Demonym[] {
  const found: Demonym[] = [];
  for (let last = 0; last < tokens.count && found.length <= MAX_ARTICLE_NAMES; last += 1) {
    if (((runs.bits[last] as number) & WORD.demonym) === 0 || taken[last] === 1 || !isCapital(tokens, last)) continue;
    for (let from = Math.max(runs.from[last] as number, last + 1 - LONGEST_PHRASE); from <= last; from += 1) {
      if (taken[from] === 1 || tokens.hash[from] === HYPHEN_HASH) continue;
      const written = text.slice(tokens.start[from], tokens.end[last]).toLowerCase();
      const place = DEMONYM_PLACES.get(written);
      if (place === undefined) continue;
      found.push({ from, to: last + 1, row: rowOfCode(gazetteer, place) });
      break;
    }
  }
  return found;
}

/** Row as a candidate carries it. */
export function rowOrNull(row: number): number | null {
  return row === NO_ROW ? null : row;
}
