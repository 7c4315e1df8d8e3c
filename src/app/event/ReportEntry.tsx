import type { ArticleEntry, EventReport } from '../../model/event.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { categoryLabel } from '../text/categoryLabel.ts';
import { formatPublished } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';
import { EditedBy } from './EditedBy.tsx';
import { Quote } from './Quote.tsx';
import { safeLink } from './safeLink.ts';

type Props = {
  report: EventReport;
  article: ArticleEntry | undefined;
  sourceName: (id: string) => string;
  /** The lead's quote stands large above already. */
  isLead?: boolean;
};

/** Who reported it, when, in which words, and where to read the article. */
export function ReportEntry({ report, article, sourceName, isLead = false }: Props) {
  const texts = useTexts();
  const { t, locale } = texts;
  const link = safeLink(article?.url ?? null);
  const day = formatPublished(report.published, locale);
  const isAbout = article?.publishedBasis === 'estimated';
  const copies = report.copies ?? [];
  const { categories } = useLoaded().columns;
  const categoryName = (id: string) => {
    const category = categories.find((known) => known.id === id);
    return category === undefined ? id : categoryLabel(category, texts);
  };
  return (
    <li className="report">
      <p className="report-head">
        <strong>{sourceName(report.source)}</strong> ·{' '}
        {day === null ? t('publishedUnknown') : t(isAbout ? 'publishedAbout' : 'published', { day })}
      </p>
      {article?.title && (
        <p className="report-title" dir="auto" lang={article.language ?? undefined}>
          {article.title}
        </p>
      )}
      {!isLead && <Quote report={report} language={article?.language} />}
      {copies.length > 0 && (
        <p className="report-copies">
          {t('sameWords', {
            names: list(
              copies.map((copy) => sourceName(copy.source)),
              locale,
            ),
          })}
        </p>
      )}
      {report.edits !== undefined && (
        <dl className="facts">
          <EditedBy edits={report.edits} kinds={['category', 'merge', 'split']} category={categoryName} />
        </dl>
      )}
      {link !== null && (
        <a href={link.href} target="_blank" rel="noopener noreferrer">
          {t('openArticle', { host: link.host })} <span aria-hidden="true">↗</span>
        </a>
      )}
    </li>
  );
}

const list = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(new Set(names));
