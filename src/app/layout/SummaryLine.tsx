import type { Summary } from '../../query/runningCounts.ts';
import { summaryOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import type { Texts } from '../text/texts.ts';
import { useTexts } from '../text/useTexts.ts';

/** "18 reports of 12 events from 4 sources · 31 in all", always true, read out politely when it changes. */
export function SummaryLine() {
  const texts = useTexts();
  const summary = useAppStore(summaryOf);
  const all = useAppStore((state) => (state.load.status === 'ready' ? state.load.columns.count : 0));
  return (
    <p role="status" className="summary">
      {summaryWords(summary, texts)}
      {summary.events < all && ` · ${texts.plural('inAll', all)}`}
    </p>
  );
}

export function summaryWords({ reports, events, sources }: Summary, { t, plural }: Texts): string {
  return t('summary', {
    reports: plural('reports', reports),
    events: plural('events', events),
    sources: plural('sources', sources),
  });
}
