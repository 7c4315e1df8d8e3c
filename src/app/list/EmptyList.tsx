import { activeParts } from '../../query/activeParts.ts';
import type { EventFilter } from '../../query/eventFilter.ts';
import { focusSoon, LIST_ROW } from '../layout/focusSoon.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { useAppStore } from '../state/store.ts';
import type { Texts } from '../text/texts.ts';
import { useTexts } from '../text/useTexts.ts';

/** Says which choice left nothing, and offers the way out. */
export function EmptyList() {
  const texts = useTexts();
  const { columns } = useLoaded();
  const filter = useAppStore((state) => state.filter);
  const focus = useAppStore((state) => state.focus);
  const clearFilter = useAppStore((state) => state.clearFilter);
  const setFocus = useAppStore((state) => state.setFocus);
  if (columns.count === 0) {
    return (
      <div className="empty-list">
        <h2>{texts.t('noEvents')}</h2>
        <p>{texts.t('noEventsHint')}</p>
      </div>
    );
  }
  return (
    <div className="empty-list">
      <h2>{focus.kind === 'all' ? reasonOf(filter, texts) : texts.t('emptyPlace')}</h2>
      <button
        type="button"
        className="button"
        onClick={() => {
          clearFilter();
          setFocus({ kind: 'all' });
          focusSoon(LIST_ROW);
        }}
      >
        {texts.plural('showAll', columns.count)}
      </button>
    </div>
  );
}

/** With one part of the filter in force, that part is the reason. */
function reasonOf(filter: EventFilter, { t }: Texts): string {
  const [only, ...more] = activeParts(filter);
  if (more.length > 0) return t('emptyTitle');
  switch (only) {
    case 'dates':
      return t('emptyDates');
    case 'text':
      return t('emptyText', { text: filter.text.trim() });
    case 'map':
      return t('emptyMap');
    default:
      return t('emptyTitle');
  }
}
