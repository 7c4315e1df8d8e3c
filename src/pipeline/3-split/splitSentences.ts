import type { Block, CleanText } from '../2-clean/cleanText.ts';
import { unitsOf } from '../unitsOf.ts';
import { goesOnNextLine, isListItem, wrapWidthOf } from './lineWrap.ts';
import type { Sentence } from './sentence.ts';
import { stopEnds } from './stopEnds.ts';

/** Longer than any sentence of news; what later stages do with a sentence may then take time without end in sight. */
const MAX_LENGTH = 4_000;

/**
 * Splits clean text into sentences, in order, never across blocks. A blank line ends a sentence, a single line break only where
 * the next line does not go on with it. All that is not white space is in exactly one sentence; one of
 * more than 4,000 characters is cut at white space. Linear in the length of the text.
 */
export function splitSentences(clean: CleanText): Sentence[] {
  const wrapWidth = wrapWidthOf(clean.text);
  const sentences: Sentence[] = [];
  for (let index = 0; index < clean.blocks.length; index++)
    addSentences(clean.text, clean.blocks[index]!, index, wrapWidth, sentences);
  return sentences;
}

function addSentences(
  text: string,
  block: Block,
  index: number,
  wrapWidth: number | null,
  sentences: Sentence[],
): void {
  let start = skipSpace(text, block.start, block.end);
  while (start < block.end) {
    const end = endOfSentence(text, start, block.end, wrapWidth);
    sentences.push({ start, end: trimEnd(text, start, end), block: index });
    start = skipSpace(text, end, block.end);
  }
}

/** Where the sentence that starts at `from` ends. Each mark is looked at once, with a bounded look around it. */
function endOfSentence(text: string, from: number, limit: number, wrapWidth: number | null): number {
  const units = unitsOf(text);
  let isInQuote = false;
  const reach = Math.min(limit, from + MAX_LENGTH);
  for (let at = from; at < reach; at += 1) {
    const mark = MARKS[units[at] as number] as number;
    if (mark === MARK.none) continue;
    if (mark >= MARK.opens) {
      isInQuote = mark === MARK.turns ? !isInQuote : mark === MARK.opens;
      continue;
    }
    const end =
      mark === MARK.newline
        ? lineEnd({ text, newline: at, limit, isInQuote, wrapWidth })
        : stopEnd(text, units, from, at, limit);
    if (end !== null) return end;
  }
  return reach === limit ? limit : lastSpace(text, from, reach);
}

/** Where a sentence without an end is cut: at its last white space, else between two whole letters. */
function lastSpace(text: string, from: number, reach: number): number {
  for (let at = reach; at > from; at -= 1) if (isSpace(text.charCodeAt(at))) return at;
  return /[\udc00-\udfff]/.test(text[reach] ?? '') ? reach - 1 : reach;
}

type Line = { text: string; newline: number; limit: number; isInQuote: boolean; wrapWidth: number | null };

/** The end of the sentence if the line break at `newline` ends it, else null. */
function lineEnd({ text, newline, limit, isInQuote, wrapWidth }: Line): number | null {
  const next = skipSpace(text, newline, limit);
  if (next >= limit || isBlankLine(text, newline, next)) return newline;
  return goesOnNextLine({ text, newline, next, isInQuote, wrapWidth }) ? null : newline;
}

/** The end of the sentence, past closing quotes, if the stop at `at` ends it, else null. */
function stopEnd(text: string, units: Uint16Array, from: number, at: number, limit: number): number | null {
  if (at > from && MARKS[units[at - 1] as number] === MARK.stop) return null;
  const after = pastClosers(text, units, at, limit);
  const next = skipToWord(units, after, limit);
  if (next >= limit || units[next] === NEWLINE || isListLine(text, units, after, next)) return after;
  return stopEnds({ text, from, stop: at, after, next }) ? after : null;
}

/** What the marks that a sentence is read by do: end it, end its line, open or close a quotation, or either (`turns`). */
const MARK = { none: 0, stop: 1, newline: 2, opens: 3, closes: 4, turns: 5 } as const;

const NEWLINE = 0x0a;
const OPEN_BRACKET = 0x5b;

/** By UTF-16 unit. */
const MARKS = new Uint8Array(0x10000);
for (const [marks, kind] of [
  ['.!?…。！？؟।۔', MARK.stop],
  ['\n', MARK.newline],
  ['“«', MARK.opens],
  ['”»', MARK.closes],
  ['"', MARK.turns],
] as const)
  for (const mark of marks) MARKS[mark.charCodeAt(0)] = kind;

const CLOSERS = new Set([...'"”’\'»)]'].map((closer) => closer.charCodeAt(0)));

/** Past a run of stops and what closes with them: `?!"`, `.)`, `.[12]`. */
function pastClosers(text: string, units: Uint16Array, stop: number, limit: number): number {
  let at = stop + 1;
  while (at < limit && MARKS[units[at] as number] === MARK.stop) at += 1;
  while (at < limit && CLOSERS.has(units[at] as number)) at += 1;
  if (units[at] !== OPEN_BRACKET) return at;
  FOOTNOTE.lastIndex = at;
  const note = FOOTNOTE.exec(text);
  return note === null ? at : Math.min(limit, at + note[0].length);
}

const FOOTNOTE = /(?:\[\d{1,3}\])+/y;

/** Past white space with at most one line break; at a second one it stops there, so that the caller sees the blank line. */
function skipToWord(units: Uint16Array, from: number, limit: number): number {
  let at = from;
  let breaks = 0;
  while (at < limit && isSpace(units[at] as number)) {
    if (units[at] === NEWLINE) breaks += 1;
    if (breaks === 2) return at;
    at += 1;
  }
  return at;
}

function isListLine(text: string, units: Uint16Array, after: number, next: number): boolean {
  for (let at = after; at < next; at += 1) if (units[at] === NEWLINE) return isListItem(text, next);
  return false;
}

function isBlankLine(text: string, newline: number, next: number): boolean {
  return text.indexOf('\n', newline + 1) !== -1 && text.indexOf('\n', newline + 1) < next;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** White space of news text: ASCII, no-break, thin and line-separator spaces. */
function isSpace(code: number): boolean {
  if (code <= 32) return true;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
