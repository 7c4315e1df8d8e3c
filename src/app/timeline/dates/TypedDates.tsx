import { useAppStore } from '../../state/store.ts';
import { useTexts } from '../../text/useTexts.ts';
import { DateFields } from './DateFields.tsx';

/** Beside the countries, above the timeline: typed dates and the way back to any date. */
export function TypedDates() {
  const { t } = useTexts();
  const isChosen = useAppStore((state) => state.filter.dates.kind !== 'all');
  const setDates = useAppStore((state) => state.setDates);
  return (
    <div className="typed-dates">
      {isChosen && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setDates({ kind: 'all' });
            document.querySelector<HTMLElement>('.brush-handle')?.focus(); // this button goes away
          }}
        >
          {t('anyDate')}
        </button>
      )}
      <DateFields />
    </div>
  );
}
