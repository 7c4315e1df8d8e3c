import { foldName } from '../../gazetteer/foldName.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { MAX_ARTICLE_NAMES } from '../articleLimit.ts';
import { unitsOf } from '../unitsOf.ts';
import { type Abbreviation, abbreviationOf } from './abbreviations.ts';
import { dictionaryForms } from './dictionaryForms.ts';
import { COMMA_HASH, DOT_HASH, HYPHEN_HASH, isCapital, isDottedPart, POSSESSIVE_HASH, type Runs } from './findRuns.ts';
import { hashWord } from './hashWord.ts';
import { WORD } from './lexicon.ts';
import { type NameFacts, type NameFactsReader, nameFactsReader, unknownFacts } from './nameFacts.ts';
import { PlainReading } from './plainReading.ts';
import { SHAPE, TOKEN, type Tokens } from './tokens.ts';

/** A span that might name a place. `from`, `to`: tokens, `to` excluded; `start`, `end`: UTF-16 offsets into the clean text. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The words, or the full name that an abbreviation stands for. */
  readonly name: string;
  /** Number of the name in the gazetteer if it is written in plain letters, else −1 (`Candidate.nameKey`). */
  readonly key: number;
  readonly facts: NameFacts;
  readonly abbreviation: Abbreviation | null;
};

/** Of which, in news, one in five is chosen. */
const MOST_SPANS = 20 * MAX_ARTICLE_NAMES;
const LONGEST_WORDS = 6;
const LONGEST_UNKNOWN = 5;
const OF_HASH = hashWord('of');
const NEVER_ALONE = WORD.function | WORD.month | WORD.weekday | WORD.honorific;
const PERSON = WORD.givenName | WORD.title | WORD.honorific;
const CLASS_WORD = WORD.admin | WORD.natural | WORD.namePrefix | WORD.direction | WORD.landmark;

/**
 * Every span worth judging: names that the gazetteer knows, abbreviations, and unknown capitalised words that could be a name.
 *
 * Out: spans in order of start, then of length; they overlap. Each start gives at most `LONGEST_WORDS` spans, so time is linear. After
 * `MOST_SPANS` the search ends: the article has more names than are kept of any.
 */
export function findSpans(text: string, tokens: Tokens, runs: Runs, gazetteer: Gazetteer): Span[] {
  const finder = new SpanFinder(text, tokens, runs, gazetteer);
  for (let at = 0; at < tokens.capitalCount && finder.spans.length < MOST_SPANS; at += 1)
    finder.addSpansFrom(tokens.capitals[at] as number);
  return finder.spans;
}

class SpanFinder {
  readonly spans: Span[] = [];
  private readonly text: string;
  private readonly tokens: Tokens;
  private readonly runs: Runs;
  private readonly gazetteer: Gazetteer;
  private readonly factsOf: NameFactsReader;
  private readonly units: Uint16Array;
  private readonly reading = new PlainReading();

  constructor(text: string, tokens: Tokens, runs: Runs, gazetteer: Gazetteer) {
    this.text = text;
    this.tokens = tokens;
    this.runs = runs;
    this.gazetteer = gazetteer;
    this.factsOf = nameFactsReader(gazetteer);
    this.units = unitsOf(text);
  }

  addSpansFrom(from: number): void {
    this.addAbbreviation(from);
    this.reading.start(this.tokens.start[from] as number);
    let words = 0;
    let capitals = 0;
    for (let last = from; last < this.tokens.count && words < LONGEST_WORDS; ) {
      words += 1;
      if (isCapital(this.tokens, last)) capitals += 1;
      this.reading.goOn(this.units, this.tokens, last);
      this.addSpan(from, last + 1, words, capitals);
      const next = this.nextWord(from, last);
      if (next < 0) return;
      last = next;
    }
  }

  private addSpan(from: number, to: number, words: number, capitals: number): void {
    const last = to - 1;
    const ends = isCapital(this.tokens, last) || this.isLowerClassWord(last, words);
    if (!ends || (words === 1 && this.neverAlone(from))) return;
    if (this.isThere(from, to)) return; // as an abbreviation
    const isUnknown = this.isSurelyUnknown();
    if (isUnknown && !this.couldBeUnknown(from, to, words, capitals)) return;
    const name = this.textOf(from, to);
    const facts = isUnknown ? unknownFacts(name) : this.factsOf(name, this.reading.isPlain);
    if (!isUnknown && facts.rows.length === 0) {
      if (this.addInflected(from, to, name) || !this.couldBeUnknown(from, to, words, capitals)) return;
    }
    this.push(from, to, name, facts, null, this.reading.isPlain ? facts.key : -1);
    this.addWithPossessive(from, to);
  }

