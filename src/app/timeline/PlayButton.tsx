import { useEffect, useState } from 'react';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { firstWindow, nextWindow } from './playWindow.ts';
import { datesOfRange, rangeOfDates, type TimeAxis } from './timelineGeometry.ts';

const SPEEDS = [1, 2, 4] as const;
const STEP_MS = 800;

/** Moves a window of days along the timeline, a bar at a time, and stops at the end. */
export function PlayButton({ axis }: { axis: TimeAxis }) {
  const { t, number } = useTexts();
  const setDates = useAppStore((state) => state.setDates);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>(1);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      const range = rangeOfDates(useAppStore.getState().filter.dates, axis);
      const next = nextWindow(axis, range);
      if (next === null) setPlaying(false);
      else setDates(datesOfRange(next, axis));
    }, STEP_MS / speed);
    return () => clearInterval(timer);
  }, [isPlaying, speed, axis, setDates]);

  const toggle = () => {
    if (!isPlaying) {
      const range = rangeOfDates(useAppStore.getState().filter.dates, axis);
      if (nextWindow(axis, range) === null) setDates(datesOfRange(firstWindow(axis, range), axis));
    }
    setPlaying(!isPlaying);
  };
  return (
    <div className="play">
      <button type="button" className="play-button" aria-label={t(isPlaying ? 'pause' : 'play')} onClick={toggle}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d={isPlaying ? 'M6 5h3v10H6ZM11 5h3v10h-3Z' : 'M7 4.5 15 10l-8 5.5Z'} />
        </svg>
      </button>
      <button
        type="button"
        className="play-speed"
        aria-label={`${t('speed')}: ${number(speed)}×`}
        onClick={() => setSpeed(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!)}
      >
        {number(speed)}×
      </button>
    </div>
  );
}
