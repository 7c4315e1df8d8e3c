import { lazy, Suspense } from 'react';
import { FilterChips } from '../filters/FilterChips.tsx';
import { EventList } from '../list/EventList.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { columnsOf, openIndexOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { FocusLine } from './FocusLine.tsx';
import { Masthead } from './Masthead.tsx';
import { Notice } from './Notice.tsx';

const EventPanel = lazy(() => import('../event/EventPanel.tsx').then(({ EventPanel }) => ({ default: EventPanel })));

/** Title, search, filters, and the list or the open event. The list stays behind the event, so Back finds it where it was. */
export function Column({ title }: { title: string }) {
  const openIndex = useAppStore(openIndexOf);
  const hasEvents = useAppStore((state) => columnsOf(state).count > 0);
  return (
    <div className={openIndex === null ? 'column' : 'column has-event'}>
      <div className="column-head" hidden={openIndex !== null}>
        <Masthead title={title} />
        {hasEvents && (
          <>
            <SearchBox />
            <FilterChips />
          </>
        )}
      </div>
      {openIndex !== null && <h1 className="visually-hidden">{title}</h1>}
      <Notice />
      {openIndex !== null && (
        <Suspense fallback={<div className="event-panel" />}>
          <EventPanel event={openIndex} />
        </Suspense>
      )}
      <div className="column-list" hidden={openIndex !== null}>
        <FocusLine />
        <EventList />
      </div>
    </div>
  );
}
