import { parseDay } from '../../model/day.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';

/** The exact alternative to the brush. Half-typed dates change nothing. */
export function DateFields() {
  const { t } = useTexts();
  const dates = useAppStore((state) => state.filter.dates);
  const setDates = useAppStore((state) => state.setDates);
  const range = dates.kind === 'range' ? dates : { from: null, to: null };
  const change = (end: 'from' | 'to', text: string) => {
    const day = parseDay(text);
    if (text !== '' && day === null) return;
    const next = { ...range, [end]: day };
    setDates(
      next.from === null && next.to === null ? { kind: 'all' } : { kind: 'range', from: next.from, to: next.to },
    );
  };
  return (
    <div className="date-fields">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(end === 'from' ? 'dateFrom' : 'dateTo')}</span>
          <input
            type="date"
            value={range[end] ?? ''}
            min="0001-01-01"
            max="9999-12-31"
            onChange={({ target }) => change(end, target.value)}
          />
        </label>
      ))}
    </div>
  );
}

/** Beside the countries, above the timeline: typed dates and the way back to any date. */
export function TypedDates() {
  const { t } = useTexts();
  const isChosen = useAppStore((state) => state.filter.dates.kind !== 'all');
  const setDates = useAppStore((state) => state.setDates);
  return (
    <div className="typed-dates">
      {isChosen && (
        <button type="button" className="text-button" onClick={() => setDates({ kind: 'all' })}>
          {t('anyDate')}
        </button>
      )}
      <DateFields />
    </div>
  );
}
