import { useEffect } from 'react';
import { useChipWords } from '../filters/chipWords.ts';
import { MarginLine } from '../margin/MarginLine.tsx';
import { openIndexOf, summaryOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import type { SheetStop } from '../state/viewSlice.ts';
import { useTexts } from '../text/useTexts.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { Column } from './Column.tsx';
import { useSheetDrag } from './useSheetDrag.ts';

const STOPS: readonly SheetStop[] = ['peek', 'half', 'full'];

/** Narrow: everything but the map, with three stops. Dragging, a tap on the handle, and the keyboard all move it. */
export function Sheet({ title }: { title: string }) {
  const { t, plural } = useTexts();
  const sheet = useAppStore((state) => state.sheet);
  const setSheet = useAppStore((state) => state.setSheet);
  const isOpen = useAppStore((state) => openIndexOf(state) !== null);
  const { reports, events } = useAppStore(summaryOf);
  const { dates } = useChipWords();
  const { ref, height, handlers } = useSheetDrag(sheet, setSheet);
  useEffect(() => {
    if (isOpen) setSheet('full');
  }, [isOpen, setSheet]);

  const move = (by: number) => setSheet(STOPS[Math.min(2, Math.max(0, STOPS.indexOf(sheet) + by))]!);
  return (
    <div ref={ref} className={`sheet at-${sheet}`} style={height === null ? undefined : { blockSize: height }}>
      <button
        type="button"
        className="sheet-handle"
        aria-label={`${t('sheetSize')}: ${t(`sheet_${sheet}`)}`}
        onKeyDown={({ key }) => {
          if (key === 'ArrowUp') move(1);
          if (key === 'ArrowDown') move(-1);
        }}
        onClick={() => setSheet(sheet === 'full' ? 'peek' : STOPS[STOPS.indexOf(sheet) + 1]!)}
        {...handlers}
      />
      {!isOpen && (
        <>
          <p className="sheet-count" aria-hidden="true">
            {t('summaryShort', { reports: plural('reports', reports), events: plural('events', events) })}
            {dates.isActive && <span className="sheet-dates">{dates.words}</span>}
          </p>
          <Timeline />
          <div className="margin-line">
            <MarginLine />
          </div>
        </>
      )}
      <div className="sheet-rest">
        <Column title={title} />
      </div>
    </div>
  );
}
