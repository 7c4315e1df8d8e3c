import type { Sentence } from '../3-split/sentence.ts';
import { CHARACTER, characterKind, loweredUnit } from './characters.ts';
import { addToHash, EMPTY_HASH } from './hashWord.ts';
import { SHAPE, TOKEN, type Tokens } from './tokens.ts';

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const DOT = 0x2e;
const LOWER_S = 0x73;
const LONGEST_INITIAL = 2;

/**
 * Cuts a clean text into words, numbers and marks, in one pass.
 *
 * Out: a word keeps its inner apostrophes ("O'Brien") and, for initials, its dots ("U.S.", "W.Va."); a possessive "'s" is a token of
 * its own; any other mark is one token a character. Offsets are exact. Time grows with the length of the text.
 */
export function tokenise(text: string, sentences: readonly Sentence[]): Tokens {
  const sink = new TokenSink(Math.max(16, text.length >> 2));
  let position = 0;
  let gap = 1;
  while (position < text.length) {
    const kind = characterKind(text.charCodeAt(position));
    if (kind === CHARACTER.space) {
      gap = 1;
      position += 1;
      continue;
    }
    if (kind === CHARACTER.lower || kind === CHARACTER.upper) position = sink.addWord(text, position, gap);
    else if (kind === CHARACTER.digit) position = sink.addNumber(text, position, gap);
    else position = sink.addMark(text, position, gap);
    gap = 0;
  }
  return sink.finish(sentences);
}

const isLetter = (kind: number): boolean =>
  kind === CHARACTER.lower || kind === CHARACTER.upper || kind === CHARACTER.mark;

const kindAt = (text: string, position: number): number =>
  position < text.length ? characterKind(text.charCodeAt(position)) : CHARACTER.unknown;

const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === CURLY_APOSTROPHE;

/** Is there a possessive "'s" at the apostrophe? */
function isPossessive(text: string, apostrophe: number): boolean {
  if ((text.charCodeAt(apostrophe + 1) | 0x20) !== LOWER_S) return false;
  return !isLetter(kindAt(text, apostrophe + 2));
}

/** End of the dotted letters that start at `start` ("U.S." but not "J. Smith"), or `start` when there are none. */
function endOfInitials(text: string, start: number): number {
  let end = endOfPart(text, start, 1);
  if (end === start || text.charCodeAt(end - 1) !== DOT) return start;
  let parts = 1;
  for (let next = endOfPart(text, end, LONGEST_INITIAL); next > end; next = endOfPart(text, end, LONGEST_INITIAL)) {
    end = next;
    parts += 1;
    if (text.charCodeAt(end - 1) !== DOT) break;
  }
  return parts >= 2 ? end : start;
}

/** End of a capital with up to `limit` letters in all and its period, if it has one; `start` when the letters are more or none. */
function endOfPart(text: string, start: number, limit: number): number {
  if (kindAt(text, start) !== CHARACTER.upper) return start;
  let position = start + 1;
  while (isLetter(kindAt(text, position)) && position - start <= limit) position += 1;
  if (position - start > limit) return start;
  return text.charCodeAt(position) === DOT ? position + 1 : position;
}

