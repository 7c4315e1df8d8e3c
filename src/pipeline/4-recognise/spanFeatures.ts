import { FEATURE_SCALE } from './boostedTrees.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { COMMA_HASH, HYPHEN_HASH, isCapital, POSSESSIVE_HASH, type Runs } from './findRuns.ts';
import type { Span } from './findSpans.ts';
import { hashWord } from './hashWord.ts';
import { WORD } from './lexicon.ts';
import { listHead } from './listHead.ts';
import { SHAPE, TOKEN, type Tokens } from './tokens.ts';

/** Everything that the features of a document's spans are read from. */
export type Scene = {
  readonly text: string;
  readonly tokens: Tokens;
  readonly runs: Runs;
  readonly spans: readonly Span[];
  readonly facts: DocumentFacts;
};

const CLASSES = 8;
const AND_HASH = hashWord('and');
const OPEN_BRACKET = hashWord('(');
const CLOSE_BRACKET = hashWord(')');
const DASH_HASHES = new Set(['—', '–', '-'].map(hashWord));

/** Word classes that are told apart for the words inside a span and around it. */
const INSIDE = [
  'title',
  'organisation',
  'club',
  'street',
  'admin',
  'adminHead',
  'natural',
  'landmark',
  'namePrefix',
  'direction',
  'givenName',
  'demonym',
  'common1',
  'common5',
  'common25',
  'person',
] as const;
const BEFORE = [
  'function',
  'placePreposition',
  'strongPreposition',
  'motion',
  'title',
  'say',
  'act',
  'person',
  'organisation',
  'street',
  'admin',
  'namePrefix',
  'direction',
  'givenName',
  'demonym',
  'connector',
  'month',
  'landmark',
] as const;
const AFTER = [
  'function',
  'placePreposition',
  'title',
  'say',
  'act',
  'person',
  'organisation',
  'club',
  'street',
  'admin',
  'natural',
  'landmark',
  'givenName',
  'nameSuffix',
  'government',
  'common5',
  'demonym',
  'month',
] as const;
const RUN_END = [
  'organisation',
  'club',
  'street',
  'adminHead',
  'natural',
  'landmark',
  'title',
  'person',
  'givenName',
] as const;

const named = (slot: string, classes: readonly string[]): string[] => classes.map((name) => `${slot} is ${name}`);

/** Names of the dense features, in order. */
export const SPAN_FEATURES: readonly string[] = [
  'rows', 'population', 'fame', 'top class', 'main name', 'has country', 'has admin1', 'has admin2', 'has settlement', 'has district', 'has site', 'has region', 'has water', 'abbreviation',
  'words', 'first shape', 'last shape', 'letters', 'starts sentence', 'capital share', 'hyphen inside', 'left in run', 'right in run', 'position',
  ...named('first word', INSIDE), ...named('last word', INSIDE),
  ...named('word before', BEFORE), ...named('second before', BEFORE), ...named('word after', AFTER), ...named('second after', AFTER),
  ...named('run start', RUN_END), ...named('run end', RUN_END),
  'mark before', 'mark after', 'shape before', 'shape after', 'second shape after', 'person before', 'plain capital before', 'plain capital after',
  'has container', 'has contained', 'known before in list', 'known after in list',
  'head of list', 'longer known', 'longer population', 'known inside left', 'known inside right',
  'uses', 'alone share', 'preposition share', 'container share', 'person share', 'lower in document', 'surname in document', 'place ending', 'say share', 'in run share',
]; // biome-ignore format: one group a line

/** Writes the features of one span into `row` from `offset` on. */
export function writeSpanFeatures(scene: Scene, index: number, row: Int32Array, offset: number): void {
  const writer = new FeatureWriter(row, offset);
  const span = scene.spans[index] as Span;
  writeName(writer, span);
  writeShape(writer, scene, span);
  writeWords(writer, scene, span);
  writeMarks(writer, scene, span);
  writeStructure(writer, scene, span, index);
  writeDocument(writer, scene, span, index);
}

class FeatureWriter {
  private readonly row: Int32Array;
  private at: number;

  constructor(row: Int32Array, at: number) {
    this.row = row;
    this.at = at;
  }

  put(value: number): void {
    this.row[this.at] = Math.round(value * FEATURE_SCALE);
    this.at += 1;
  }

  putBits(bits: number, masks: readonly number[]): void {
    for (const mask of masks) {
      this.row[this.at] = (bits & mask) === 0 ? 0 : FEATURE_SCALE;
      this.at += 1;
    }
  }
}

