import type { EventColumns } from '../../model/columns.ts';

/** What the list holds: a heading for each day or span, then its events. Held as numbers: −1 − event is the heading before that event. */
export type ListRows = Int32Array;

/** More rows than this would be taller than a browser can scroll. */
export const LIST_STEP = 20_000;

/** Rows for the first `limit` of the listed events. */
export function listRows({ dayFrom, dayTo, precision }: EventColumns, listed: Uint32Array, limit: number): ListRows {
  const rows: number[] = [];
  let before: number | null = null;
  for (const event of listed.subarray(0, limit)) {
    const isSameGroup =
      before !== null &&
      dayFrom[event] === dayFrom[before] &&
      dayTo[event] === dayTo[before] &&
      precision[event] === precision[before];
    if (!isSameGroup) rows.push(-1 - event);
    rows.push(event);
    before = event;
  }
  return Int32Array.from(rows);
}

/** The event whose day a heading names, or null when the row is an event. */
export const headingOf = (row: number): number | null => (row < 0 ? -1 - row : null);
