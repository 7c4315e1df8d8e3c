import type { ArticleEntry, EventReport } from '../../model/event.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { formatPublished } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';
import { citation } from './citation.ts';
import { safeLink } from './safeLink.ts';

type Props = { report: EventReport; article: ArticleEntry | undefined; source: string };

/** Copies the words with who said them, where and when. */
export function CopyQuote({ report, article, source }: Props) {
  const { t, locale } = useTexts();
  const text = () =>
    citation({
      quote: report.quote,
      source,
      title: article?.title ?? null,
      day: formatPublished(report.published, locale),
      url: safeLink(article?.url ?? null)?.href ?? null,
    });
  return <CopyButton label={t('copyQuote')} text={text} copied={t('quoteCopied')} failed={t('textNotCopied')} />;
}