const masksOf = (classes: readonly (keyof typeof WORD)[]): readonly number[] => classes.map((name) => WORD[name]);
const INSIDE_MASKS = masksOf(INSIDE);
const BEFORE_MASKS = masksOf(BEFORE);
const AFTER_MASKS = masksOf(AFTER);
const RUN_MASKS = masksOf(RUN_END);

const FORMS = { code: 1, dotted: 2, free: 3 } as const;

function writeName(writer: FeatureWriter, { facts, abbreviation }: Span): void {
  writer.put(Math.log2(1 + facts.rows.length));
  writer.put(facts.population);
  writer.put(facts.fame);
  writer.put(facts.topClass);
  writer.put(facts.isMainName);
  for (let index = 0; index < CLASSES; index += 1) writer.put((facts.classes >> index) & 1);
  writer.put(abbreviation === null ? 0 : FORMS[abbreviation.form]);
}

function writeShape(writer: FeatureWriter, { text, tokens, runs, facts }: Scene, span: Span): void {
  const { from, to, start, end } = span;
  writer.put(to - from);
  writer.put(tokens.shape[from] as number);
  writer.put(tokens.shape[to - 1] as number);
  writer.put(end - start);
  writer.put(tokens.first[from] as number);
  writer.put(facts.capitalShare[tokens.sentence[from] as number] as number);
  writer.put(to - from > 2 && tokens.hash[from + 1] === HYPHEN_HASH ? 1 : 0);
  writer.put(from - (runs.from[from] as number));
  writer.put(Math.max(0, (runs.to[to - 1] as number) - to));
  writer.put(start / Math.max(1, text.length));
}

/** Word classes of a token, 0 outside the text. */
function bitsOf({ bits }: Runs, token: number): number {
  return token >= 0 && token < bits.length ? (bits[token] as number) : 0;
}

function writeWords(writer: FeatureWriter, { runs }: Scene, { from, to }: Span): void {
  writer.putBits(bitsOf(runs, from), INSIDE_MASKS);
  writer.putBits(bitsOf(runs, to - 1), INSIDE_MASKS);
  writer.putBits(bitsOf(runs, from - 1), BEFORE_MASKS);
  writer.putBits(bitsOf(runs, from - 2), BEFORE_MASKS);
  writer.putBits(bitsOf(runs, to), AFTER_MASKS);
  writer.putBits(bitsOf(runs, to + 1), AFTER_MASKS);
  const runFrom = runs.from[from] as number;
  const runTo = runs.to[to - 1] as number;
  writer.putBits(runFrom < from ? bitsOf(runs, runFrom) : 0, RUN_MASKS);
  writer.putBits(runTo > to ? bitsOf(runs, runTo - 1) : 0, RUN_MASKS);
}

const MARK = { none: 0, comma: 1, possessive: 2, hyphen: 3, open: 4, close: 5, number: 6, other: 7 } as const;

function markAt(tokens: Tokens, token: number): number {
  if (token < 0 || token >= tokens.count) return MARK.none;
  if (tokens.kind[token] === TOKEN.word) return MARK.none;
  if (tokens.kind[token] === TOKEN.number) return MARK.number;
  const hash = tokens.hash[token] as number;
  if (hash === COMMA_HASH) return MARK.comma;
  if (hash === POSSESSIVE_HASH) return MARK.possessive;
  if (DASH_HASHES.has(hash)) return MARK.hyphen;
  if (hash === OPEN_BRACKET) return MARK.open;
  return hash === CLOSE_BRACKET ? MARK.close : MARK.other;
}

function shapeOf(tokens: Tokens, token: number): number {
  return token >= 0 && token < tokens.count ? (tokens.shape[token] as number) : SHAPE.none;
}

function writeMarks(writer: FeatureWriter, { tokens, runs }: Scene, { from, to }: Span): void {
  writer.put(markAt(tokens, from - 1));
  writer.put(markAt(tokens, to));
  writer.put(shapeOf(tokens, from - 1));
  writer.put(shapeOf(tokens, to));
  writer.put(shapeOf(tokens, to + 1));
  writer.put(personBefore(tokens, runs, from));
  writer.put(isPlainCapital(tokens, runs, from, from - 1) ? 1 : 0);
  writer.put(isPlainCapital(tokens, runs, from, to) ? 1 : 0);
}

