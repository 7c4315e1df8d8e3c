const BETWEEN_WORDS = /[\n\r\p{Z}\p{P}]/u;

/** Characters past this take two code units. */
const LAST_SINGLE = 0xffff;
const UNKNOWN = 0;
const BETWEEN = 1;
const INSIDE = 2;
/** What each character of one unit is, asked of the expression when it is first met. */
const kindOfUnit = new Uint8Array(LAST_SINGLE + 1);

/** Visits the words of a text as they are written, in their order. Splitting by the expression itself takes several times as long. */
export function eachWord(text: string, visit: (word: string) => void): void {
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const point = text.codePointAt(at)!;
    const units = point > LAST_SINGLE ? 2 : 1;
    if (isBetween(point)) {
      if (start < at) visit(text.slice(start, at));
      start = at + units;
    }
    at += units;
  }
  if (start < text.length) visit(text.slice(start));
}

function isBetween(point: number): boolean {
  if (point > LAST_SINGLE) return BETWEEN_WORDS.test(String.fromCodePoint(point));
  if (kindOfUnit[point] === UNKNOWN) {
    kindOfUnit[point] = BETWEEN_WORDS.test(String.fromCharCode(point)) ? BETWEEN : INSIDE;
  }
  return kindOfUnit[point] === BETWEEN;
}
