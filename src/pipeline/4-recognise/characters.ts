/** What a UTF-16 unit is. `mark` covers combining marks, which belong to the letter before them. */
export const CHARACTER = { unknown: 0, space: 1, lower: 2, upper: 3, digit: 4, other: 5, mark: 6 } as const;

const KINDS = new Uint8Array(0x10000);
const LOWERED = new Uint16Array(0x10000);

/** Kind of a UTF-16 unit, one of `CHARACTER`. Letters without case (CJK, Arabic) count as lower. Filled in on first sight. */
export function characterKind(unit: number): number {
  const known = KINDS[unit] as number;
  return known === CHARACTER.unknown ? learn(unit) : known;
}

/** The unit in lower case; curly apostrophes become the straight one. Call after `characterKind` has seen the unit. */
export function loweredUnit(unit: number): number {
  return LOWERED[unit] as number;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  LOWERED[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  const kind = classify(character, lower);
  KINDS[unit] = kind;
  return kind;
}

function classify(character: string, lower: string): number {
  if (/\s/u.test(character)) return CHARACTER.space;
  if (/\p{Nd}/u.test(character)) return CHARACTER.digit;
  if (/\p{M}/u.test(character)) return CHARACTER.mark;
  if (!/\p{L}/u.test(character)) return CHARACTER.other;
  return lower !== character ? CHARACTER.upper : CHARACTER.lower;
}
