import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { type Day, parseDay } from '../../../model/day.ts';
import { dayExtent } from '../../../query/timeScale.ts';
import { useLoaded } from '../../load/useLoaded.ts';
import { useAppStore } from '../../state/store.ts';
import { formatDay, formatIsoDay } from '../../text/formatDay.ts';
import { useTexts } from '../../text/useTexts.ts';
import { CalendarButton } from './CalendarButton.tsx';
import type { RangeEnd } from './readTypedDay.ts';
import { type Drafts, readTypedRange } from './readTypedRange.ts';
import './dateFields.css';

const NOTHING_TYPED: Drafts = { from: null, to: null };

/** The exact alternative to the brush: two days, written as the page's language writes them. What is half typed changes nothing. */
export function DateFields() {
  const { t, locale } = useTexts();
  const errorId = useId();
  const example = useExample();
  const dates = useAppStore((state) => state.filter.dates);
  const setDates = useAppStore((state) => state.setDates);
  const [drafts, setDrafts] = useState(NOTHING_TYPED);
  const [isChecked, setChecked] = useState(false);
  const typed = readTypedRange(drafts, dates, locale);
  const range = dates.kind === 'range' ? dates : { from: null, to: null };
  const isWrong = (end: RangeEnd) =>
    isChecked && (typed.kind === 'turned' || (typed.kind === 'wrong' && typed.end === end));

  const type = (end: RangeEnd, text: string) => {
    const next = { ...drafts, [end]: text };
    const read = readTypedRange(next, dates, locale);
    setDrafts(next);
    setChecked(false);
    if (read.kind === 'read' && read.isWhole) setDates(read.dates);
  };
  const finish = (next: Drafts) => {
    const read = readTypedRange(next, dates, locale);
    setChecked(read.kind !== 'read');
    setDrafts(read.kind === 'read' ? NOTHING_TYPED : next);
    if (read.kind === 'read' && (next.from ?? next.to) !== null) setDates(read.dates);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish(drafts);
    if (event.key !== 'Escape' || (drafts.from ?? drafts.to) === null) return;
    event.preventDefault(); // the first Escape takes back what was typed, the next one goes back
    finish(NOTHING_TYPED);
  };

  return (
    <div className="date-fields">
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className="date-field">
          <label>
            <span>{t(end === 'from' ? 'dateFrom' : 'dateTo')}</span>
            <input
              type="text"
              autoComplete="off"
              maxLength={40}
              value={drafts[end] ?? (range[end] === null ? '' : formatIsoDay(range[end], locale, 'medium'))}
              placeholder={example[end]}
              aria-invalid={isWrong(end)}
              aria-describedby={isWrong(end) ? errorId : undefined}
              onChange={({ target }) => type(end, target.value)}
              onBlur={() => finish(drafts)}
              onKeyDown={onKeyDown}
            />
          </label>
          <CalendarButton end={end} day={range[end]} onPick={(day) => finish({ ...NOTHING_TYPED, [end]: day })} />
        </span>
      ))}
      <p id={errorId} className="date-error" role="alert">
        {isChecked && typed.kind === 'wrong' && t('dateWrong', { text: typed.text, day: example[typed.end] })}
        {isChecked && typed.kind === 'turned' && t('dateOrder')}
      </p>
    </div>
  );
}

/** The first and the last day of the data: where the reader is, and how a day is written here. */
function useExample(): Readonly<Record<RangeEnd, string>> {
  const { locale } = useTexts();
  const { columns } = useLoaded();
  const extent = useMemo(() => dayExtent(columns), [columns]);
  const written = (day: number | undefined) =>
    day === undefined
      ? formatIsoDay(parseDay('2022-09-21') as Day, locale, 'medium')
      : formatDay(day, locale, 'medium');
  return { from: written(extent?.first), to: written(extent?.last) };
}
