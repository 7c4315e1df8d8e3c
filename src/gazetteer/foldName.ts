/**
 * Folds a place name so that every spelling of the same letters meets in one form: lower case, no diacritics, words parted by one
 * space. Text and table fold alike, so an exact look-up is a comparison of folded forms.
 *
 * Hyphens, commas, slashes and brackets part words; apostrophes, zero-width and combining characters vanish; a period after a single
 * letter vanishes ("U.S." → "us"), after a longer word it parts ("St.Petersburg" → "st petersburg"). Cyrillic stays Cyrillic, with
 * ё → е and the extra letters of the Turkic alphabets on their Russian base. "Saint", "Sainte", "Ste", "Sankt" → "st";
 * "Mount" → "mt"; "Fort" → "ft"; "Twp." → "township". Other scripts pass through in lower case.
 */
export function foldName(name: string): string {
  const letters = isPlain(name) ? name.toLowerCase() : foldLetters(name);
  return mayHoldTitle(letters) ? shortenTitles(letters) : letters;
}

const SPACE = 32;
const LOWER_A = 97;
const LOWER_Z = 122;

/** Only ASCII letters, with single spaces between them: `toLowerCase` is then the whole work. */
function isPlain(name: string): boolean {
  let previous = SPACE;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const lower = code | 32;
    if (lower < LOWER_A || lower > LOWER_Z || code > LOWER_Z) {
      if (code !== SPACE || previous === SPACE) return false;
    }
    previous = code;
  }
  return previous !== SPACE || name.length === 0;
}

/** The general case: one character of input gives zero or more letters, or parts two words. */
function foldLetters(name: string): string {
  let out = '';
  let wantsSpace = false;
  let wordLength = 0; // letters since the last gap or period
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letters = code < TABLE_SIZE ? nearLetters(code) : foldFarCharacter(code, name.charAt(at));
    if (letters === GAP || (letters === '.' && wordLength > 1)) {
      wantsSpace = out.length > 0;
      wordLength = 0;
    } else if (letters === '.') {
      wordLength = 0;
    } else if (letters.length > 0) {
      if (wantsSpace) out += ' ';
      wantsSpace = false;
      out += letters;
      wordLength += letters.length;
    }
  }
  return out;
}

/** Words that folding writes another way. */
export const TITLES: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'st'],
  ['sankt', 'st'],
  ['ste', 'st'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['twp', 'township'],
]);

/** Cheap refusal: most names hold none of the words that `shortenTitles` looks for. */
function mayHoldTitle(folded: string): boolean {
  // A look past the end would give no whole number.
  for (let at = 0; at + 1 < folded.length; at++) {
    if (at > 0 && folded.charCodeAt(at - 1) !== SPACE) continue;
    const code = folded.charCodeAt(at);
    const next = folded.charCodeAt(at + 1);
    // "sa…", "st…", "mo…", "fo…", "tw…"
    if (code === 115 && (next === 97 || next === 116)) return true;
    if ((code === 109 || code === 102) && next === 111) return true;
    if (code === 116 && next === 119) return true;
  }
  return false;
}

function shortenTitles(folded: string): string {
  if (!folded.includes(' ')) return TITLES.get(folded) ?? folded;
  return folded
    .split(' ')
    .map((word) => TITLES.get(word) ?? word)
    .join(' ');
}

/** Stands in the table for characters that part words. */
const GAP = ' ';
const TABLE_SIZE = 0x2100;

const VANISHING = new Set("'`´’‘ʼʹʻʽˈ′″‵\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u0300");

/** Letters that do not fall apart under Unicode decomposition, and Cyrillic letters put on their Russian or Ukrainian base. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ə: 'a', ǝ: 'a',
  ɛ: 'e', ɔ: 'o', ƙ: 'k', ɗ: 'd', ɓ: 'b', ƴ: 'y', ŀ: 'l', ŉ: 'n', ɨ: 'i', ʉ: 'u', ƒ: 'f', ɣ: 'g', ʒ: 'z', ʃ: 's',
  ё: 'е', й: 'й', ї: 'ї', ў: 'ў', ѓ: 'ѓ', ќ: 'ќ', ґ: 'г', ғ: 'г', қ: 'к', ҡ: 'к', ҳ: 'х', һ: 'х', ң: 'н', ө: 'о', ү: 'у', ұ: 'у',
  ә: 'а', җ: 'ж', ҙ: 'з', ҫ: 'с', ҷ: 'ч', ӣ: 'и', ӯ: 'у', ӑ: 'а', ӗ: 'е', ӳ: 'у', ӱ: 'у', ӧ: 'о', ӓ: 'а', ӏ: '',
}; // biome-ignore format: one alphabet a line reads better

/** Letters of the characters that were seen so far: filling it in at the start would take as long as reading the gazetteer. */
const TABLE = new Array<string | undefined>(TABLE_SIZE).fill(undefined);

function nearLetters(code: number): string {
  const known = TABLE[code];
  if (known !== undefined) return known;
  const letters = foldCharacter(String.fromCharCode(code));
  TABLE[code] = letters;
  return letters;
}

function foldCharacter(character: string): string {
  if (VANISHING.has(character)) return '';
  if (character === '.') return '.';
  if (character === '&') return 'and';
  const lower = character.toLowerCase();
  const special = SPECIAL[lower];
  if (special !== undefined) return special;
  const base = lower.normalize('NFKD').replace(/\p{M}/gu, '');
  if (base === '' && /\p{M}/u.test(lower)) return '';
  return /^[\p{L}\p{N}]+$/u.test(base) ? (SPECIAL[base] ?? base) : GAP;
}

/** Above the table: general punctuation parts words, zero-width characters vanish, other scripts stay. */
function foldFarCharacter(code: number, character: string): string {
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return '';
  if (code >= 0x2100 && code < 0x2c00) return GAP;
  if (code >= 0x3000 && code <= 0x3004) return GAP;
  return character;
}
