import { UNKNOWN_DAY } from '../../model/columns.ts';
import { dayNumber } from '../../model/day.ts';
import type { EventReport } from '../../model/event.ts';
import { formatSpan } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';
import { EditedBy } from './EditedBy.tsx';

/** Which words date a report, what they were taken to mean, and from what. */
export function DatedBy({ report: { dated, edits = [] } }: { report: EventReport }) {
  const { t, locale } = useTexts();
  const from = dated.from === null ? UNKNOWN_DAY : dayNumber(dated.from);
  const to = dated.to === null ? from : dayNumber(dated.to);
  const isEdited = edits.some(({ decision }) => decision === 'day');
  return (
    <dl className="facts">
      {!isEdited && (
        <div className="fact">
          <dt>{t('words')}</dt>
          <dd>{dated.words === null ? t('noWords') : <q dir="auto">{dated.words.text}</q>}</dd>
        </div>
      )}
      <div className="fact">
        <dt>{t('means')}</dt>
        <dd>{formatSpan(from, to, dated.precision, locale) ?? t('undatedDay')}</dd>
      </div>
      {isEdited ? (
        <EditedBy edits={edits} kinds={['day']} />
      ) : (
        <div className="fact">
          <dt>{t('basis')}</dt>
          <dd>{t(`basis_${dated.basis}`)}</dd>
        </div>
      )}
    </dl>
  );
}
