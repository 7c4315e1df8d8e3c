import { Desk, SPARE } from './desk.ts';
import { hashWord } from './hashWord.ts';
import { WORD, wordBits } from './lexicon.ts';
import { SHAPE, TOKEN, type Tokens } from './tokens.ts';

/**
 * Runs of capitalised words ("Paris Police Department"), as columns by token: where the run that holds the token starts and ends
 * (`to` excluded). A token outside any run has `from` equal to `to`. `bits` are the `WORD` bits of each token.
 */
export type Runs = { readonly from: Int32Array; readonly to: Int32Array; readonly bits: Int32Array };

export const HYPHEN_HASH = hashWord('-');
export const DOT_HASH = hashWord('.');
export const POSSESSIVE_HASH = hashWord("'s");
export const COMMA_HASH = hashWord(',');

/** Is the token a word that starts with a capital letter? */
export function isCapital(tokens: Tokens, token: number): boolean {
  return (tokens.shape[token] as number) >= SHAPE.capital;
}

/** Finds the runs, in columns of the desk. Words of one run stand in one sentence, with a space, a hyphen or an abbreviation's period between them. */
export function findRuns(tokens: Tokens, desk: Desk = new Desk()): Runs {
  const { count } = tokens;
  const from = desk.ints('start of run', count).fill(0, 0, count + SPARE);
  const to = desk.ints('end of run', count).fill(0, 0, count + SPARE);
  const bits = desk.ints('bits of words', count);
  bits.fill(0, count, count + SPARE);
  for (let token = 0; token < count; token += 1) {
    bits[token] = tokens.kind[token] === TOKEN.word ? wordBits(tokens.hash[token] as number) : 0;
  }
  let end = 0;
  for (let at = 0; at < tokens.capitalCount; at += 1) {
    const token = tokens.capitals[at] as number;
    if (token < end) continue; // in the run before
    end = endOfRun(tokens, bits, token);
    for (let inside = token; inside < end; inside += 1) {
      from[inside] = token;
      to[inside] = end;
    }
  }
  return { from, to, bits };
}

function endOfRun(tokens: Tokens, bits: Int32Array, start: number): number {
  let end = start + 1;
  for (;;) {
    const next = nextWordOfRun(tokens, bits, end);
    if (next < 0 || next >= tokens.count || !isCapital(tokens, next)) return end;
    if (tokens.sentence[next] !== tokens.sentence[start]) return end;
    end = next + 1;
  }
}

/** Token where the run's next word would stand after the word that ends at `end`, or −1 when a mark parts them. */
function nextWordOfRun(tokens: Tokens, bits: Int32Array, end: number): number {
  if (end >= tokens.count) return -1;
  if (tokens.kind[end] === TOKEN.word) return end;
  const hash = tokens.hash[end];
  const joined = tokens.gap[end] === 0;
  if (joined && hash === HYPHEN_HASH && end + 1 < tokens.count && tokens.gap[end + 1] === 0) return end + 1;
  if (joined && hash === DOT_HASH && isDottedPart(tokens, bits, end - 1)) return end + 1;
  return -1;
}

/** Can the word keep a period and go on ("St.", "J.", "Dr.")? */
export function isDottedPart(tokens: Tokens, bits: Int32Array, word: number): boolean {
  return tokens.shape[word] === SHAPE.letter || ((bits[word] as number) & (WORD.prefixDot | WORD.honorific)) !== 0;
}
