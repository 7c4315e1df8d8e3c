import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { Desk, SPARE } from './desk.ts';
import { COMMA_HASH, isCapital, isDottedPart, type Runs } from './findRuns.ts';
import type { Span } from './findSpans.ts';
import type { HashCounts } from './hashCounts.ts';
import { WORD } from './lexicon.ts';
import { SHAPE, TOKEN, type Tokens } from './tokens.ts';

/** How often a name stands in the document, and how. */
export type NameUse = {
  /** Number of the name among those of the document, from 0 in the order of their first spans. */
  readonly number: number;
  total: number;
  alone: number;
  afterPreposition: number;
  beforeContainer: number;
  inPersonName: number;
  beforeSay: number;
  afterCapital: number;
};

/** What the whole document says, read once before its spans are judged. */
export type DocumentFacts = {
  /** The use of each span's name, by span. */
  readonly useOf: readonly NameUse[];
  /** Words in lower case that stand alone as a span too; last words of person names. */
  readonly lowerWords: HashCounts;
  readonly surnames: HashCounts;
  /** Share of the words of each sentence that are capitalised. */
  readonly capitalShare: Float32Array;
  /** Longest span with gazetteer rows (or an abbreviation) that starts at the token, and that ends there (`to`); −1 for none. */
  readonly longestFrom: Int32Array;
  readonly longestTo: Int32Array;
  /** By span: index of the span after ", " that contains it ("Troy" in "Troy, N.C."), and the reverse; −1 for none. */
  readonly containerOf: Int32Array;
  readonly containedOf: Int32Array;
};

const ROWS_READ = 24;
const CONTAINER_ROWS_READ = 6;

/** Reads the facts, into columns of the desk. In: all spans in order of start. Linear in tokens and spans. */
export function documentFacts(
  tokens: Tokens,
  runs: Runs,
  spans: readonly Span[],
  gazetteer: Gazetteer,
  desk: Desk = new Desk(),
): DocumentFacts {
  const longestFrom = desk.ints('longest from', tokens.count).fill(-1, 0, tokens.count + SPARE);
  const longestTo = desk.ints('longest to', tokens.count).fill(-1, 0, tokens.count + SPARE);
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index] as Span;
    if (span.facts.rows.length === 0 && span.abbreviation === null) continue;
    longestFrom[span.from] = index; // spans of one start come shortest first
    if (longestTo[span.to] === -1) longestTo[span.to] = index; // the earliest start is the longest
  }
  const containerOf = desk.ints('container', spans.length).fill(-1, 0, spans.length);
  const containedOf = desk.ints('contained', spans.length).fill(-1, 0, spans.length);
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index] as Span;
    const container = spanAfterComma(tokens, longestFrom, span.to);
    if (container === -1 || !holds(spans[container] as Span, span, gazetteer)) continue;
    containerOf[index] = container;
    containedOf[container] = index;
  }
  countLowerWords(tokens, spans, desk);
  countSurnames(tokens, runs, desk);
  const useOf = countUses(tokens, runs, spans, containerOf);
  const { lowerWords, surnames } = desk;
  const capitalShare = capitalShares(tokens, desk);
  return { useOf, lowerWords, surnames, capitalShare, longestFrom, longestTo, containerOf, containedOf };
}

/** Index of the longest known span that stands after a comma (or directly, for abbreviations) at token `at`, or −1. */
function spanAfterComma(tokens: Tokens, longestFrom: Int32Array, at: number): number {
  if (at + 1 >= tokens.count) return -1;
  return tokens.hash[at] === COMMA_HASH ? (longestFrom[at + 1] as number) : -1;
}

/** Does any place called `container` hold any place called `inner`? */
function holds(container: Span, inner: Span, { admin1Row, admin2Row, countryRow }: Gazetteer): boolean {
  const [outerRows, innerRows] = [container.facts.rows, inner.facts.rows];
  const outerCount = Math.min(outerRows.length, CONTAINER_ROWS_READ);
  const innerCount = Math.min(innerRows.length, ROWS_READ);
  for (let at = 0; at < innerCount; at += 1) {
    const row = innerRows[at] as number;
    for (let other = 0; other < outerCount; other += 1) {
      const unit = outerRows[other] as number;
      if (unit === row) continue;
      if (unit === admin1Row[row] || unit === countryRow[row] || unit === admin2Row[row]) return true;
    }
  }
  return false;
}

