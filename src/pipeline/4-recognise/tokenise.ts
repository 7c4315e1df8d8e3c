import type { Sentence } from '../3-split/sentence.ts';
import { unitsOf } from '../unitsOf.ts';
import { CHARACTER, characterOf, isLetter, kindOf, loweredOf } from './characters.ts';
import { addToHash, EMPTY_HASH } from './hashWord.ts';
import { TokenColumns } from './tokenColumns.ts';
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
 * `columns` are filled and given back, so what they held before is lost.
 */
export function tokenise(
  text: string,
  sentences: readonly Sentence[],
  columns: TokenColumns = new TokenColumns(),
): Tokens {
  const units = unitsOf(text); // reads as 0, which is no letter, after its end
  const { length } = text;
  columns.clear(64 + (length >> 2));
  let position = 0;
  let gap = 1;
  while (position < length) {
    const kind = kindOf(characterOf(units[position] as number));
    if (kind === CHARACTER.space) {
      gap = 1;
      position += 1;
      continue;
    }
    if (kind === CHARACTER.lower || kind === CHARACTER.upper) position = addWord(columns, units, position, gap);
    else if (kind === CHARACTER.digit) position = addNumber(columns, units, position, gap);
    else position = addMark(columns, units, position, gap);
    gap = 0;
  }
  return columns.finish(sentences);
}

const kindAt = (units: Uint16Array, position: number): number => kindOf(characterOf(units[position] as number));

const isLetterAt = (units: Uint16Array, position: number): boolean => isLetter(characterOf(units[position] as number));

const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === CURLY_APOSTROPHE;

/** Is there a possessive "'s" at the apostrophe? */
function isPossessive(units: Uint16Array, apostrophe: number): boolean {
  if (((units[apostrophe + 1] as number) | 0x20) !== LOWER_S) return false;
  return !isLetterAt(units, apostrophe + 2);
}

/** Does the apostrophe stand inside a word ("O'Brien")? */
function joinsLetters(units: Uint16Array, apostrophe: number): boolean {
  return isLetterAt(units, apostrophe + 1) && !isPossessive(units, apostrophe);
}

/** End of the dotted letters that start at `start` ("U.S." but not "J. Smith"), or `start` when there are none. */
function endOfInitials(units: Uint16Array, start: number): number {
  let end = endOfPart(units, start, 1);
  if (end === start || units[end - 1] !== DOT) return start;
  let parts = 1;
  for (let next = endOfPart(units, end, LONGEST_INITIAL); next > end; next = endOfPart(units, end, LONGEST_INITIAL)) {
    end = next;
    parts += 1;
    if (units[end - 1] !== DOT) break;
  }
  return parts >= 2 ? end : start;
}

/** End of a capital with up to `limit` letters in all and its period, if it has one; `start` when the letters are more or none. */
function endOfPart(units: Uint16Array, start: number, limit: number): number {
  if (kindAt(units, start) !== CHARACTER.upper) return start;
  let position = start + 1;
  while (isLetterAt(units, position) && position - start <= limit) position += 1;
  if (position - start > limit) return start;
  return units[position] === DOT ? position + 1 : position;
}

function addWord(columns: TokenColumns, units: Uint16Array, start: number, gap: number): number {
  if (units[start + 1] === DOT) {
    const initialsEnd = endOfInitials(units, start);
    if (initialsEnd > start) return addInitials(columns, units, start, initialsEnd, gap);
  }
  let hash = EMPTY_HASH;
  let uppers = 0;
  let others = 0;
  let position = start;
  for (;;) {
    let character = characterOf(units[position] as number);
    while (isLetter(character)) {
      hash = addToHash(hash, loweredOf(character));
      if (kindOf(character) === CHARACTER.upper) uppers += 1;
      position += 1;
      character = characterOf(units[position] as number);
    }
    if (!isApostrophe(units[position] as number) || !joinsLetters(units, position)) break;
    others += 1;
    hash = addToHash(hash, APOSTROPHE);
    position += 1;
  }
  const capital = kindAt(units, start) === CHARACTER.upper;
  const shape = uppers === 0 ? SHAPE.lower : shapeOf(capital, uppers, position - start - others);
  columns.push(start, position, hash, TOKEN.word, shape, gap);
  return position;
}

function addInitials(columns: TokenColumns, units: Uint16Array, start: number, end: number, gap: number): number {
  let hash = EMPTY_HASH;
  for (let position = start; position < end; position += 1) {
    hash = addToHash(hash, loweredOf(characterOf(units[position] as number)));
  }
  columns.push(start, end, hash, TOKEN.word, SHAPE.initials, gap);
  return end;
}

function addNumber(columns: TokenColumns, units: Uint16Array, start: number, gap: number): number {
  let position = start;
  let hash = EMPTY_HASH;
  while (kindAt(units, position) === CHARACTER.digit) {
    hash = addToHash(hash, units[position] as number);
    position += 1;
  }
  columns.push(start, position, hash, TOKEN.number, SHAPE.none, gap);
  return position;
}

function addMark(columns: TokenColumns, units: Uint16Array, position: number, gap: number): number {
  const unit = units[position] as number;
  if (isApostrophe(unit) && gap === 0 && isPossessive(units, position)) {
    const hash = addToHash(addToHash(EMPTY_HASH, APOSTROPHE), LOWER_S);
    columns.push(position, position + 2, hash, TOKEN.mark, SHAPE.none, gap);
    return position + 2;
  }
  const plain = unit === CURLY_APOSTROPHE ? APOSTROPHE : unit;
  columns.push(position, position + 1, addToHash(EMPTY_HASH, plain), TOKEN.mark, SHAPE.none, gap);
  return position + 1;
}

/** Of a word that has capitals. */
function shapeOf(capital: boolean, uppers: number, letters: number): number {
  if (uppers === letters) return letters === 1 ? SHAPE.letter : SHAPE.upper;
  return capital && uppers === 1 ? SHAPE.capital : SHAPE.mixed;
}
