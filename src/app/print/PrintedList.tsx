import { DayHeading } from '../list/DayHeading.tsx';
import { headingOf, listRows } from '../list/listRows.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { listedOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { PrintedEvent } from './PrintedEvent.tsx';
import { MOST_PRINTED } from './printedRows.ts';

/** The list as it goes on paper: every event in full, not only those that were in view. */
export function PrintedList() {
  const { t, number } = useTexts();
  const { columns } = useLoaded();
  const listed = useAppStore(listedOf);
  const left = listed.length - MOST_PRINTED;
  return (
    <section className="printed">
      <ol aria-label={t('listLabel')}>
        {Array.from(listRows(columns, listed, MOST_PRINTED), (row) => {
          const heading = headingOf(row);
          return <li key={row}>{heading === null ? <PrintedEvent event={row} /> : <DayHeading event={heading} />}</li>;
        })}
      </ol>
      {left > 0 && <p>{t('printedLeft', { n: number(left) })}</p>}
    </section>
  );
}
