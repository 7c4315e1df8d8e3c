import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../../model/issue.ts';
import { type Field, matchFields } from './fieldNames.ts';
import { type HeaderValue, readSimpleHeader } from './readSimpleHeader.ts';
import { readTomlHeader } from './readTomlHeader.ts';

export type { HeaderValue } from './readSimpleHeader.ts';

/** `bodyStart` is the offset of the text below the header, `bodyLine` its line. */
export type Header = {
  readonly values: ReadonlyMap<Field, HeaderValue>;
  readonly bodyStart: number;
  readonly bodyLine: number;
  readonly issues: readonly Issue[];
};

const FENCE = /^(?:\uFEFF)?(---|\+\+\+)[ \t]*\r?\n/;
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '---': /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm,
  '+++': /^\+\+\+[ \t]*(?:\r?\n|$)/gm,
};
const NO_KEYS = 'it has no line like "key: value"; it was read as text';
const MAX_HEADER_LENGTH = 65_536;

/**
 * Reads the header between two lines of "---" (YAML) or "+++" (TOML) at the top of a text. Every value is a string as written.
 * Issues: `header-unclosed`, `header-invalid` (errors): the text still comes out, without the fields that could not be read.
 */
export function parseHeader(text: string, file: string): Header {
  const none: Header = { values: new Map(), bodyStart: 0, bodyLine: 1, issues: [] };
  const [opening, fence] = FENCE.exec(text) ?? [];
  if (opening === undefined || fence === undefined) return none;
  const closings = CLOSINGS[fence]!;
  closings.lastIndex = opening.length;
  const closing = closings.exec(text.length > MAX_HEADER_LENGTH ? text.slice(0, MAX_HEADER_LENGTH) : text);
  if (closing === null)
    return looksLikeHeader(text, opening.length) ? { ...none, issues: [unclosed(file, fence)] } : none;
  const source = text.slice(opening.length, closing.index);
  if (fence === '+++') return tomlHeader(none, source, text, closing.index + closing[0].length);
  if (!/^\w+\s*:/m.test(source)) return { ...none, issues: [invalid(file, 2, 1, NO_KEYS)] };
  const bodyStart = closing.index + closing[0].length;
  const bodyLine = lineCount(text.slice(0, bodyStart));
  const simple = readSimpleHeader(source);
  if (simple !== null) return { values: pickFields(simple), issues: [], bodyStart, bodyLine };
  return { ...readFields(source, file), bodyStart, bodyLine };
}

/** Lines of "+++" around anything but values are marks of the author's own. */
function tomlHeader(none: Header, source: string, text: string, bodyStart: number): Header {
  const values = readTomlHeader(source);
  if (values.size === 0) return none;
  return { values: pickFields(values), issues: [], bodyStart, bodyLine: lineCount(text.slice(0, bodyStart)) };
}

function readFields(source: string, file: string): Pick<Header, 'values' | 'issues'> {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lineOf = (offset: number): number => lines.linePos(offset).line + 1;
  const issues = document.errors.slice(0, 1).map((error): Issue => {
    const { line, col } = lines.linePos(error.pos[0]);
    return invalid(file, line + 1, col, error.message);
  });
  if (issues.length > 0) return { values: pickFields(plainLines(source)), issues };
  const scalars = new Map<string, HeaderValue>();
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || !isScalar(value)) continue;
    scalars.set(String(key.value), { value: String(value.value ?? ''), line: lineOf(key.range?.[0] ?? 0) });
  }
  return { values: pickFields(scalars), issues };
}

function pickFields(values: ReadonlyMap<string, HeaderValue>): Map<Field, HeaderValue> {
  const picked = new Map<Field, HeaderValue>();
  for (const [field, name] of matchFields([...values.keys()])) {
    if (field !== 'text') picked.set(field, values.get(name)!);
  }
  return picked;
}

/** What can be saved of a header with one bad line: `title: Police: man held` is no YAML, yet plain to see. */
function plainLines(source: string): Map<string, HeaderValue> {
  const values = new Map<string, HeaderValue>();
  source.split(/\r?\n/).forEach((line, index) => {
    const match = /^(\w+)\s*:\s+([^\s"'[\]{}|>&*].*)$/.exec(line);
    if (match !== null) values.set(match[1]!, { value: match[2]!.trim(), line: index + 2 });
  });
  return values;
}

const looksLikeHeader = (text: string, from: number): boolean =>
  /^[A-Za-z]\w*\s*[:=]/.test(text.slice(from, from + 60));

const lineCount = (text: string): number => text.split('\n').length;

const invalid = (file: string, line: number, column: number, what: string): Issue => ({
  ...{ file, line, column, severity: 'error', code: 'header-invalid' },
  message: `the header is not YAML: ${what.replace(/\s+/g, ' ')}`,
  hint: 'Write one "key: value" a line between the two lines of "---"; put a value with ":" or "#" in quotes.',
});

const unclosed = (file: string, fence: string): Issue => ({
  ...{ file, line: 1, column: 1, severity: 'error', code: 'header-unclosed' },
  message: `the header has no second line of "${fence}"; it was read as text`,
  hint: `Add a line of "${fence}" between the header and the text.`,
});