/** 1 at the low bits of the hashes that are asked for; all 0 between calls. Most words are told by one look that they are none of them. */
const ASKED = new Uint8Array(4096);

/** Counts the words in lower case that some span of one word is, in capitals. */
function countLowerWords(tokens: Tokens, spans: readonly Span[], desk: Desk): void {
  const lowerWords = desk.lowerWords.clear(tokens.count);
  for (let index = 0; index < spans.length; index += 1) {
    const { from, to } = spans[index] as Span;
    if (to - from === 1) ASKED[(tokens.hash[from] as number) & 4095] = 1;
  }
  for (let token = 0; token < tokens.count; token += 1) {
    const hash = tokens.hash[token] as number;
    if (ASKED[hash & 4095] === 1 && tokens.shape[token] === SHAPE.lower) lowerWords.add(hash);
  }
  for (let index = 0; index < spans.length; index += 1)
    ASKED[(tokens.hash[(spans[index] as Span).from] as number) & 4095] = 0;
}

function countSurnames(tokens: Tokens, runs: Runs, desk: Desk): void {
  const surnames = desk.surnames.clear(tokens.capitalCount);
  for (let at = 0; at < tokens.capitalCount; at += 1) {
    const token = tokens.capitals[at] as number;
    if (followsPersonWord(tokens, runs, token)) surnames.add(tokens.hash[token] as number);
  }
}

/** Does the word follow a given name, a title or an initial in its run ("Ms. Graham", "John R. Graham")? */
function followsPersonWord(tokens: Tokens, runs: Runs, token: number): boolean {
  let before = token - 1;
  if (before < (runs.from[token] as number)) return false;
  if (tokens.kind[before] !== TOKEN.word) {
    before -= 1;
    if (before < (runs.from[token] as number) || !isDottedPart(tokens, runs.bits, before)) return false;
  }
  if (!isCapital(tokens, before)) return false;
  if (tokens.shape[before] === SHAPE.letter)
    return before > (runs.from[token] as number) || tokens.shape[token] === SHAPE.capital;
  return ((runs.bits[before] as number) & (WORD.givenName | WORD.honorific | WORD.title)) !== 0;
}

function countUses(tokens: Tokens, runs: Runs, spans: readonly Span[], containerOf: Int32Array): NameUse[] {
  const uses = new Map<string, NameUse>();
  const useOf: NameUse[] = [];
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index] as Span;
    let use = uses.get(span.name);
    if (use === undefined) {
      use = {
        number: uses.size,
        total: 0,
        alone: 0,
        afterPreposition: 0,
        beforeContainer: 0,
        inPersonName: 0,
        beforeSay: 0,
        afterCapital: 0,
      };
      uses.set(span.name, use);
    }
    if (containerOf[index] !== -1) use.beforeContainer += 1;
    countUse(tokens, runs, span, use);
    useOf.push(use);
  }
  return useOf;
}

function countUse(tokens: Tokens, runs: Runs, span: Span, use: NameUse): void {
  const { from, to, bits } = runs;
  const alone = (from[span.from] as number) >= span.from && (to[span.from] as number) <= span.to;
  const before = span.from > 0 ? (bits[span.from - 1] as number) : 0;
  const after = span.to < tokens.count ? (bits[span.to] as number) : 0;
  use.total += 1;
  if (alone) use.alone += 1;
  if (alone && (before & WORD.placePreposition) !== 0) use.afterPreposition += 1;
  if (followsPersonWord(tokens, runs, span.from)) use.inPersonName += 1;
  if ((after & WORD.say) !== 0) use.beforeSay += 1;
  if ((from[span.from] as number) < span.from) use.afterCapital += 1;
}

function capitalShares(tokens: Tokens, desk: Desk): Float32Array {
  const sentences = tokens.count === 0 ? 0 : (tokens.sentence[tokens.count - 1] as number) + 1;
  const words = desk.ints('words of sentence', sentences).fill(0, 0, sentences);
  const capitals = desk.floats('capitals of sentence', sentences).fill(0, 0, sentences);
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.kind[token] !== TOKEN.word) continue;
    const sentence = tokens.sentence[token] as number;
    words[sentence] = (words[sentence] as number) + 1;
    if (isCapital(tokens, token)) capitals[sentence] = (capitals[sentence] as number) + 1;
  }
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    capitals[sentence] = (capitals[sentence] as number) / Math.max(1, words[sentence] as number);
  }
  return capitals;
}
