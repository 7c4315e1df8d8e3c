import type { EventColumns } from '../../model/columns.ts';
import type { Focus } from '../../query/focusEvents.ts';
import { placeName } from '../list/describePlaces.ts';
import { columnsOf, listedOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import type { Texts } from '../text/texts.ts';
import { useTexts } from '../text/useTexts.ts';
import { focusSoon, LIST_ROW } from './focusSoon.ts';

/** Says that the list is about one place only, and how to leave it. */
export function FocusLine() {
  const texts = useTexts();
  const focus = useAppStore((state) => state.focus);
  const columns = useAppStore(columnsOf);
  const count = useAppStore((state) => listedOf(state).length);
  const setFocus = useAppStore((state) => state.setFocus);
  if (focus.kind === 'all') return null;
  return (
    <div className="focus-line">
      <p>
        <strong>{focusWords(focus, columns, count, texts)}</strong>
        {focus.kind === 'place' && ` · ${texts.plural('events', count)}`}
      </p>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          setFocus({ kind: 'all' });
          focusSoon(LIST_ROW);
        }}
      >
        {texts.t('showEverywhere')}
      </button>
    </div>
  );
}

function focusWords(
  focus: Exclude<Focus, { kind: 'all' }>,
  columns: EventColumns,
  count: number,
  texts: Texts,
): string {
  if (focus.kind === 'group') return texts.plural('focusGroup', count);
  const place = columns.places.texts.findIndex(({ id }) => id === focus.id);
  return texts.t('focusPlace', { name: place === -1 ? focus.id : placeName(columns, place, texts.language) });
}
