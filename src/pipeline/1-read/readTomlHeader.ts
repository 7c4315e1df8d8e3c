import type { HeaderValue } from './readSimpleHeader.ts';

const LINE = /^([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w.:+-]+(?: [\w.:+-]+)*))\s*(?:#.*)?$/;
const ESCAPED = /\\(?:u([0-9a-fA-F]{4})|(.))/g;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * The plain values of a TOML header, as site builders write it: `title = "Ferry late"`, `date = 2023-03-05T07:00:00Z`. Lists and what takes
 * several lines are passed over; a value below a [table] counts under its own name.
 */
export function readTomlHeader(source: string): Map<string, HeaderValue> {
  const values = new Map<string, HeaderValue>();
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const [, key, quoted, literal, bare] = LINE.exec(line.trim()) ?? [];
    if (key === undefined || values.has(key)) continue;
    const value = quoted === undefined ? (literal ?? bare ?? '').trim() : unescaped(quoted);
    values.set(key, { value, line: index + 2 });
  }
  return values;
}

const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string | undefined, letter: string) =>
    code === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
