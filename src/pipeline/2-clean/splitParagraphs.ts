/** A paragraph of the clean text: UTF-16 offsets, `end` excluded, white space trimmed. */
export type Paragraph = {
  readonly start: number;
  readonly end: number /** A blank line stands before it. */;
  readonly afterBlank: boolean;
};

type Line = Paragraph;

const TERMINAL = /[.!?…:;。！？]["'”’»)\]]*$/;
const LOWERCASE_START = /^["'“‘«(]?\p{Ll}/u;
const WRAP_MIN_COLUMNS = 40;
const WRAP_MAX_COLUMNS = 120;
const WRAP_FULL_SHARE = 0.7;
/** A copy of an article inside one line starts with these many of its first characters. */
const COPY_PROBE_LENGTH = 80;
const COPY_MIN_LENGTH = 400;

/**
 * Splits a text into paragraphs. A line break ends a paragraph, except inside hard-wrapped text and where a sentence plainly runs on.
 * A paragraph that starts over in its own middle (an article pasted twice into one line) is split there.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let group: Line[] = [];
  for (const line of linesOf(text)) {
    if (line.afterBlank && group.length > 0) {
      joinLines(text, group, paragraphs);
      group = [];
    }
    group.push(line);
  }
  if (group.length > 0) joinLines(text, group, paragraphs);
  return paragraphs;
}

/** The lines that hold more than white space. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let lineStart = 0;
  let afterBlank = false;
  while (lineStart < text.length) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    const start = skipSpace(text, lineStart, lineEnd);
    if (start === lineEnd) afterBlank = true;
    else {
      lines.push({ start, end: trimEnd(text, start, lineEnd), afterBlank });
      afterBlank = false;
    }
    lineStart = lineEnd + 1;
  }
  return lines;
}

function joinLines(text: string, lines: readonly Line[], into: Paragraph[]): void {
  const columns = wrapColumns(text, lines);
  let current = lines[0]!;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    const previous = lines[index - 1]!;
    if (runsOn(text, previous, line, columns)) current = { ...current, end: line.end };
    else {
      pushSplitAtCopies(text, current, into);
      current = line;
    }
  }
  pushSplitAtCopies(text, current, into);
}

/** Width that the lines were wrapped to, or 0 when they were not: most lines come close to it, and most break off inside a sentence. */
function wrapColumns(text: string, lines: readonly Line[]): number {
  if (lines.length < 3) return 0;
  let widest = 0;
  for (const { start, end } of lines) widest = Math.max(widest, end - start);
  if (widest < WRAP_MIN_COLUMNS || widest > WRAP_MAX_COLUMNS) return 0;
  const body = lines.slice(0, -1);
  const full = body.filter(({ start, end }) => end - start >= widest * WRAP_FULL_SHARE).length;
  const open = body.filter((line) => !endsSentence(text, line)).length;
  return full >= 2 && full >= body.length / 2 && open >= body.length / 2 ? widest : 0;
}

const endsSentence = (text: string, { start, end }: Line): boolean =>
  TERMINAL.test(text.slice(Math.max(start, end - 6), end));

function runsOn(text: string, previous: Line, line: Line, columns: number): boolean {
  if (!endsSentence(text, previous) && LOWERCASE_START.test(text.slice(line.start, line.start + 3))) return true;
  if (columns === 0) return false;
  const firstSpace = text.indexOf(' ', line.start);
  const firstWordEnd = firstSpace === -1 || firstSpace > line.end ? line.end : firstSpace;
  const wouldNotFit = previous.end - previous.start + 1 + firstWordEnd - line.start > columns;
  const isWideEnough = previous.end - previous.start >= columns * WRAP_FULL_SHARE;
  return wouldNotFit && isWideEnough;
}

function pushSplitAtCopies(text: string, paragraph: Paragraph, into: Paragraph[]): void {
  if (paragraph.end - paragraph.start < COPY_MIN_LENGTH) {
    into.push(paragraph);
    return;
  }
  const body = text.slice(paragraph.start, paragraph.end);
  const probe = body.slice(0, COPY_PROBE_LENGTH);
  let from = 0;
  for (;;) {
    const next = body.indexOf(probe, from + COPY_PROBE_LENGTH);
    const to = next === -1 ? body.length : next;
    const start = paragraph.start + from;
    into.push({
      start,
      end: trimEnd(text, start, paragraph.start + to),
      afterBlank: from === 0 && paragraph.afterBlank,
    });
    if (next === -1) return;
    from = next;
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