class TokenSink {
  private count = 0;
  private start: Int32Array;
  private end: Int32Array;
  private hash: Int32Array;
  private kind: Uint8Array;
  private shape: Uint8Array;
  private gap: Uint8Array;

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.hash = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.gap = new Uint8Array(capacity);
  }

  addWord(text: string, start: number, gap: number): number {
    const initialsEnd = endOfInitials(text, start);
    if (initialsEnd > start) return this.addInitials(text, start, initialsEnd, gap);
    let hash = EMPTY_HASH;
    let uppers = 0;
    let letters = 0;
    let position = start;
    for (; position < text.length; position += 1) {
      const unit = text.charCodeAt(position);
      const kind = characterKind(unit);
      if (isLetter(kind)) {
        if (kind === CHARACTER.upper) uppers += 1;
        letters += 1;
        hash = addToHash(hash, loweredUnit(unit));
      } else if (isApostrophe(unit) && isLetter(kindAt(text, position + 1)) && !isPossessive(text, position)) {
        hash = addToHash(hash, APOSTROPHE);
      } else break;
    }
    const capital = characterKind(text.charCodeAt(start)) === CHARACTER.upper;
    this.push(start, position, hash, TOKEN.word, shapeOf(capital, uppers, letters), gap);
    return position;
  }

  addNumber(text: string, start: number, gap: number): number {
    let position = start;
    let hash = EMPTY_HASH;
    while (kindAt(text, position) === CHARACTER.digit) {
      hash = addToHash(hash, text.charCodeAt(position));
      position += 1;
    }
    this.push(start, position, hash, TOKEN.number, SHAPE.none, gap);
    return position;
  }

  addMark(text: string, position: number, gap: number): number {
    const unit = text.charCodeAt(position);
    if (isApostrophe(unit) && gap === 0 && isPossessive(text, position)) {
      const hash = addToHash(addToHash(EMPTY_HASH, APOSTROPHE), LOWER_S);
      this.push(position, position + 2, hash, TOKEN.mark, SHAPE.none, gap);
      return position + 2;
    }
    const plain = unit === CURLY_APOSTROPHE ? APOSTROPHE : unit;
    this.push(position, position + 1, addToHash(EMPTY_HASH, plain), TOKEN.mark, SHAPE.none, gap);
    return position + 1;
  }

  finish(sentences: readonly Sentence[]): Tokens {
    const { count, start, end, hash, kind, shape, gap } = this;
    const sentence = new Int32Array(count);
    const first = new Uint8Array(count);
    let current = 0;
    let seen = -1;
    for (let token = 0; token < count; token += 1) {
      const at = start[token] as number;
      while (current + 1 < sentences.length && (sentences[current + 1] as Sentence).start <= at) current += 1;
      sentence[token] = current;
      if (kind[token] === TOKEN.word && seen !== current) {
        first[token] = 1;
        seen = current;
      }
    }
    return { count, start, end, hash, kind, shape, gap, sentence, first };
  }

  private addInitials(text: string, start: number, end: number, gap: number): number {
    let hash = EMPTY_HASH;
    for (let position = start; position < end; position += 1) {
      const unit = text.charCodeAt(position);
      characterKind(unit);
      hash = addToHash(hash, loweredUnit(unit));
    }
    this.push(start, end, hash, TOKEN.word, SHAPE.initials, gap);
    return end;
  }

  private push(start: number, end: number, hash: number, kind: number, shape: number, gap: number): void {
    if (this.count === this.start.length) this.grow();
    const at = this.count;
    this.start[at] = start;
    this.end[at] = end;
    this.hash[at] = hash;
    this.kind[at] = kind;
    this.shape[at] = shape;
    this.gap[at] = gap;
    this.count = at + 1;
  }

  private grow(): void {
    const capacity = this.start.length * 2;
    this.start = grown(this.start, new Int32Array(capacity));
    this.end = grown(this.end, new Int32Array(capacity));
    this.hash = grown(this.hash, new Int32Array(capacity));
    this.kind = grown(this.kind, new Uint8Array(capacity));
    this.shape = grown(this.shape, new Uint8Array(capacity));
    this.gap = grown(this.gap, new Uint8Array(capacity));
  }
}

function grown<Column extends Int32Array | Uint8Array>(from: Column, into: Column): Column {
  into.set(from);
  return into;
}

function shapeOf(capital: boolean, uppers: number, letters: number): number {
  if (uppers === 0) return SHAPE.lower;
  if (uppers === letters) return letters === 1 ? SHAPE.letter : SHAPE.upper;
  return capital && uppers === 1 ? SHAPE.capital : SHAPE.mixed;
}
