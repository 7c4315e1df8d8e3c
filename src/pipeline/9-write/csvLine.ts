import { plainCell } from '../../model/plainCell.ts';

/** Starts that make a spreadsheet run a cell's text: `=1+1`, `+1`, `-1`, `@sum`, their full-width twins, after spaces too, a tab, a line break (OWASP, CSV injection). */
export const FORMULA_START = /^(?: *[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * One line of a CSV table (RFC 4180), without its line break. The same that papaparse gives, which takes five times as long. Text that a
 * spreadsheet would run gets a leading apostrophe; a control character is a space.
 */
export const csvLine = (cells: readonly (string | number)[]): string => cells.map(cellOf).join(',');

const MUST_QUOTE = /[",\r\n\uFEFF]|^ | $/u;

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = plainCell(value);
  const isFormula = FORMULA_START.test(text);
  const harmless = isFormula ? `'${text}` : text;
  return isFormula || MUST_QUOTE.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
