import { useState } from 'react';
import { DAY_PRECISIONS } from '../../model/columns.ts';
import type { EventRecord } from '../../model/event.ts';
import { mailLink } from '../../query/mailLink.ts';
import { EMPTY_LINK, writeLink } from '../../query/urlState.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { pageAddress } from '../dialogs/pageAddress.ts';
import { describePlaces } from '../list/describePlaces.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { categoryLabel } from '../text/categoryLabel.ts';
import { formatSpan } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';
import { wrongWords } from './wrongWords.ts';

type Props = { record: EventRecord; event: number; source: string };

/** "Something wrong here?": a correction begun, to copy or to mail. The page sends nothing by itself. */
export function WrongHere({ record, event, source }: Props) {
  const texts = useTexts();
  const { t, locale } = texts;
  const { columns, explorer } = useLoaded();
  const [edited, setEdited] = useState<string | null>(null);
  const { dayFrom, dayTo, precision, category } = columns;
  const span = formatSpan(dayFrom[event]!, dayTo[event]!, DAY_PRECISIONS[precision[event]!] ?? 'unknown', locale);
  const begun = wrongWords(
    {
      id: record.id,
      link: `${pageAddress()}${writeLink({ ...EMPTY_LINK, openEvent: record.id })}`,
      quote: record.reports[0]?.quote ?? '',
      source,
      place: describePlaces(columns, event, texts),
      date: span ?? t('undatedDay'),
      category: categoryLabel(columns.categories[category[event]!]!, texts),
    },
    texts,
  );
  const text = edited ?? begun;
  const { contact } = explorer;
  return (
    <details className="wrong">
      <summary>{t('wrong')}</summary>
      <p>{t(contact === undefined ? 'wrongHint' : 'wrongHintMail')}</p>
      <textarea
        aria-label={t('wrongText')}
        rows={14}
        dir="auto"
        value={text}
        onChange={({ target }) => setEdited(target.value)}
      />
      <div className="event-actions">
        {contact !== undefined && (
          <a
            className="button is-main"
            href={mailLink({ to: contact, subject: t('wrongSubject', { id: record.id }), body: text })}
          >
            {t('wrongMail')}
          </a>
        )}
        <CopyButton label={t('wrongCopy')} text={() => text} copied={t('textCopied')} failed={t('textNotCopied')} />
      </div>
    </details>
  );
}
