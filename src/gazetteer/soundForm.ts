import { characterOfKeyCode, keyCode } from './keyCode.ts';

const MOST_LETTERS = 64;
const SPACE = 32;

/**
 * The form in which different romanisations of one Cyrillic or Arabic name are the same: "Solntsevsky", "Solncevskiy" and "Solntsevskyi".
 * Doubled letters count once; kh/h, ts/tz/c, dj/j, ck/q/k, w/v, ou/oo/u, ph/f and gh/g are one letter each; a run of y, i and j is
 * one "i", or nothing before a vowel; "ye" at a word's end is such a run too. Letters other than Latin come back as they are.
 * Source: where GOST 7.79, BGN/PCGN, the Ukrainian system of 2010 and newspapers differ.
 */
export function soundForm(folded: string): string {
  const bytes = Uint8Array.from(folded, (letter) => keyCode(letter.charCodeAt(0)));
  const form = new Uint8Array(MOST_LETTERS);
  const length = writeSoundForm(bytes, 0, bytes.length, form);
  return Array.from(form.subarray(0, length), characterOfKeyCode).join('');
}

/** Same on bytes of `keyCode`, without strings: writes the form of `bytes[from..to)` (at most 64) and returns its length. */
export function writeSoundForm(bytes: Uint8Array, from: number, to: number, form: Uint8Array): number {
  let length = 0;
  for (let at = from; at < to && length < MOST_LETTERS; ) {
    const step = IS_SOFT[bytes[at] as number] === 1 ? softStep(bytes, at, to) : hardStep(bytes, at, to);
    const sound = step & 255;
    at += step >>> 8;
    if (sound !== 0 && (length === 0 || form[length - 1] !== sound)) form[length++] = sound;
  }
  return length;
}

/** Sound in the low byte (0 for none), bytes it takes above: two numbers without an object. */
const stepOf = (sound: number, taken: number): number => sound | (taken << 8);

/** A run of y, i and j: nothing before a vowel, else "i"; with the "e" of a final "ye". */
function softStep(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && IS_SOFT[bytes[at] as number] === 1) at++;
  if (at === to || VOWEL[bytes[at] as number] === 0) return stepOf(LETTER_I, at - from);
  const isFinalE = bytes[at] === LETTER_E && (at + 1 === to || bytes[at + 1] === SPACE);
  return isFinalE ? stepOf(LETTER_I, at + 1 - from) : stepOf(0, at - from);
}

function hardStep(bytes: Uint8Array, from: number, to: number): number {
  const letter = bytes[from] as number;
  const pair = from + 1 < to ? (PAIR_SOUND[letter * 256 + (bytes[from + 1] as number)] as number) : 0;
  return pair === 0 ? stepOf(SINGLE_SOUND[letter] as number, 1) : stepOf(pair, 2);
}

const codeOf = (letter: string): number => letter.charCodeAt(0);
const LETTER_I = codeOf('i');
const LETTER_E = codeOf('e');

const IS_SOFT = tableOf('yij');
const VOWEL = tableOf('aeou');
const SINGLE_SOUND = Uint8Array.from({ length: 256 }, (_, code) => code);
SINGLE_SOUND[codeOf('q')] = codeOf('k');
SINGLE_SOUND[codeOf('w')] = codeOf('v');
const PAIR_SOUND = new Uint8Array(256 * 256);
for (const pair of ['kh h', 'ts c', 'tz c', 'dj j', 'ph f', 'gh g', 'ck k', 'ou u', 'oo u']) {
  PAIR_SOUND[pair.charCodeAt(0) * 256 + pair.charCodeAt(1)] = pair.charCodeAt(3);
}

function tableOf(letters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const letter of letters) table[codeOf(letter)] = 1;
  return table;
}
