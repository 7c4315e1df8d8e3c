/** What a UTF-16 unit is. `mark` covers combining marks, which belong to the letter before them; the last three are letters. */
export const CHARACTER = { unknown: 0, space: 1, digit: 2, other: 3, lower: 4, upper: 5, mark: 6 } as const;

/** By unit: its kind in the high half, the unit in lower case in the low half, so that one look tells both. */
const CHARACTERS = new Int32Array(0x10000);
const KIND_BITS = 16;
const FIRST_LETTER = CHARACTER.lower << KIND_BITS;

/** Kind and lower case of a UTF-16 unit, for the functions below. Letters without case (CJK, Arabic) count as lower. Filled in on first sight. */
export function characterOf(unit: number): number {
  const known = CHARACTERS[unit] as number;
  return known === CHARACTER.unknown ? learn(unit) : known;
}

/** One of `CHARACTER`. */
export const kindOf = (character: number): number => character >>> KIND_BITS;

export const isLetter = (character: number): boolean => character >= FIRST_LETTER;

/** The unit in lower case. */
export const loweredOf = (character: number): number => character & 0xffff;

function learn(unit: number): number {
  const letter = String.fromCharCode(unit);
  const lower = letter.toLowerCase();
  const character = (classify(letter, lower) << KIND_BITS) | (lower.length === 1 ? lower.charCodeAt(0) : unit);
  CHARACTERS[unit] = character;
  return character;
}

function classify(letter: string, lower: string): number {
  if (/\s/u.test(letter)) return CHARACTER.space;
  if (/\p{Nd}/u.test(letter)) return CHARACTER.digit;
  if (/\p{M}/u.test(letter)) return CHARACTER.mark;
  if (!/\p{L}/u.test(letter)) return CHARACTER.other;
  return lower !== letter ? CHARACTER.upper : CHARACTER.lower;
}
