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
const LONG_DASH = hashWord('—');
const SHORT_DASH = hashWord('–');

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

/** The word classes that trees ask for, by slot: all of them as bits, and how far into the row the answer for each bit goes. */
export type WordQuestions = readonly { readonly asked: number; readonly at: Int32Array }[];

/**
 * Which word classes are worth writing for the trees: two thirds of them no tree asks for. `used`: numbers of features.
 * What is left out reads as "no".
 */
export function wordQuestions(used: ReadonlySet<number>): WordQuestions {
  let start = SPAN_FEATURES.indexOf('first word is title');
  return SLOT_CLASSES.map((classes) => {
    const at = new Int32Array(32);
    let asked = 0;
    classes.forEach((name, index) => {
      if (!used.has(start + index)) return;
      asked |= WORD[name];
      at[bitNumber(WORD[name])] = start + index;
    });
    start += classes.length;
    return { asked, at };
  });
}

/** Number of the highest bit. */
const bitNumber = (bits: number): number => 31 - Math.clz32(bits);

/** Classes in each slot, in the order of the features. */
const SLOT_CLASSES: readonly (readonly (keyof typeof WORD)[])[] = [
  INSIDE,
  INSIDE,
  BEFORE,
  BEFORE,
  AFTER,
  AFTER,
  RUN_END,
  RUN_END,
];
const WORD_FEATURES = SLOT_CLASSES.reduce((sum, classes) => sum + classes.length, 0);
const ALL_QUESTIONS = wordQuestions(new Set(SPAN_FEATURES.keys()));

/** Where the groups of features start in a row. */
const SHAPE_AT = SPAN_FEATURES.indexOf('words');
const WORDS_AT = SPAN_FEATURES.indexOf('first word is title');
const MARKS_AT = WORDS_AT + WORD_FEATURES;
const STRUCTURE_AT = SPAN_FEATURES.indexOf('has container');
const DOCUMENT_AT = SPAN_FEATURES.indexOf('uses');

/** Writes the features of one span into `row` from `offset` on. */
export function writeSpanFeatures(
  scene: Scene,
  index: number,
  row: Int32Array,
  offset: number,
  questions: WordQuestions = ALL_QUESTIONS,
): void {
  const span = scene.spans[index] as Span;
  writeName(row, offset, span);
  writeShape(row, offset + SHAPE_AT, scene, span);
  row.fill(0, offset + WORDS_AT, offset + MARKS_AT);
  writeWords(row, offset, questions, scene, span);
  writeMarks(row, offset + MARKS_AT, scene, span);
  writeStructure(row, offset + STRUCTURE_AT, scene, span, index);
  writeDocument(row, offset + DOCUMENT_AT, scene, span, index);
}

/** A number with a fraction as the row holds it; whole numbers are multiplied where they stand. */
function scaled(value: number): number {
  return Math.round(value * FEATURE_SCALE);
}

const scaledFlag = (flag: boolean): number => (flag ? FEATURE_SCALE : 0);

/** Answers the questions of one slot: most words are in none of the classes asked for. */
function answer(row: Int32Array, offset: number, slot: WordQuestions[number] | undefined, bits: number): void {
  if (slot === undefined) return;
  const { asked, at } = slot;
  for (let left = bits & asked; left !== 0; ) {
    const bit = bitNumber(left);
    row[offset + (at[bit] as number)] = FEATURE_SCALE;
    left &= ~(1 << bit);
  }
}

const FORMS = { code: 1, dotted: 2, free: 3 } as const;

function writeName(row: Int32Array, start: number, { facts, abbreviation }: Span): void {
  let at = start;
  row[at++] = scaled(facts.rowsMeasure);
  row[at++] = scaled(facts.population);
  row[at++] = scaled(facts.fame);
  row[at++] = facts.topClass * FEATURE_SCALE;
  row[at++] = facts.isMainName * FEATURE_SCALE;
  for (let index = 0; index < CLASSES; index += 1) row[at++] = ((facts.classes >> index) & 1) * FEATURE_SCALE;
  row[at] = abbreviation === null ? 0 : FORMS[abbreviation.form] * FEATURE_SCALE;
}

function writeShape(row: Int32Array, start: number, { text, tokens, runs, facts }: Scene, span: Span): void {
  const { from, to } = span;
  let at = start;
  row[at++] = (to - from) * FEATURE_SCALE;
  row[at++] = (tokens.shape[from] as number) * FEATURE_SCALE;
  row[at++] = (tokens.shape[to - 1] as number) * FEATURE_SCALE;
  row[at++] = (span.end - span.start) * FEATURE_SCALE;
  row[at++] = (tokens.first[from] as number) * FEATURE_SCALE;
  row[at++] = scaled(facts.capitalShare[tokens.sentence[from] as number] as number);
  row[at++] = scaledFlag(to - from > 2 && tokens.hash[from + 1] === HYPHEN_HASH);
  row[at++] = (from - (runs.from[from] as number)) * FEATURE_SCALE;
  row[at++] = Math.max(0, (runs.to[to - 1] as number) - to) * FEATURE_SCALE;
  row[at] = scaled(span.start / Math.max(1, text.length));
}

/** Word classes of a token, 0 outside the text: the few rows after it are blank. */
function bitsOf({ bits }: Runs, token: number): number {
  return token >= 0 ? (bits[token] as number) : 0;
}

