import { useState } from 'react';
import { KeyboardHelp } from '../dialogs/KeyboardHelp.tsx';
import { MapPane } from '../map/MapPane.tsx';
import { MarginLine } from '../margin/MarginLine.tsx';
import { PrintedList } from '../print/PrintedList.tsx';
import { PrintHead } from '../print/PrintHead.tsx';
import { usePrinting } from '../print/usePrinting.ts';
import { useSearch } from '../search/useSearch.ts';
import { columnsOf, openIndexOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { TypedDates } from '../timeline/dates/TypedDates.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Column } from './Column.tsx';
import { EmbedBar } from './EmbedBar.tsx';
import { FloatingFilters } from './FloatingFilters.tsx';
import { isEmbeddedPage } from './isEmbeddedPage.ts';
import { Sheet } from './Sheet.tsx';
import { useIsWide } from './useMedia.ts';
import { useShortcuts } from './useShortcuts.ts';

/** Three layouts of the same parts. The map keeps its place among its siblings, so that changing layout does not make a new one. */
export function Explorer({ title }: { title: string }) {
  const isWide = useIsWide();
  const isPrinting = usePrinting();
  const hasEvents = useAppStore((state) => columnsOf(state).count > 0);
  const hasEvent = useAppStore((state) => openIndexOf(state) !== null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts(() => setHelpOpen(true));
  useSearch();
  const layout = isEmbeddedPage ? 'embedded' : isWide ? 'wide' : 'narrow';
  return (
    <main className={`explorer is-${layout}`}>
      <PrintHead key="print" title={title} />
      {layout === 'wide' && <Column key="column" title={title} />}
      <MapPane key="map" />
      {layout === 'narrow' ? (
        <Sheet key="sheet" title={title} />
      ) : hasEvents || layout === 'embedded' ? (
        <div className="foot" key="foot">
          {layout === 'embedded' && <EmbedBar title={title} />}
          <div className="margin-line">
            <MarginLine />
            {layout === 'wide' && <TypedDates />}
          </div>
          <Timeline />
        </div>
      ) : null}
      {layout === 'narrow' && <FloatingFilters key="filters" />}
      {isPrinting && !hasEvent && <PrintedList key="printed" />}
      {isHelpOpen && <KeyboardHelp onClose={() => setHelpOpen(false)} />}
    </main>
  );
}
