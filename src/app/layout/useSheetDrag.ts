import { type PointerEvent, useRef, useState } from 'react';
import type { SheetStop } from '../state/viewSlice.ts';

/** Share of the window's height at each stop; the style sheet has the same numbers. */
const SHARES: Readonly<Record<SheetStop, number>> = { peek: 0.2, half: 0.53, full: 0.92 };
const TAP_PX = 6;

/** Lets the handle be dragged. While dragging `height` is in CSS pixels, else null and the stop's own height holds. */
export function useSheetDrag(sheet: SheetStop, setSheet: (sheet: SheetStop) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const start = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const [height, setHeight] = useState<number | null>(null);

  const handlers = {
    onPointerDown: ({ clientY, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
      currentTarget.setPointerCapture(pointerId);
      start.current = { y: clientY, height: ref.current?.offsetHeight ?? 0, moved: false };
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      if (start.current === null) return;
      const by = start.current.y - clientY;
      if (!start.current.moved && Math.abs(by) < TAP_PX) return;
      start.current.moved = true;
      setHeight(Math.min(innerHeight * SHARES.full, Math.max(80, start.current.height + by)));
    },
    onPointerUp: () => {
      if (start.current?.moved && height !== null) setSheet(nearest(height / innerHeight));
      setHeight(null);
    },
    onPointerCancel: () => {
      start.current = null;
      setHeight(null);
    },
    onClickCapture: (event: { stopPropagation: () => void }) => {
      if (start.current?.moved) event.stopPropagation(); // the end of a drag is not a tap
      start.current = null;
    },
  };
  return { ref, height, handlers, sheet };
}

function nearest(share: number): SheetStop {
  const stops = Object.entries(SHARES) as [SheetStop, number][];
  return stops.reduce((best, stop) => (Math.abs(stop[1] - share) < Math.abs(best[1] - share) ? stop : best))[0];
}