function writeWords(
  row: Int32Array,
  offset: number,
  questions: WordQuestions,
  { runs }: Scene,
  { from, to }: Span,
): void {
  const runFrom = runs.from[from] as number;
  const runTo = runs.to[to - 1] as number;
  answer(row, offset, questions[0], bitsOf(runs, from));
  answer(row, offset, questions[1], bitsOf(runs, to - 1));
  answer(row, offset, questions[2], bitsOf(runs, from - 1));
  answer(row, offset, questions[3], bitsOf(runs, from - 2));
  answer(row, offset, questions[4], bitsOf(runs, to));
  answer(row, offset, questions[5], bitsOf(runs, to + 1));
  if (runFrom < from) answer(row, offset, questions[6], bitsOf(runs, runFrom));
  if (runTo > to) answer(row, offset, questions[7], bitsOf(runs, runTo - 1));
}

const MARK = { none: 0, comma: 1, possessive: 2, hyphen: 3, open: 4, close: 5, number: 6, other: 7 } as const;

function markAt(tokens: Tokens, token: number): number {
  if (token < 0 || token >= tokens.count) return MARK.none;
  if (tokens.kind[token] === TOKEN.word) return MARK.none;
  if (tokens.kind[token] === TOKEN.number) return MARK.number;
  const hash = tokens.hash[token] as number;
  if (hash === COMMA_HASH) return MARK.comma;
  if (hash === POSSESSIVE_HASH) return MARK.possessive;
  if (hash === HYPHEN_HASH || hash === LONG_DASH || hash === SHORT_DASH) return MARK.hyphen;
  if (hash === OPEN_BRACKET) return MARK.open;
  return hash === CLOSE_BRACKET ? MARK.close : MARK.other;
}

function shapeOf(tokens: Tokens, token: number): number {
  return token >= 0 && token < tokens.count ? (tokens.shape[token] as number) : SHAPE.none;
}

function writeMarks(row: Int32Array, start: number, { tokens, runs }: Scene, { from, to }: Span): void {
  let at = start;
  row[at++] = markAt(tokens, from - 1) * FEATURE_SCALE;
  row[at++] = markAt(tokens, to) * FEATURE_SCALE;
  row[at++] = shapeOf(tokens, from - 1) * FEATURE_SCALE;
  row[at++] = shapeOf(tokens, to) * FEATURE_SCALE;
  row[at++] = shapeOf(tokens, to + 1) * FEATURE_SCALE;
  row[at++] = personBefore(tokens, runs, from) * FEATURE_SCALE;
  row[at++] = scaledFlag(isPlainCapital(tokens, runs, from, from - 1));
  row[at] = scaledFlag(isPlainCapital(tokens, runs, from, to));
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
  row: Int32Array,
  start: number,
  { tokens, runs, facts, spans }: Scene,
  { from, to }: Span,
  index: number,
): void {
  let at = start;
  row[at++] = scaledFlag(facts.containerOf[index] !== -1);
  row[at++] = scaledFlag(facts.containedOf[index] !== -1);
  const before = from > 0 && isListMark(tokens, from - 1) ? (facts.longestTo[from - 1] as number) : -1;
  row[at++] = populationOf(spans, before);
  const after = to < tokens.count && isListMark(tokens, to) ? (facts.longestFrom[to + 1] as number) : -1;
  row[at++] = populationOf(spans, after);
  row[at++] = headKind(runs, listHead(tokens, runs, to)) * FEATURE_SCALE;
  const longer = longerKnown(facts, spans, from, to);
  row[at++] = longer === null ? 0 : (longer.to - longer.from) * FEATURE_SCALE;
  row[at++] = longer === null ? -FEATURE_SCALE : scaled(longer.facts.population);
  const left = spanAt(spans, facts.longestTo[to] as number);
  row[at++] = left !== undefined && left.from > from ? scaled(left.facts.population) : -FEATURE_SCALE;
  const right = shortestFrom(spans, index);
  const isInside = right !== null && right.to < to && right.facts.rows.length > 0;
  row[at] = isInside ? scaled(right.facts.population) : -FEATURE_SCALE;
}

/** Population of a span by its index; −1 for none. */
function populationOf(spans: readonly Span[], index: number): number {
  const span = spanAt(spans, index);
  return span === undefined ? -FEATURE_SCALE : scaled(span.facts.population);
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
  const starting = spanAt(spans, facts.longestFrom[from] as number);
  if (starting !== undefined && starting.to > to) return starting;
  const ending = spanAt(spans, facts.longestTo[to] as number);
  if (ending !== undefined && ending.from < from) return ending;
  return null;
}

/** The span of an index, or none for −1: asking a list for the entry −1 is slow. */
function spanAt(spans: readonly Span[], index: number): Span | undefined {
  return index < 0 ? undefined : spans[index];
}

function shortestFrom(spans: readonly Span[], index: number): Span | null {
  const { from } = spans[index] as Span;
  let first = index;
  while (first > 0 && (spans[first - 1] as Span).from === from) first -= 1;
  return spans[first] ?? null;
}

function writeDocument(row: Int32Array, start: number, { tokens, facts }: Scene, span: Span, index: number): void {
  const { from, to } = span;
  const use = facts.useOf[index] as DocumentFacts['useOf'][number];
  let at = start;
  row[at++] = use.total * FEATURE_SCALE;
  row[at++] = scaled(use.alone / use.total);
  row[at++] = scaled(use.afterPreposition / use.total);
  row[at++] = scaled(use.beforeContainer / use.total);
  row[at++] = scaled(use.inPersonName / use.total);
  const last = tokens.hash[to - 1] as number;
  row[at++] = (to - from === 1 ? facts.lowerWords.of(last) : 0) * FEATURE_SCALE;
  row[at++] = (isCapital(tokens, to - 1) ? facts.surnames.of(last) : 0) * FEATURE_SCALE;
  row[at++] = span.facts.hasPlaceEnding * FEATURE_SCALE;
  row[at++] = scaled(use.beforeSay / use.total);
  row[at] = scaled(use.afterCapital / use.total);
}
