import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { DateFilter } from '../../query/eventFilter.ts';
import { useAppStore } from '../state/store.ts';
import { formatDay } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';
import {
  barOf,
  boxOfDays,
  type DayRange,
  datesOfRange,
  dayAtX,
  draggedRange,
  type Grip,
  isOnScale,
  rangeOfDates,
  steppedDay,
  type TimeAxis,
} from './timelineGeometry.ts';

type Drag = { grip: Grip; before: DayRange; startDay: number; moved: boolean };
const TAP_PX = 3;
const HANDLE_PX = 24;

/** The chosen days over the bars: drag a handle, drag the middle, drag anew, or tap one bar. Handles are sliders for the keyboard. */
export function Brush({ axis, dates }: { axis: TimeAxis; dates: DateFilter }) {
  const setDates = useAppStore((state) => state.setDates);
  const area = useRef<HTMLDivElement>(null);
  const drag = useRef<(Drag & { startX: number }) | null>(null);
  const range = rangeOfDates(dates, axis);
  const isOn = isOnScale(dates, axis);
  const isChosen = isOn && dates.kind === 'range';
  const box = boxOfDays(axis, range);

  const xIn = (event: PointerEvent) => event.clientX - (area.current?.getBoundingClientRect().left ?? 0);
  const start = (event: PointerEvent, grip: Grip) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    area.current?.setPointerCapture(event.pointerId);
    const x = xIn(event);
    drag.current = { grip, before: range, startDay: dayAtX(axis, x), startX: x, moved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current;
    if (now === null) return;
    const x = xIn(event);
    now.moved ||= Math.abs(x - now.startX) > TAP_PX;
    if (!now.moved) return;
    setDates(datesOfRange(draggedRange(axis, now.grip, now.before, now.startDay, dayAtX(axis, x)), axis));
  };
  const onPointerUp = () => {
    const now = drag.current;
    drag.current = null;
    if (now === null || now.moved || (now.grip !== 'new' && now.grip !== 'range')) return;
    const bar = barOf(axis, now.startDay);
    const isSame = isChosen && range.from === bar.from && range.to === bar.to;
    setDates(isSame ? { kind: 'all' } : datesOfRange(bar, axis)); // a second tap on the only chosen bar lets go
  };

  return (
    <div
      ref={area}
      className={isOn ? 'brush' : 'brush is-off'}
      onPointerDown={(event) => start(event, 'new')}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      {isChosen && (
        <div
          className="brush-range"
          style={{ left: box.x, width: box.width }}
          onPointerDown={(event) => start(event, 'range')}
        />
      )}
      {(['from', 'to'] as const).map((grip) => (
        <Handle key={grip} axis={axis} grip={grip} range={range} onGrab={(event) => start(event, grip)} />
      ))}
    </div>
  );
}

type HandleProps = {
  axis: TimeAxis;
  grip: 'from' | 'to';
  range: DayRange;
  onGrab: (event: PointerEvent) => void;
};

function Handle({ axis, grip, range, onGrab }: HandleProps) {
  const { t, locale } = useTexts();
  const setDates = useAppStore((state) => state.setDates);
  const box = boxOfDays(axis, range);
  const isLeft = (grip === 'from') !== axis.isMirrored;
  // The handles of a few days stand apart, so that each can be hit; their lines stay where the days are.
  const apart = Math.max(0, HANDLE_PX - box.width) / 2;
  const day = range[grip];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steppedDay(axis, grip, day, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    const moved =
      grip === 'from'
        ? { from: Math.min(next, range.to), to: range.to }
        : { from: range.from, to: Math.max(next, range.from) };
    setDates(datesOfRange(moved, axis));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="brush-handle"
      style={
        {
          left: isLeft ? box.x - apart : box.x + box.width + apart,
          '--line': `${isLeft ? apart : -apart}px`,
        } as CSSProperties
      }
      aria-label={t(grip === 'from' ? 'timelineFrom' : 'timelineTo')}
      aria-valuemin={grip === 'from' ? axis.first : range.from}
      aria-valuemax={grip === 'from' ? range.to : axis.end - 1}
      aria-valuenow={day}
      aria-valuetext={formatDay(day, locale, 'long')}
      onPointerDown={onGrab}
      onKeyDown={onKeyDown}
    />
  );
}
