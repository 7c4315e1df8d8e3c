import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLoaded } from '../load/useLoaded.ts';
import { idAt, listedOf, openIndexOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { DayHeading } from './DayHeading.tsx';
import { EmptyList } from './EmptyList.tsx';
import { EventRow } from './EventRow.tsx';
import { headingOf, LIST_STEP, listRows } from './listRows.ts';
import { nextEventRow } from './nextEventRow.ts';
import { useRowWindow } from './useRowWindow.ts';
import './list.css';

/** Every shown event, grouped by day. Only the rows in view are in the page. Arrow keys move, Enter opens. */
export function EventList() {
  const { t, number } = useTexts();
  const { columns } = useLoaded();
  const listed = useAppStore(listedOf);
  const openIndex = useAppStore(openIndexOf);
  const highlighted = useAppStore((state) => state.highlighted);
  const pointed = useAppStore((state) => state.pointedOnMap);
  const [limit, setLimit] = useState(LIST_STEP);
  const [current, setCurrent] = useState<number | null>(null); // event that Tab reaches
  const isMoving = useRef(false);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => listRows(columns, listed, limit), [columns, listed, limit]);
  const virtual = useRowWindow(rows, scroller);
  const items = virtual.getVirtualItems();
  const inPage = items.flatMap(({ index }) => (rows[index]! < 0 ? [] : [rows[index]!]));
  const tabStop = current !== null && inPage.includes(current) ? current : inPage[0];

  const takeFocus = (event: number) => {
    const button = scroller.current?.querySelector<HTMLElement>(`[data-event="${event}"]`);
    if (button === null || button === undefined) return; // it comes with the scroll
    isMoving.current = false;
    button.focus({ preventScroll: true });
  };
  const goTo = (row: number) => {
    isMoving.current = true;
    setCurrent(rows[row]!);
    virtual.scrollToIndex(row === 1 ? 0 : row, { align: 'auto' });
    takeFocus(rows[row]!); // at once if it is there: going to the current row again renders nothing
  };
  useWhenClosed(openIndex, (event) => {
    if (!rows.includes(event)) return;
    isMoving.current = true; // the list has no height yet: the focus follows when its rows are back
    setCurrent(event);
  });
  useLayoutEffect(() => {
    if (!isMoving.current || current === null || inPage.length === 0) return;
    if (inPage.includes(current)) takeFocus(current);
    else virtual.scrollToIndex(rows.indexOf(current), { align: 'auto' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const row = nextEventRow(rows, tabStop === undefined ? -1 : rows.indexOf(tabStop), event.key);
    if (row === null) return;
    event.preventDefault();
    goTo(row);
  };

  if (listed.length === 0) return <EmptyList />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus among the buttons inside
    <div ref={scroller} className="list-scroller" onKeyDown={onKeyDown}>
      <ol aria-label={t('listLabel')} className="list" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const heading = headingOf(rows[index]!);
          const event = rows[index]!;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="list-item"
              style={{ transform: `translateY(${start}px)` }}
            >
              {heading === null ? (
                <EventRow
                  event={event}
                  isOpen={event === openIndex}
                  isTabStop={event === tabStop}
                  isHighlighted={highlighted.length > 0 && highlighted.includes(idAt(useAppStore.getState(), event))}
                  isPointed={pointed.includes(event)}
                  onFocus={setCurrent}
                />
              ) : (
                <DayHeading event={heading} />
              )}
            </li>
          );
        })}
      </ol>
      {listed.length > limit && (
        <button type="button" className="button list-more" onClick={() => setLimit(limit + LIST_STEP)}>
          {t('showMore', { n: number(Math.min(LIST_STEP, listed.length - limit)) })}
        </button>
      )}
    </div>
  );
}

/** Calls back once when an event is closed, so that the focus returns to its row. */
function useWhenClosed(openIndex: number | null, onClosed: (event: number) => void): void {
  const before = useRef(openIndex);
  useEffect(() => {
    if (openIndex === null && before.current !== null) onClosed(before.current);
    before.current = openIndex;
  });
}
