import type { ContentHasher } from '../../model/contentHash.ts';
import { outletKey } from './outlets.ts';

/** Adds what `outletKey` makes of a quote, without making it. */
export function addQuoteKey(hasher: ContentHasher, quote: string): void {
  const isPlain = isAscii(quote);
  const text = isPlain ? quote : quote.normalize('NFKD').toLowerCase();
  if (!isPlain && hasPairs(text)) {
    hasher.add(outletKey(quote));
    return;
  }
  if (units.length < text.length) units = new Uint16Array(text.length);
  let [count, isAfterGap] = [0, false];
  for (let at = afterArticle(text); at < text.length; at++) {
    const unit = wordUnit(text.charCodeAt(at));
    if (unit === 0) isAfterGap = count > 0;
    else {
      if (isAfterGap) units[count++] = SPACE;
      units[count++] = unit;
      isAfterGap = false;
    }
  }
  hasher.addUnits(units, count);
}

/** Of the key that is being made. */
let units = new Uint16Array(1024);

const [SPACE, LAST_ASCII, CASE] = [32, 127, 32];
const [FIRST_OF_PAIRS, LAST_OF_PAIRS] = [0xd800, 0xdfff];

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > LAST_ASCII) return false;
  return true;
}

/** Whether any character takes two units. */
function hasPairs(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_OF_PAIRS && code <= LAST_OF_PAIRS) return true;
  }
  return false;
}

/** Where the words begin, "the" passed over. */
function afterArticle(text: string): number {
  let at = 0;
  while (at < text.length && wordUnit(text.charCodeAt(at)) === 0) at++;
  const isArticle = /^the.$/isu.test(text.slice(at, at + 4)) && wordUnit(text.charCodeAt(at + 3)) === 0;
  return isArticle ? at + 4 : at;
}

/** A digit or a letter in lower case, or 0. Beyond ASCII the letters are in lower case already. */
function wordUnit(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + CASE;
  if (code <= LAST_ASCII) return code >= 48 && code <= 57 ? code : 0;
  if (kinds[code] === 0) kinds[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? WORD : OTHER;
  return kinds[code] === WORD ? code : 0;
}

/** What is known of each unit so far. */
const kinds = new Uint8Array(1 << 16);
const [WORD, OTHER] = [1, 2];