/** Is the token in the same run and in none of the tables, so that it may well be a surname? */
function isPlainCapital(tokens: Tokens, runs: Runs, inside: number, token: number): boolean {
  if (token < (runs.from[inside] as number) || token >= (runs.to[inside] as number)) return false;
  return tokens.kind[token] === TOKEN.word && ((runs.bits[token] as number) & ~(WORD.common25 | WORD.common5)) === 0;
}

/** 2 after a given name or an initial, 1 after a title, else 0: within the run only. */
function personBefore(tokens: Tokens, runs: Runs, from: number): number {
  let before = from - 1;
  if (before < (runs.from[from] as number)) return 0;
  if (tokens.kind[before] !== TOKEN.word) before -= 1;
  if (before < (runs.from[from] as number)) return 0;
  const bits = runs.bits[before] as number;
  if (tokens.shape[before] === SHAPE.letter || (bits & WORD.givenName) !== 0) return 2;
  return (bits & WORD.title) !== 0 ? 1 : 0;
}

const isListMark = (tokens: Tokens, token: number): boolean =>
  tokens.hash[token] === COMMA_HASH || tokens.hash[token] === AND_HASH;

function writeStructure(
  writer: FeatureWriter,
  { tokens, runs, facts, spans }: Scene,
  { from, to }: Span,
  index: number,
): void {
  writer.put(facts.containerOf[index] === -1 ? 0 : 1);
  writer.put(facts.containedOf[index] === -1 ? 0 : 1);
  const before = from > 0 && isListMark(tokens, from - 1) ? spans[facts.longestTo[from - 1] as number] : undefined;
  writer.put(before === undefined ? -1 : before.facts.population);
  const afterAt = to < tokens.count && isListMark(tokens, to) ? (facts.longestFrom[to + 1] as number) : -1;
  const after = spans[afterAt];
  writer.put(after === undefined ? -1 : after.facts.population);
  writer.put(headKind(runs, listHead(tokens, runs, to)));
  const longer = longerKnown(facts, spans, from, to);
  writer.put(longer === null ? 0 : longer.to - longer.from);
  writer.put(longer === null ? -1 : longer.facts.population);
  const left = spans[facts.longestTo[to] as number];
  writer.put(left !== undefined && left.from > from ? left.facts.population : -1);
  const right = shortestFrom(spans, index);
  writer.put(right !== null && right.to < to && right.facts.rows.length > 0 ? right.facts.population : -1);
}

/** 1 where a list of names ends in a plural class word of government ("Navarro, Ellis and Hill counties"), 2 of nature, 3 of streets. */
function headKind(runs: Runs, head: number): number {
  if (head < 0) return 0;
  const bits = runs.bits[head] as number;
  if ((bits & WORD.adminHead) !== 0) return 1;
  return (bits & WORD.natural) !== 0 ? 2 : 3;
}

/** The longest known span that holds the tokens and more, seen from either end. */
function longerKnown(facts: DocumentFacts, spans: readonly Span[], from: number, to: number): Span | null {
  const starting = spans[facts.longestFrom[from] as number];
  if (starting !== undefined && starting.to > to) return starting;
  const ending = spans[facts.longestTo[to] as number];
  if (ending !== undefined && ending.from < from) return ending;
  return null;
}

function shortestFrom(spans: readonly Span[], index: number): Span | null {
  const { from } = spans[index] as Span;
  let first = index;
  while (first > 0 && spans[first - 1]?.from === from) first -= 1;
  return spans[first] ?? null;
}

const PLACE_ENDING =
  /(?:ville|burg|burgh|berg|ford|ton|town|ham|bury|borough|boro|shire|chester|wick|stan|land|grad|sk|abad|pur|polis|mouth|field|dale|port|haven|stadt|ovo|evo|ino|iv|via)$/i;

function writeDocument(writer: FeatureWriter, { tokens, facts }: Scene, { from, to, name }: Span, index: number): void {
  const use = facts.useOf[index] as DocumentFacts['useOf'][number];
  writer.put(use.total);
  writer.put(use.alone / use.total);
  writer.put(use.afterPreposition / use.total);
  writer.put(use.beforeContainer / use.total);
  writer.put(use.inPersonName / use.total);
  const last = tokens.hash[to - 1] as number;
  writer.put(to - from === 1 ? facts.lowerWords.of(last) : 0);
  writer.put(isCapital(tokens, to - 1) ? facts.surnames.of(last) : 0);
  writer.put(PLACE_ENDING.test(name) ? 1 : 0);
  writer.put(use.beforeSay / use.total);
  writer.put(use.afterCapital / use.total);
}
