import { plainCell } from '../../model/plainCell.ts';

/** Starts that make a spreadsheet run a cell's text: `=1+1`, `+1`, `-1`, `@sum`, their full-width twins, after spaces too, a tab, a line break (OWASP, CSV injection). */
export const FORMULA_START = /^(?: *[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * One line of a CSV table (RFC 4180), without its line break. The same that papaparse gives, which takes five times as long. Text that a
 * spreadsheet would run gets a leading apostrophe; a control character is a space.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (at > 0) line += ',';
    line += typeof cell === 'number' || !MAY_CHANGE.test(cell) ? cell : cellOf(cell);
  }
  return line;
}

/** All that a cell may hold that is not written as it stands: most hold nothing of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const MAY_CHANGE = /[\0-\x1f",\x7f-\x9f\uFEFF＝＋－＠]|^[ =+\-@]| $/u;
const MUST_QUOTE = /[",\r\n\uFEFF]|^ | $/u;

function cellOf(value: string): string {
  const text = plainCell(value);
  const isFormula = FORMULA_START.test(text);
  const harmless = isFormula ? `'${text}` : text;
  return isFormula || MUST_QUOTE.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
