import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Heights before a row was measured. */
const HEADING_PX = 52;
const ROW_PX = 82;
const OVERSCAN_ROWS = 8;

/** Which of the list's rows are in the page. In: rows as `listRows` gives them (headings below 0), and what scrolls them. */
export function useRowWindow(rows: ArrayLike<number>, scroller: RefObject<HTMLDivElement | null>) {
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (rows[row]! < 0 ? HEADING_PX : ROW_PX),
    getItemKey: (row) => rows[row]!,
    // A hidden list measures nothing: its rows keep the heights that they had, or the list would start some rows down.
    measureElement: (element, entry, list) =>
      measureElement(element, entry, list) || (list.measurementsCache[list.indexFromElement(element)]?.size ?? ROW_PX),
    overscan: OVERSCAN_ROWS,
  });
}
