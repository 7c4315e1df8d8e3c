/** A field of a header, with the line it stands on (counted from 1 in the file). */
export type HeaderValue = { readonly value: string; readonly line: number };

/**
 * "key: value" where YAML means just that: no quotes, brackets, anchors, comments, line folding or second colon. The value starts with a
 * letter or a digit; what YAML would read otherwise does not match.
 */
const SIMPLE_LINE = /^([A-Za-z_]\w*):(?: +([\p{L}\p{N}](?:[^:#\p{Cc}\u2028\u2029\ufeff]|:(?=[^\s:#])|(?<=\S)#)*))?$/u;

/**
 * Reads a header of simple lines, as nearly all are, without the YAML parser, which takes longer than the rest of reading a file.
 * In: what stands between the fences. Out: values by key, the same that YAML gives; null where a line is not simple.
 */
export function readSimpleHeader(source: string): Map<string, HeaderValue> | null {
  const values = new Map<string, HeaderValue>();
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const match = SIMPLE_LINE.exec(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (match === null) return null;
    values.set(match[1]!, { value: (match[2] ?? '').trimEnd(), line: index + 2 });
  }
  return values;
}