  private isThere(from: number, to: number): boolean {
    if (this.spans.length === 0) return false;
    const before = this.spans[this.spans.length - 1] as Span;
    return before.from === from && before.to === to;
  }

  /** Most capitalised words are told to be no name of the gazetteer before a string is made of them; plain ones are not Cyrillic. */
  private isSurelyUnknown(): boolean {
    return this.reading.isPlain && !this.gazetteer.mayHaveName(this.reading.hash);
  }

  /** "в Омске": a Cyrillic name in another case than the gazetteer's. */
  private addInflected(from: number, to: number, written: string): boolean {
    for (const name of dictionaryForms(written)) {
      const facts = this.factsOf(name, false);
      if (facts.rows.length === 0) continue;
      this.push(from, to, name, facts, null);
      return true;
    }
    return false;
  }

  /** "St. John's": saints' towns may end in a possessive of their own. */
  private addWithPossessive(from: number, to: number): void {
    const saint = ((this.runs.bits[from] as number) & WORD.prefixDot) !== 0 && to - from > 1;
    if (!saint || to >= this.tokens.count || this.tokens.hash[to] !== POSSESSIVE_HASH) return;
    const name = this.textOf(from, to + 1);
    const facts = this.factsOf(name, false);
    if (facts.rows.length > 0) this.push(from, to + 1, name, facts, null);
  }

  private push(
    from: number,
    to: number,
    name: string,
    facts: NameFacts,
    abbreviation: Abbreviation | null,
    key = -1,
  ): void {
    const start = this.tokens.start[from] as number;
    const end = this.tokens.end[to - 1] as number;
    this.spans.push({ from, to, start, end, name, key, facts, abbreviation });
  }

  /** "omsk oblast", "Orange county": a class word in lower case may end a name that the gazetteer has. */
  private isLowerClassWord(token: number, words: number): boolean {
    return (
      words > 1 &&
      ((this.runs.bits[token] as number) & WORD.adminHead) !== 0 &&
      this.tokens.shape[token] === SHAPE.lower
    );
  }

  private neverAlone(token: number): boolean {
    const bits = this.runs.bits[token] as number;
    if (this.tokens.shape[token] === SHAPE.letter) return true;
    return (bits & NEVER_ALONE) !== 0;
  }

  /**
   * May a name that the gazetteer lacks be a place's? One word where a place would stand; a whole run of up to five that is no
   * person's name; or up to three words with a class word. Two thirds of the capitalised words of an article are neither.
   */
  private couldBeUnknown(from: number, to: number, words: number, capitals: number): boolean {
    if (capitals === words - 1 && words > 2) return this.isOfName(from);
    if (capitals !== words || words > LONGEST_UNKNOWN) return false;
    if (words === 1) return this.couldBeUnknownWord(from);
    const first = this.runs.bits[from] as number;
    const last = this.runs.bits[to - 1] as number;
    const hasClass = ((first | last) & CLASS_WORD) !== 0;
    if (this.runs.from[from] === from && this.runs.to[from] === to) return hasClass || (first & PERSON) === 0;
    return words <= 3 && hasClass;
  }

  /** "in Zelyony", "the town of Zelyony", "Zelyony, Tomsk", "Zelyony district"; not "Ivanov said". */
  private couldBeUnknownWord(word: number): boolean {
    const { tokens, runs } = this;
    if (tokens.shape[word] === SHAPE.initials || runs.to[word] !== word + 1) return false;
    const before = word > 0 ? (runs.bits[word - 1] as number) : 0;
    if ((runs.from[word] as number) < word && !this.isSmallStart(word - 1)) return false;
    if ((before & (WORD.placePreposition | WORD.admin)) !== 0 || tokens.hash[word - 1] === OF_HASH) return true;
    const next = word + 1;
    if (next >= tokens.count) return false;
    if (tokens.hash[next] === COMMA_HASH) return next + 1 < tokens.count && isCapital(tokens, next + 1);
    return ((runs.bits[next] as number) & WORD.admin) !== 0;
  }

