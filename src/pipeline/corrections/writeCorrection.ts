import { CORRECTION_COLUMNS, type Correction } from '../../model/correction.ts';

/** The first line of a table of corrections. */
export const CORRECTION_HEADER = `${CORRECTION_COLUMNS.join(',')}\n`;

/**
 * A correction as one line of `corrections.csv`, line end included. White space is folded, so that a row is a line; a cell that a
 * spreadsheet would run gets an apostrophe in front, which `readCorrections` takes off.
 */
export function writeCorrection(correction: Correction): string {
  const cells = CORRECTION_COLUMNS.map((column) => cellOf(String(correction[column] ?? '')));
  return `${cells.join(',')}\n`;
}

function cellOf(value: string): string {
  const folded = value.replace(/[\s\u0085\u2028\u2029\0]+/gu, ' ').trim();
  const safe = /^['=+\-@]/u.test(folded) ? `'${folded}` : folded;
  return /[",']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
