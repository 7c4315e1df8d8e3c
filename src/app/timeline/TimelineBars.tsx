import { useMemo } from 'react';
import { UNKNOWN_DAY } from '../../model/columns.ts';
import type { Histogram } from '../../query/histogram.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { categoryColor } from '../marks/CategoryMark.tsx';
import { openIndexOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { barPaths } from './barPaths.ts';
import { stretchLanes } from './stretchLanes.ts';
import { boxOfDays, type TimeAxis } from './timelineGeometry.ts';
import { timelineTicks } from './timelineTicks.ts';

export const BARS_PX = 56;
const LANES = 3;
const LANE_PX = 5;
const LABELS_PX = 20;

/** The picture of the timeline. Everything in it can be had from the sliders and the list, so it is hidden from screen readers. */
export function TimelineBars({ axis, histogram }: { axis: TimeAxis; histogram: Histogram }) {
  const { locale } = useTexts();
  const { columns } = useLoaded();
  const openIndex = useAppStore(openIndexOf);
  const paths = useMemo(() => barPaths(histogram, axis, BARS_PX), [histogram, axis]);
  const stretches = useMemo(() => stretchLanes(histogram.stretches, axis, LANES), [histogram, axis]);
  const ticks = useMemo(() => timelineTicks(axis, locale), [axis, locale]);
  const open = openIndex === null || columns.dayFrom[openIndex] === UNKNOWN_DAY ? null : openIndex;
  return (
    <svg
      className="timeline-bars"
      width={axis.widthPx}
      height={BARS_PX + LABELS_PX}
      viewBox={`0 0 ${axis.widthPx} ${BARS_PX + LABELS_PX}`} // on paper it shrinks
      aria-hidden="true"
      direction="ltr"
    >
      {paths.map((path, category) => (
        <path
          key={columns.categories[category]!.id}
          className="timeline-category"
          d={path}
          style={categoryColor(columns.categories[category]!)}
        />
      ))}
      {stretches.map(({ stretch, x, width, lane }) => (
        <rect
          key={`${stretch.from} ${stretch.to}`}
          className="timeline-stretch"
          x={x}
          y={BARS_PX - 4 - lane * LANE_PX}
          width={Math.max(3, width)}
          height={3}
          rx={1.5}
          style={categoryColor(columns.categories[stretch.category]!)}
        />
      ))}
      <line className="timeline-base" x1={0} x2={axis.widthPx} y1={BARS_PX + 0.5} y2={BARS_PX + 0.5} />
      {open !== null && <OpenMark {...boxOfDays(axis, { from: columns.dayFrom[open]!, to: columns.dayTo[open]! })} />}
      {ticks.map(({ day, x, label }) => (
        <text
          key={day}
          className="timeline-label"
          x={x}
          y={BARS_PX + 15}
          textAnchor={axis.isMirrored ? 'end' : 'start'}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

/** The open event's days, underlined in the selection colour. */
function OpenMark({ x, width }: { x: number; width: number }) {
  return <rect className="timeline-open" x={x} y={BARS_PX - 1} width={Math.max(4, width)} height={4} />;
}