  /** "In" of "In Zelyony": a small word that starts its sentence. */
  private isSmallStart(token: number): boolean {
    return this.tokens.first[token] === 1 && ((this.runs.bits[token] as number) & WORD.function) !== 0;
  }

  /** "Port of Los Angeles", "Town of Groton": a class word, "of", and capitals. */
  private isOfName(from: number): boolean {
    if (this.tokens.hash[from + 1] !== OF_HASH) return false;
    return ((this.runs.bits[from] as number) & (CLASS_WORD | WORD.organisation)) !== 0;
  }

  /** The next word that a name starting at `from` could go on with, after the word `last`; −1 when there is none. */
  private nextWord(from: number, last: number): number {
    const { tokens } = this;
    let next = last + 1;
    if (next >= tokens.count) return -1;
    if (tokens.kind[next] !== TOKEN.word) {
      if (tokens.gap[next] !== 0 || !this.joins(next)) return -1;
      next += 1;
      if (next >= tokens.count || tokens.kind[next] !== TOKEN.word) return -1;
    }
    if (tokens.sentence[next] !== tokens.sentence[from]) return -1;
    if (isCapital(tokens, next)) return next;
    const bits = this.runs.bits[next] as number;
    if ((bits & (WORD.connector | WORD.adminHead)) === 0) return -1;
    return (next === from + 1 && this.isOfName(from)) || this.startsAName(from, next) ? next : -1;
  }

  /** A mark inside a name: a hyphen, a possessive, an abbreviation's period. */
  private joins(mark: number): boolean {
    const hash = this.tokens.hash[mark];
    if (hash === HYPHEN_HASH) return this.tokens.gap[mark + 1] === 0;
    if (hash === POSSESSIVE_HASH) return true;
    return hash === DOT_HASH && isDottedPart(this.tokens, this.runs.bits, mark - 1);
  }

  private startsAName(from: number, last: number): boolean {
    this.reading.goOn(this.units, this.tokens, last);
    const { isPlain, hash } = this.reading;
    if (isPlain && !this.mayStartAName(hash)) return false;
    const written = this.textOf(from, last + 1);
    return this.gazetteer.hasPrefix(isPlain ? written.toLowerCase() : foldName(written));
  }

  private mayStartAName(hash: number): boolean {
    return this.gazetteer.mayGoOn(hash) || this.gazetteer.mayHaveName(hash);
  }

  private addAbbreviation(from: number): void {
    const { tokens } = this;
    const shape = tokens.shape[from] as number;
    const next = from + 1;
    const dotted = next < tokens.count && tokens.hash[next] === DOT_HASH && tokens.gap[next] === 0;
    if (shape === SHAPE.letter && dotted) this.addSpacedAbbreviation(from);
    if (shape === SHAPE.letter) return;
    if (!dotted && shape !== SHAPE.upper && shape !== SHAPE.initials) return;
    const to = dotted ? next + 1 : next;
    this.tryAbbreviation(from, to);
    if (dotted && shape === SHAPE.upper) this.tryAbbreviation(from, next);
  }

  /** "W. Va.", "N. Dak.": a letter, a period, a word, a period. */
  private addSpacedAbbreviation(from: number): void {
    const { tokens } = this;
    const to = from + 4;
    if (
      to > tokens.count ||
      !isCapital(tokens, from + 2) ||
      tokens.hash[from + 3] !== DOT_HASH ||
      tokens.gap[from + 3] !== 0
    )
      return;
    this.tryAbbreviation(from, to);
  }

  private tryAbbreviation(from: number, to: number): void {
    const abbreviation = abbreviationOf(this.textOf(from, to));
    if (abbreviation === null || (abbreviation.form === 'code' && !this.canBeCode(from))) return;
    this.push(from, to, abbreviation.name, this.factsOf(abbreviation.name, false), abbreviation);
  }

  /** A bare code needs a comma, a bracket or a capitalised name that is not all capitals right before it. */
  private canBeCode(token: number): boolean {
    if (token === 0) return false;
    const { tokens } = this;
    if (tokens.hash[token - 1] === COMMA_HASH) return token >= 2 && isCapital(tokens, token - 2);
    const shape = tokens.shape[token - 1];
    return shape === SHAPE.capital || shape === SHAPE.mixed;
  }

  private textOf(from: number, to: number): string {
    return this.text.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }
}
