import { linkOf } from '../state/linkSync.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { SummaryLine } from './SummaryLine.tsx';

/** Embedded: the title, the count, and the way to the whole page with the same state. */
export function EmbedBar({ title }: { title: string }) {
  const { t } = useTexts();
  const hash = useAppStore(linkOf);
  const search = new URLSearchParams(location.search);
  search.delete('embed');
  const query = search.size > 0 ? `?${search}` : '';
  return (
    <header className="embed-bar">
      <h1>{title}</h1>
      <SummaryLine />
      <a href={`${location.pathname}${query}${hash}`} target="_blank" rel="noopener">
        {t('openFull')}
      </a>
    </header>
  );
}
