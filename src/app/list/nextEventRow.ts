import type { ListRows } from './listRows.ts';

const PAGE_ROWS = 8;

/** The row that a key leads to from row `from` (−1 when none is current), headings skipped; null when the key does not move. */
export function nextEventRow(rows: ListRows, from: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return eventAtOrAfter(rows, from + 1) ?? lastEvent(rows);
    case 'ArrowUp':
      return eventAtOrBefore(rows, from - 1) ?? eventAtOrAfter(rows, 0);
    case 'PageDown':
      return eventAtOrAfter(rows, from + PAGE_ROWS) ?? lastEvent(rows);
    case 'PageUp':
      return eventAtOrBefore(rows, from - PAGE_ROWS) ?? eventAtOrAfter(rows, 0);
    case 'Home':
      return eventAtOrAfter(rows, 0);
    case 'End':
      return lastEvent(rows);
    default:
      return null;
  }
}

function eventAtOrAfter(rows: ListRows, from: number): number | null {
  for (let row = Math.max(0, from); row < rows.length; row++) if (rows[row]! >= 0) return row;
  return null;
}

function eventAtOrBefore(rows: ListRows, from: number): number | null {
  for (let row = Math.min(from, rows.length - 1); row >= 0; row--) if (rows[row]! >= 0) return row;
  return null;
}

const lastEvent = (rows: ListRows): number | null => eventAtOrBefore(rows, rows.length - 1);
