const WIDTH_MIN = 45;
const WIDTH_MAX = 120;
const FULL_LINES_MIN = 3;
const FULL_SHARE = 0.8;

/** Finds the column at which a text was wrapped by hand, or null when its lines are paragraphs. Length in UTF-16 units. */
export function wrapWidthOf(text: string): number | null {
  const lengths: number[] = [];
  let width = 0;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    lengths.push(end - start);
    width = Math.max(width, end - start);
    if (width > WIDTH_MAX) return null;
    start = end + 1;
  }
  if (width < WIDTH_MIN) return null;
  const full = lengths.filter((length) => length >= width * FULL_SHARE).length;
  return full >= FULL_LINES_MIN ? width : null;
}

/** A line that ends inside a sentence. `text[newline]` is the break, `next` the offset where the next line's words start. */
type LineBreak = {
  readonly text: string;
  readonly newline: number;
  readonly next: number;
  readonly isInQuote: boolean;
  readonly wrapWidth: number | null;
};

/** True when a sentence goes on over a single line break: by a small letter, an open quote, or a first word that did not fit. */
export function goesOnNextLine({ text, newline, next, isInQuote, wrapWidth }: LineBreak): boolean {
  if (isListItem(text, next)) return false;
  const first = String.fromCodePoint(text.codePointAt(next) ?? 0);
  if (first !== first.toUpperCase()) return true;
  const last = text[endOfWords(text, newline) - 1] ?? '';
  if (last === ',' || last === ';') return true;
  if (isInQuote && !/[.!?…:]/.test(last)) return true;
  return (
    wrapWidth !== null && newline - text.lastIndexOf('\n', newline - 1) + wordLength(text, next, wrapWidth) > wrapWidth
  );
}

/** "- ", "• ", "* ", "– ", "1. ", "2) ", "a) " at the start of a line. */
export function isListItem(text: string, at: number): boolean {
  LIST_ITEM.lastIndex = at;
  return LIST_ITEM.test(text);
}

const LIST_ITEM = /(?:[-•*–—▪●·] ?|\d{1,3}[.)]|[a-z]\))(?=\s|\p{L})/uy;

function endOfWords(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\r')) at -= 1;
  return at;
}

function wordLength(text: string, start: number, limit: number): number {
  let at = start;
  while (at < text.length && at - start < limit && !/\s/.test(text[at] ?? '')) at += 1;
  return at - start;
}
