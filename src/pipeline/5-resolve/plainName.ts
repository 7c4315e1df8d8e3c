import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

const FIRST_BEYOND_ASCII = 0x80;

/** Letters and digits only, lower case, marks off. */
export function plainName(name: string): string {
  let isBare = true;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit >= FIRST_BEYOND_ASCII) return plainFarName(name);
    if (PLAIN_BYTE[unit] === 0) isBare = false;
  }
  return (isBare ? name : name.replace(/[^A-Za-z0-9]+/g, '')).toLowerCase();
}

/** By unit, one after the other, where each has one plain unit or none; else by the rules of Unicode for all of it. */
function plainFarName(name: string): string {
  const kept: number[] = [];
  for (let at = 0; at < name.length; at++) {
    const plain = plainUnit(name.charCodeAt(at));
    if (plain === SEVERAL) return plainByRule(name);
    if (plain !== 0) kept.push(plain);
  }
  return kept.length < MOST_ARGUMENTS ? String.fromCharCode(...kept) : plainByRule(name);
}

/** The definition of a plain name. */
export function plainByRule(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

const MOST_ARGUMENTS = 1024;
/** Units below this are plain by themselves, whatever stands beside them, but Greek ones: a sigma at the end of a word has a form of its own. */
const TABLE_SIZE = 0x2100;
const GREEK_START = 0x370;
const GREEK_END = 0x400;
/** Of a unit that becomes more than one, or depends on those beside it. */
const SEVERAL = 0xffff;
const NOT_KNOWN = 0xfffe;

/** What units become, 0 for nothing; of those that were seen so far: to fill it in at the start would take some milliseconds. */
const PLAIN_UNITS = new Uint16Array(TABLE_SIZE).fill(NOT_KNOWN);

function plainUnit(unit: number): number {
  if (unit >= TABLE_SIZE) return SEVERAL;
  const known = PLAIN_UNITS[unit]!;
  if (known !== NOT_KNOWN) return known;
  const plain = plainByRule(String.fromCharCode(unit));
  const isAlone = plain.length <= 1 && (unit < GREEK_START || unit >= GREEK_END);
  const made = isAlone ? plain.charCodeAt(0) || 0 : SEVERAL;
  PLAIN_UNITS[unit] = made;
  return made;
}

/** How a row's own name stands to another in plain form: another name, the same, or the same and "city". */
export const PLAIN = { other: 0, same: 1, city: 2 } as const;

const CITY = 'city';

/** One of `PLAIN`. In: `plain` as `plainName` gives it. Names are compared as they lie, without a string, but for some of few scripts. */
export function comparePlain({ nameStarts, nameText, nameOf }: Gazetteer, row: number, plain: string): number {
  const end = nameStarts[row + 1]!;
  const longest = plain.length + CITY.length;
  let matched = 0;
  for (let at = nameStarts[row]!; at < end; at += BYTES[nameText[at]!]!) {
    const kept = plainAt(nameText, at);
    if (kept === SEVERAL) return compareFar(plainName(nameOf(row)), plain);
    if (kept === 0) continue;
    if (matched === longest) return PLAIN.other;
    if (kept !== unitOfCity(plain, matched)) return PLAIN.other;
    matched++;
  }
  if (matched === plain.length) return PLAIN.same;
  return matched === longest ? PLAIN.city : PLAIN.other;
}

/** A unit of the plain name with "city" behind it. */
const unitOfCity = (plain: string, at: number): number =>
  at < plain.length ? plain.charCodeAt(at) : CITY.charCodeAt(at - plain.length);

const FIRST_OF_THREE = 0xe0;
const FIRST_OF_FOUR = 0xf0;
/** So many bytes a character has, by the first of them. */
const BYTES = Uint8Array.from({ length: 256 }, (_, first) => {
  if (first < FIRST_BEYOND_ASCII) return 1;
  return first < FIRST_OF_THREE ? 2 : 3;
});

/** What the character whose UTF-8 starts at `at` is in a plain name, as `plainUnit` says. */
function plainAt(text: Uint8Array, at: number): number {
  const first = text[at]!;
  if (first < FIRST_BEYOND_ASCII) return PLAIN_BYTE[first]!;
  const second = text[at + 1]! & 0x3f;
  if (first < FIRST_OF_THREE) return plainUnit(((first & 0x1f) << 6) | second);
  if (first >= FIRST_OF_FOUR) return SEVERAL;
  return plainUnit(((first & 0x0f) << 12) | (second << 6) | (text[at + 2]! & 0x3f));
}

function compareFar(own: string, plain: string): number {
  if (own === plain) return PLAIN.same;
  return own === plain + CITY ? PLAIN.city : PLAIN.other;
}

/** What an ASCII byte is in a plain name; 0 when it is left out. */
const PLAIN_BYTE = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);
