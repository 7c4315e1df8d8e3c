import { useRef } from 'react';
import type { Day } from '../../../model/day.ts';
import { useTexts } from '../../text/useTexts.ts';
import type { RangeEnd } from './readTypedDay.ts';

/** Opens the browser's own calendar, for readers who would rather choose than type. The field beside it is the way for everyone. */
export function CalendarButton({
  end,
  day,
  onPick,
}: {
  end: RangeEnd;
  day: Day | null;
  onPick: (day: string) => void;
}) {
  const { t } = useTexts();
  const native = useRef<HTMLInputElement>(null);
  const open = () => {
    try {
      native.current?.showPicker();
    } catch {
      native.current?.parentElement?.querySelector('input')?.focus(); // a frame of another site may open none
    }
  };
  return (
    <>
      <button
        type="button"
        className="calendar-button"
        aria-label={t('pickDay', { field: t(end === 'from' ? 'dateFrom' : 'dateTo') })}
        onClick={open}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5" />
        </svg>
      </button>
      <input
        ref={native}
        type="date"
        className="calendar-native"
        tabIndex={-1}
        aria-hidden="true"
        min="0001-01-01"
        max="9999-12-31"
        value={day ?? ''}
        onChange={({ target }) => onPick(target.value)}
      />
    </>
  );
}
