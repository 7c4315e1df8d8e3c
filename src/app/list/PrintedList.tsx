import { useTexts } from '../text/useTexts.ts';
import { DayHeading } from './DayHeading.tsx';
import { EventRow } from './EventRow.tsx';
import { headingOf, type ListRows } from './listRows.ts';

/** More rows than this on paper are a book: some 80 pages. */
const MOST_ROWS = 1_000;

/** The list as it goes on paper: every row one below the other, not only those that were in view. */
export function PrintedList({ rows }: { rows: ListRows }) {
  const { t, number } = useTexts();
  const left = rows.length - MOST_ROWS;
  return (
    <>
      <ol aria-label={t('listLabel')} className="list is-printed">
        {Array.from(rows.subarray(0, MOST_ROWS), (row) => {
          const heading = headingOf(row);
          return (
            <li key={row}>
              {heading === null ? (
                <EventRow event={row} isOpen={false} isTabStop={false} isHighlighted={false} onFocus={ignore} />
              ) : (
                <DayHeading event={heading} />
              )}
            </li>
          );
        })}
      </ol>
      {left > 0 && <p className="list-left">{t('printedLeft', { n: number(left) })}</p>}
    </>
  );
}

const ignore = () => {};
