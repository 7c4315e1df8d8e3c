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

/** For each key where its words are among `entries`, 0 for none. Bits of the expressions that need a mark or digit, by its code; a Cyrillic letter; nothing that is known. */
type Table = {
  readonly keys: Uint16Array;
  readonly entries: Entry[][];
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

/** One pass; each character is asked for once, because that takes most of the time. */
function lookAt(text: string, start: number, end: number, table: Table): number {
  let found = table.always;
  let key = 0;
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const letter = letterOf(code);
    if (letter > 0 && letter < LETTERS) {
      if (letters < KEY_LETTERS) key = key * LETTERS + letter;
      letters += 1;
    } else {
      if (letters !== 0) found |= bitsOfWord(table, key, letters, text, at);
      if (code !== SPACE) found |= bitsOfMark(code, table);
      key = 0;
      letters = 0;
    }
  }
  return letters === 0 ? found : found | bitsOfWord(table, key, letters, text, end);
}

const SPACE = 0x20;

/** 1 to 26 for the letters of ASCII, capital or not; else less or more. */
const letterOf = (code: number): number => (code | 0x20) - 0x60;

/** Bits of the word of so many letters that ends before an offset. */
function bitsOfWord({ keys, entries }: Table, key: number, letters: number, text: string, end: number): number {
  const place = keys[wholeKey(key, letters)]!;
  return place === 0 ? 0 : bitsOfEntries(entries[place]!, letters, text, end - letters);
}

/** The key of a word of which less than three letters are in it. */
function wholeKey(key: number, letters: number): number {
  if (letters >= KEY_LETTERS) return key;
  return letters === 1 ? key * LETTERS * LETTERS : key * LETTERS;
}

function bitsOfEntries(entries: readonly Entry[], letters: number, text: string, start: number): number {
  let found = 0;
  for (let index = 0; index < entries.length; index += 1) {
    const { word, isStart, bits } = entries[index]!;
    const isLong = letters === word.length || (isStart && letters > word.length);
    if (isLong && startsSo(text, start, word)) found |= bits;
  }
  return found;
}

/** Do the letters of a word behind those of its key stand in a text? */
function startsSo(text: string, start: number, word: string): boolean {
  for (let at = KEY_LETTERS; at < word.length; at += 1) {
    if ((text.charCodeAt(start + at) | 0x20) !== word.charCodeAt(at)) return false;
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
  const [keys, marks] = [new Uint16Array(LETTERS ** KEY_LETTERS), new Int32Array(MARKS)];
  const table: Table = { keys, entries: [[]], marks, cyrillic: 0, always: 0 };
  for (const [index, pattern] of patterns.entries()) {
    const needed = wordsOfPattern(pattern);
    if (needed === null) table.always |= 1 << index;
    for (const need of needed ?? []) addNeeded(table, need, 1 << index);
  }
  return table;
}

function addNeeded(table: Table, need: Needed, bit: number): void {
  if (need === 'я') table.cyrillic |= bit;
  else if (need === '1') for (let digit = 0x30; digit <= 0x39; digit += 1) table.marks[digit]! |= bit;
  else if (letterOf(need.charCodeAt(0)) < 1) table.marks[need.charCodeAt(0)]! |= bit;
  else if (need.endsWith('*')) addWord(table, need.slice(0, -1), true, bit);
  else addWord(table, need, false, bit);
}

function addWord({ keys, entries }: Table, word: string, isStart: boolean, bit: number): void {
  let start = 0;
  for (let at = 0; at < word.length && at < KEY_LETTERS; at += 1)
    start = start * LETTERS + letterOf(word.charCodeAt(at));
  const key = wholeKey(start, word.length);
  if (keys[key] === 0) keys[key] = entries.push([]) - 1;
  const known = entries[keys[key]!]!;
  const same = known.findIndex((entry) => entry.word === word && entry.isStart === isStart);
  if (same === -1) known.push({ word, isStart, bits: bit });
  else known[same] = { word, isStart, bits: known[same]!.bits | bit };
}
