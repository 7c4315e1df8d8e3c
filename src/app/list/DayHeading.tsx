import { DAY_PRECISIONS } from '../../model/columns.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { formatSpan } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';

/** "Wednesday 21 September 2022", the day or span of the event below it, as exactly as it is known. */
export function DayHeading({ event }: { event: number }) {
  const { t, locale } = useTexts();
  const { columns } = useLoaded();
  const { dayFrom, dayTo, precision } = columns;
  const span = formatSpan(dayFrom[event]!, dayTo[event]!, DAY_PRECISIONS[precision[event]!] ?? 'unknown', locale);
  return <h2 className="day-heading">{span ?? t('undatedDay')}</h2>;
}
