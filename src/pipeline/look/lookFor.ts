import { type Needed, wordsOfPattern } from './wordsOfPattern.ts';

/**
 * Looks once at the words of a stretch of a text (UTF-16 offsets, `end` excluded). Out: bit i is set where the ith of the expressions that the look
 * was made for may match in the stretch, taken by itself; where it is not set, it does not.
 */
export type Look = (text: string, start: number, end: number) => number;

const MOST_PATTERNS = 31;

/** A word is found by its first three letters, `a` as 1, 0 where it has fewer. */
const KEY_LETTERS = 3;
const LETTERS = 27;
const MARKS = 0x80;
const ALL = -1;

/** A word, or (`isStart`) the start of words. */
type Entry = { readonly word: string; readonly isStart: boolean; readonly bits: number };

/** Bits of the expressions that need words with such a key, a mark or digit by its code, a Cyrillic letter, or nothing that is known. */
type Table = {
  readonly keys: Int32Array;
  readonly entries: Map<number, Entry[]>;
  readonly marks: Int32Array;
  cyrillic: number;
  always: number;
};

/** Makes a look for up to 31 expressions out of the words that each of them needs; when it is first asked. */
export function lookFor(patterns: readonly RegExp[]): Look {
  if (patterns.length > MOST_PATTERNS)
    throw new Error(`a look for ${patterns.length} expressions; it can hold ${MOST_PATTERNS}`);
  let table: Table | null = null;
  return (text, start, end) => {
    table ??= tableOf(patterns);
    return lookAt(text, start, end, table);
  };
}

function lookAt(text: string, start: number, end: number, table: Table): number {
  let found = table.always;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const key = keyAt(text, at, end);
      if (table.keys[key] !== 0) found |= bitsOfWord(text, at, end, table.entries.get(key)!);
      at = lastOfWord(text, at, end);
    } else if (code !== SPACE) found |= bitsOfMark(code, table);
  }
  return found;
}

const SPACE = 0x20;
/** The bits of a letter's code that are the same in capitals. */
const LETTER = 0x1f;

function isLetter(code: number): boolean {
  const letter = (code | 0x20) - 0x60;
  return letter > 0 && letter < LETTERS;
}

function keyAt(text: string, at: number, end: number): number {
  let key = 0;
  let isInside = true;
  for (let next = at; next < at + KEY_LETTERS; next += 1) {
    const code = isInside && next < end ? text.charCodeAt(next) : SPACE;
    isInside = isLetter(code);
    key = key * LETTERS + (isInside ? code & LETTER : 0);
  }
  return key;
}

function lastOfWord(text: string, at: number, end: number): number {
  let last = at;
  while (last + 1 < end && isLetter(text.charCodeAt(last + 1))) last += 1;
  return last;
}

function bitsOfWord(text: string, at: number, end: number, entries: readonly Entry[]): number {
  let found = 0;
  for (let index = 0; index < entries.length; index += 1) {
    const { word, isStart, bits } = entries[index]!;
    const after = at + word.length;
    if (after > end || !isAt(text, at, word)) continue;
    if (isStart || after === end || !isLetter(text.charCodeAt(after))) found |= bits;
  }
  return found;
}

/** Do the letters of a word behind those of its key stand in a text? */
function isAt(text: string, at: number, word: string): boolean {
  for (let letter = KEY_LETTERS; letter < word.length; letter += 1) {
    if ((text.charCodeAt(at + letter) | 0x20) !== word.charCodeAt(letter)) return false;
  }
  return true;
}

function bitsOfMark(code: number, { marks, cyrillic }: Table): number {
  if (code < MARKS) return marks[code]!;
  if ((code >= 0x400 && code < 0x530) || (code >= 0x1c80 && code < 0x1c90)) return cyrillic;
  // The long s and the sign of the kelvin: letters of ASCII to an expression with the flags i and u.
  return code === 0x17f || code === 0x212a ? ALL : 0;
}

function tableOf(patterns: readonly RegExp[]): Table {
  const [keys, marks] = [new Int32Array(LETTERS ** KEY_LETTERS), new Int32Array(MARKS)];
  const table: Table = { keys, entries: new Map(), marks, cyrillic: 0, always: 0 };
  for (const [index, pattern] of patterns.entries()) {
    const needed = wordsOfPattern(pattern);
    if (needed === null) table.always |= 1 << index;
    for (const need of needed ?? []) addNeeded(table, need, 1 << index);
  }
  return table;
}

function addNeeded(table: Table, { kind, text }: Needed, bit: number): void {
  if (kind === 'cyrillic') table.cyrillic |= bit;
  else if (kind === 'mark') table.marks[text.charCodeAt(0)]! |= bit;
  else if (kind === 'digit') for (let digit = 0x30; digit <= 0x39; digit += 1) table.marks[digit]! |= bit;
  else addWord(table, text, kind === 'start', bit);
}

function addWord({ keys, entries }: Table, word: string, isStart: boolean, bit: number): void {
  const key = keyAt(word, 0, word.length);
  keys[key]! |= bit;
  const known = entries.get(key) ?? [];
  entries.set(key, known);
  const same = known.findIndex((entry) => entry.word === word && entry.isStart === isStart);
  if (same === -1) known.push({ word, isStart, bits: bit });
  else known[same] = { word, isStart, bits: known[same]!.bits | bit };
}
