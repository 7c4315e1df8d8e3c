import { useEffect, useRef, useSyncExternalStore } from 'react';
import { DAY_PRECISIONS } from '../../model/columns.ts';
import type { DetailChunk } from '../../model/explorerFiles.ts';
import type { Chunk } from '../load/createChunks.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { CategoryMark } from '../marks/CategoryMark.tsx';
import { categoryLabel } from '../text/categoryLabel.ts';
import { formatSpan } from '../text/formatDay.ts';
import { useTexts } from '../text/useTexts.ts';
import { EventEvidence } from './EventEvidence.tsx';
import { EventNavigation } from './EventNavigation.tsx';
import './event.css';

/** The open event: the words, then how they were placed and dated, then every report of it. */
export function EventPanel({ event }: { event: number }) {
  const texts = useTexts();
  const { t, locale } = texts;
  const { columns } = useLoaded();
  const chunk = useDetailChunk(event);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollTo(0, 0);
  }, [event]);
  const category = columns.categories[columns.category[event]!]!;
  const precision = DAY_PRECISIONS[columns.precision[event]!] ?? 'unknown';
  const span = formatSpan(columns.dayFrom[event]!, columns.dayTo[event]!, precision, locale);
  return (
    <article key={event} ref={panel} className="event-panel" tabIndex={-1} aria-label={t('listLabel')}>
      <EventNavigation event={event} />
      <p className="event-kicker">
        <CategoryMark category={category} /> {span ?? t('undatedDay')} · {categoryLabel(category, texts)}
      </p>
      <Body chunk={chunk} event={event} />
    </article>
  );
}

function Body({ chunk, event }: { chunk: Chunk<DetailChunk>; event: number }) {
  const { t } = useTexts();
  const { explorer } = useLoaded();
  switch (chunk.kind) {
    case 'waiting':
      return <div className="event-waiting" aria-busy="true" />;
    case 'failed':
      return <p role="alert">{t('detailFailed', { detail: chunk.detail })}</p>;
    case 'here': {
      const record = chunk.value.events[event % explorer.detailChunk];
      if (record === undefined) return <p role="alert">{t('detailFailed', { detail: String(event) })}</p>;
      return <EventEvidence record={record} chunk={chunk.value} event={event} />;
    }
  }
}

function useDetailChunk(event: number): Chunk<DetailChunk> {
  const { details, explorer } = useLoaded();
  return useSyncExternalStore(details.subscribe, () => details.look(Math.floor(event / explorer.detailChunk)));
}
