import { COMMA_HASH, isCapital, POSSESSIVE_HASH, type Runs } from './findRuns.ts';
import { hashWord } from './hashWord.ts';
import { WORD } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

const FARTHEST = 24;
const BETWEEN = new Set([COMMA_HASH, POSSESSIVE_HASH, ...['and', 'or', '&', '-'].map(hashWord)]);
const HEADS = new Set(
  (
    'counties parishes townships districts oblasts provinces states regions republics boroughs prefectures governorates ' +
    'municipalities cantons territories raions krais departments communes cities towns villages ' +
    'rivers lakes mountains valleys bays islands seas streets roads avenues drives highways routes'
  )
    .split(' ')
    .map(hashWord),
);

/** 1 at the low bits of every hash above: most words are told by one look that they are none of them. */
const FILTER = new Uint8Array(4096);
for (const hash of [...BETWEEN, ...HEADS]) FILTER[hash & 4095] = 1;

/**
 * Token of the plural class word that a list of names shares ("Lipetsk, Tyumen and Penza oblasts"), or −1.
 * In: the token after a name. Only names, commas and "and" may stand between; a single name before the word is no list.
 */
export function listHead(tokens: Tokens, runs: Runs, after: number): number {
  let joined = false;
  const limit = Math.min(tokens.count, after + FARTHEST);
  for (let token = after; token < limit; token += 1) {
    const hash = tokens.hash[token] as number;
    const isListed = FILTER[hash & 4095] === 1;
    if (isListed && HEADS.has(hash))
      return ((runs.bits[token] as number) & (WORD.admin | WORD.natural | WORD.street)) === 0 ? -1 : token;
    if (isListed && BETWEEN.has(hash)) joined = true;
    else if (!isCapital(tokens, token) || (!joined && token > after)) return -1;
  }
  return -1;
}
