import { COMMA_HASH, DOT_HASH, isCapital } from './findRuns.ts';
import type { Span } from './findSpans.ts';
import { hashWord } from './hashWord.ts';
import type { Scene } from './spanFeatures.ts';
import { SHAPE, TOKEN, type Tokens } from './tokens.ts';

const LONGEST = 16; // tokens from the place to the dash: region, agency in brackets, date
const LONG_DASHES = new Set(['—', '–', '―'].map(hashWord));
const HYPHEN = hashWord('-');
const INSIDE = new Set([COMMA_HASH, DOT_HASH, ...['(', ')', '/', ':'].map(hashWord)]);

/** Is the span the place of a dateline: first in its sentence, with nothing but a region, an agency and a day before a dash? */
export function isDateline({ tokens }: Scene, { from, to }: Span): boolean {
  if (tokens.first[from] !== 1) return false;
  const upper = tokens.shape[from] === SHAPE.upper;
  const limit = Math.min(tokens.count, to + LONGEST);
  for (let token = to; token < limit; token += 1) {
    if (isDash(tokens, token)) return upper || token - to >= 2;
    const hash = tokens.hash[token] as number;
    if (!INSIDE.has(hash) && !isCapital(tokens, token) && tokens.kind[token] !== TOKEN.number) return false;
  }
  return false;
}

/** A long dash, "--", or a hyphen with a space before and after it. */
function isDash(tokens: Tokens, token: number): boolean {
  const hash = tokens.hash[token] as number;
  if (LONG_DASHES.has(hash)) return true;
  if (hash !== HYPHEN) return false;
  if (tokens.hash[token + 1] === HYPHEN) return true;
  return tokens.gap[token] === 1 && tokens.gap[token + 1] === 1;
}
