import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createHistogram, type Histogram } from '../../query/histogram.ts';
import { mainExtent } from '../../query/mainExtent.ts';
import { dayExtent, timeScale } from '../../query/timeScale.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { bitsButDatesOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { type TimeAxis, timeAxis } from './timelineGeometry.ts';

const NARROWEST_BAR_PX = 7;
/** On a phone thinner bars say more than fewer bars. */
const NARROWEST_BAR_PHONE_PX = 4;
const PHONE_PX = 500;

/** The axis for the room there is, and what it counts. `ref` goes on the element whose width is the axis. Null: no event is dated. */
export function useTimeAxis(): {
  ref: React.RefObject<HTMLDivElement | null>;
  drawn: { axis: TimeAxis; histogram: Histogram } | null;
} {
  const { columns } = useLoaded();
  const { direction } = useTexts();
  const bits = useAppStore(bitsButDatesOf);
  const ref = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidthPx(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const extent = useMemo(() => mainExtent(columns), [columns]);
  const all = useMemo(() => dayExtent(columns), [columns]);
  const axis = useMemo(() => {
    if (extent === null || widthPx === 0) return null;
    const scale = timeScale(
      extent.first,
      extent.last,
      Math.max(1, Math.floor(widthPx / (widthPx < PHONE_PX ? NARROWEST_BAR_PHONE_PX : NARROWEST_BAR_PX))),
    );
    return timeAxis(scale, widthPx, direction === 'rtl', all);
  }, [extent, all, widthPx, direction]);
  const counter = useMemo(() => (axis === null ? null : createHistogram(columns, axis.scale)), [columns, axis]);
  const drawn = useMemo(
    () => (axis === null || counter === null ? null : { axis, histogram: counter(bits) }),
    [axis, counter, bits],
  );
  return { ref, drawn };
}
