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

/** The word classes that trees ask for, slot by slot: how far into the row the answer goes, and the class. */
export type WordQuestions = readonly { readonly at: Int32Array; readonly masks: Int32Array }[];

/**
 * Which word classes are worth writing for the trees: two thirds of them no tree asks for. `used`: numbers of features.
 * What is left out keeps what stood in the row.
 */
export function wordQuestions(used: ReadonlySet<number>): WordQuestions {
  let start = SPAN_FEATURES.indexOf('first word is title');
  return SLOT_CLASSES.map((classes) => {
    const from = start;
    start += classes.length;
    const asked = classes.map((_, index) => index).filter((index) => used.has(from + index));
    const masks = Int32Array.from(asked, (index) => WORD[classes[index] as keyof typeof WORD]);
    return { at: Int32Array.from(asked, (index) => from + index), masks };
  });
}

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

/** Writes the features of one span into `row` from `offset` on. */
export function writeSpanFeatures(
  scene: Scene,
  index: number,
  row: Int32Array,
  offset: number,
  questions: WordQuestions = ALL_QUESTIONS,
): void {
  const writer = new FeatureWriter(row, offset, questions);
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
  private readonly start: number;
  private readonly questions: WordQuestions;
  private at: number;

  constructor(row: Int32Array, start: number, questions: WordQuestions) {
    this.row = row;
    this.start = start;
    this.questions = questions;
    this.at = start;
  }

  put(value: number): void {
    this.row[this.at] = Math.round(value * FEATURE_SCALE);
    this.at += 1;
  }

  /** A number without a fraction. */
  putWhole(value: number): void {
    this.row[this.at] = value * FEATURE_SCALE;
    this.at += 1;
  }

  /** Answers the questions of one slot. Words come after each other; `skipWords` ends them. */
  putClasses(slot: number, bits: number): void {
    const { at, masks } = this.questions[slot] as WordQuestions[number];
    for (let index = 0; index < at.length; index += 1) {
      this.row[this.start + (at[index] as number)] = (bits & (masks[index] as number)) === 0 ? 0 : FEATURE_SCALE;
    }
  }

  skipWords(): void {
    this.at += WORD_FEATURES;
  }
}

const FORMS = { code: 1, dotted: 2, free: 3 } as const;

function writeName(writer: FeatureWriter, { facts, abbreviation }: Span): void {
  writer.put(Math.log2(1 + facts.rows.length));
  writer.put(facts.population);
  writer.put(facts.fame);
  writer.putWhole(facts.topClass);
  writer.putWhole(facts.isMainName);
  for (let index = 0; index < CLASSES; index += 1) writer.putWhole((facts.classes >> index) & 1);
  writer.putWhole(abbreviation === null ? 0 : FORMS[abbreviation.form]);
}

function writeShape(writer: FeatureWriter, { text, tokens, runs, facts }: Scene, span: Span): void {
  const { from, to, start, end } = span;
  writer.putWhole(to - from);
  writer.putWhole(tokens.shape[from] as number);
  writer.putWhole(tokens.shape[to - 1] as number);
  writer.putWhole(end - start);
  writer.putWhole(tokens.first[from] as number);
  writer.put(facts.capitalShare[tokens.sentence[from] as number] as number);
  writer.putWhole(to - from > 2 && tokens.hash[from + 1] === HYPHEN_HASH ? 1 : 0);
  writer.putWhole(from - (runs.from[from] as number));
  writer.putWhole(Math.max(0, (runs.to[to - 1] as number) - to));
  writer.put(start / Math.max(1, text.length));
}

/** Word classes of a token, 0 outside the text: the few rows after it are blank. */
function bitsOf({ bits }: Runs, token: number): number {
  return token >= 0 ? (bits[token] as number) : 0;
}

function writeWords(writer: FeatureWriter, { runs }: Scene, { from, to }: Span): void {
  const runFrom = runs.from[from] as number;
  const runTo = runs.to[to - 1] as number;
  writer.putClasses(0, bitsOf(runs, from));
  writer.putClasses(1, bitsOf(runs, to - 1));
  writer.putClasses(2, bitsOf(runs, from - 1));
  writer.putClasses(3, bitsOf(runs, from - 2));
  writer.putClasses(4, bitsOf(runs, to));
  writer.putClasses(5, bitsOf(runs, to + 1));
  writer.putClasses(6, runFrom < from ? bitsOf(runs, runFrom) : 0);
  writer.putClasses(7, runTo > to ? bitsOf(runs, runTo - 1) : 0);
  writer.skipWords();
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

function writeMarks(writer: FeatureWriter, { tokens, runs }: Scene, { from, to }: Span): void {
  writer.putWhole(markAt(tokens, from - 1));
  writer.putWhole(markAt(tokens, to));
  writer.putWhole(shapeOf(tokens, from - 1));
  writer.putWhole(shapeOf(tokens, to));
  writer.putWhole(shapeOf(tokens, to + 1));
  writer.putWhole(personBefore(tokens, runs, from));
  writer.putWhole(isPlainCapital(tokens, runs, from, from - 1) ? 1 : 0);
  writer.putWhole(isPlainCapital(tokens, runs, from, to) ? 1 : 0);
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
  writer.putWhole(facts.containerOf[index] === -1 ? 0 : 1);
  writer.putWhole(facts.containedOf[index] === -1 ? 0 : 1);
  const before =
    from > 0 && isListMark(tokens, from - 1) ? spanAt(spans, facts.longestTo[from - 1] as number) : undefined;
  writer.put(before === undefined ? -1 : before.facts.population);
  const afterAt = to < tokens.count && isListMark(tokens, to) ? (facts.longestFrom[to + 1] as number) : -1;
  const after = spanAt(spans, afterAt);
  writer.put(after === undefined ? -1 : after.facts.population);
  writer.putWhole(headKind(runs, listHead(tokens, runs, to)));
  const longer = longerKnown(facts, spans, from, to);
  writer.putWhole(longer === null ? 0 : longer.to - longer.from);
  writer.put(longer === null ? -1 : longer.facts.population);
  const left = spanAt(spans, facts.longestTo[to] as number);
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

function writeDocument(writer: FeatureWriter, { tokens, facts }: Scene, span: Span, index: number): void {
  const { from, to } = span;
  const use = facts.useOf[index] as DocumentFacts['useOf'][number];
  writer.putWhole(use.total);
  writer.put(use.alone / use.total);
  writer.put(use.afterPreposition / use.total);
  writer.put(use.beforeContainer / use.total);
  writer.put(use.inPersonName / use.total);
  const last = tokens.hash[to - 1] as number;
  writer.putWhole(to - from === 1 ? facts.lowerWords.of(last) : 0);
  writer.putWhole(isCapital(tokens, to - 1) ? facts.surnames.of(last) : 0);
  writer.putWhole(span.facts.hasPlaceEnding);
  writer.put(use.beforeSay / use.total);
  writer.put(use.afterCapital / use.total);
}
