import { useSyncExternalStore } from 'react';
import type { EventReport } from '../../model/event.ts';
import type { DetailChunk } from '../../model/explorerFiles.ts';
import { safeLink } from '../event/safeLink.ts';
import { describePlaces } from '../list/describePlaces.ts';
import { useEventText } from '../load/useEventText.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { CategoryMark } from '../marks/CategoryMark.tsx';
import { categoryLabel } from '../text/categoryLabel.ts';
import { formatPublished } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';

/** One event on paper: what and where, then who said so, when, in which words and where to read on. */
export function PrintedEvent({ event }: { event: number }) {
  const texts = useTexts();
  const { columns, explorer, details } = useLoaded();
  const text = useEventText(event);
  const file = Math.floor(event / explorer.detailChunk);
  const chunk = useSyncExternalStore(details.subscribe, () => details.look(file));
  const record = chunk.kind === 'here' ? chunk.value.events[event % explorer.detailChunk] : undefined;
  const category = columns.categories[columns.category[event]!]!;
  return (
    <article className="printed-event">
      <h3 dir="auto">
        <CategoryMark category={category} /> {record?.title ?? text?.title}
      </h3>
      <p className="printed-where">
        <bdi>{describePlaces(columns, event, texts)}</bdi> · {categoryLabel(category, texts)}
      </p>
      {record === undefined || chunk.kind !== 'here' ? (
        <Known event={event} quotes={text?.quotes ?? []} />
      ) : (
        record.reports.map((report) => <Report key={report.id} report={report} articles={chunk.value.articles} />)
      )}
    </article>
  );
}

function Report({ report, articles }: { report: EventReport; articles: DetailChunk['articles'] }) {
  const { t, locale } = useTexts();
  const { sources } = useLoaded().columns;
  const article = articles.find(({ id }) => id === report.article);
  const day = formatPublished(report.published, locale);
  const outlets = [report.source, ...(report.copies ?? []).map(({ source }) => source)];
  const names = new Set(outlets.map((id) => sources.find((source) => source.id === id)?.name ?? id));
  const link = safeLink(article?.url ?? null);
  return (
    <figure className="printed-report">
      <blockquote dir="auto">“{report.quote}”</blockquote>
      <figcaption>
        <bdi>{[...names].join(t('comma'))}</bdi>
        {article?.title && (
          <>
            {' · '}
            <bdi>{article.title}</bdi>
          </>
        )}
        {' · '}
        {day === null ? t('publishedUnknown') : t('published', { day })}
        {link !== null && <span className="printed-link"> · {link.href}</span>}
      </figcaption>
    </figure>
  );
}

/** What the page knows without the event's own file, when a browser prints and waits for nothing. */
function Known({ event, quotes }: { event: number; quotes: readonly string[] }) {
  const { t } = useTexts();
  const { reportStart, reportSource, sources } = useLoaded().columns;
  const rows = new Set(reportSource.subarray(reportStart[event], reportStart[event + 1]));
  return (
    <figure className="printed-report">
      {[...new Set(quotes)].map((quote) => (
        <blockquote key={quote} dir="auto">
          “{quote}”
        </blockquote>
      ))}
      <figcaption>
        <bdi>{Array.from(rows, (row) => sources[row]!.name).join(t('comma'))}</bdi>
      </figcaption>
    </figure>
  );
}
