import { plainCell } from '../../model/plainCell.ts';

/** Starts that make a spreadsheet run a cell's text: `=1+1`, `+1`, `-1`, `@sum`, their full-width twins, after spaces too, a tab, a line break (OWASP, CSV injection). */
export const FORMULA_START = /^(?: *[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * Rows as CSV (RFC 4180, CRLF between the lines, a header of the first row's keys; no rows, no header). The same that papaparse gives, which
 * takes five times as long. Text that a spreadsheet would run gets a leading apostrophe; a
 * control character is a space.
 */
export function csvOf(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  return [Object.keys(first), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map(cellOf).join(','))
    .join('\r\n');
}

const MUST_QUOTE = /[",\r\n\uFEFF]|^ | $/u;

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = plainCell(value);
  const isFormula = FORMULA_START.test(text);
  const harmless = isFormula ? `'${text}` : text;
  return isFormula || MUST_QUOTE.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
