import Papa from 'papaparse';

/** A row with the line of the file it starts on. `problem` says what is wrong with it; then its cells cannot be trusted. */
export type TableRow = { readonly cells: readonly string[]; readonly line: number; readonly problem: string | null };

const PROBLEMS: Readonly<Record<string, string>> = {
  MissingQuotes: 'the quote that opens a cell of this row is never closed',
  InvalidQuotes: 'a cell of this row has a quote in its middle',
};

/** The first line of some exports, for Excel: "sep=;". */
const STATED_DELIMITER = /^sep=([,;|\t])(?:\r\n|\n|\r)/i;

/** The rows of a table with their line numbers. After a broken row, goes on at the line after the one it starts on. */
export function* tableRows(text: string, isTabs: boolean): Generator<TableRow, void> {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const stated = STATED_DELIMITER.exec(text);
  const delimiter = isTabs ? '\t' : (stated?.[1] ?? guessDelimiter(text));
  let start = stated?.[0].length ?? 0;
  let line = stated === null ? 1 : 2;
  while (start < text.length) {
    const pending: TableRow[] = [];
    const part = start === 0 ? text : text.slice(start);
    let cursor = 0;
    let resume = part.length;
    Papa.parse<string[]>(part, {
      delimiter,
      newline: newline as '\n',
      step: ({ data, errors, meta }, parser) => {
        const problem = errors.find(({ type }) => type === 'Quotes');
        pending.push({
          cells: data,
          line,
          problem: problem === undefined ? null : (PROBLEMS[problem.code] ?? problem.message),
        });
        if (problem !== undefined) {
          const lineEnd = part.indexOf(newline, cursor);
          resume = lineEnd === -1 ? part.length : lineEnd + newline.length;
          line++;
          parser.abort();
          return;
        }
        line += countOf(part, newline, cursor, meta.cursor);
        cursor = meta.cursor;
      },
    });
    yield* pending;
    start += resume;
  }
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that the header line holds most often. */
function guessDelimiter(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

function countOf(text: string, mark: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(mark, from); at !== -1 && at < to; at = text.indexOf(mark, at + mark.length)) count++;
  return count;
}
