import { useState } from 'react';
import type { WideCount } from '../../query/runningCounts.ts';
import { placeName } from '../list/describePlaces.ts';
import { columnsOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';

/** More are shown when asked for: while days are dragged each is counted again in every frame. */
const MOST_ENTRIES = 30;

type Props = {
  title: string;
  textKey: 'countryEvents' | 'areaEvents';
  entries: readonly WideCount[];
};

/** One kind of place in the margin, each entry a button that lists its events. */
export function MarginEntries({ title, textKey, entries }: Props) {
  const { t, plural, number, language } = useTexts();
  const columns = useAppStore(columnsOf);
  const focus = useAppStore((state) => state.focus);
  const setFocus = useAppStore((state) => state.setFocus);
  const [isAll, setAll] = useState(false);
  const left = isAll ? 0 : entries.length - MOST_ENTRIES;
  if (entries.length === 0) return null;
  return (
    <ul aria-label={title} className="countries">
      <li className="countries-title" aria-hidden="true">
        {title}
      </li>
      {(isAll ? entries : entries.slice(0, MOST_ENTRIES)).map(({ id, place, events }) => {
        const name = placeName(columns, place, language);
        const isChosen = focus.kind === 'place' && focus.id === id;
        return (
          <li key={id}>
            <button
              type="button"
              className="country"
              aria-pressed={isChosen}
              aria-label={plural(textKey, events, { name })}
              onClick={() => setFocus(isChosen ? { kind: 'all' } : { kind: 'place', id })}
            >
              {name} {number(events)}
            </button>
          </li>
        );
      })}
      {left > 0 && (
        <li>
          <button type="button" className="country" onClick={() => setAll(true)}>
            {t('showMore', { n: number(left) })}
          </button>
        </li>
      )}
    </ul>
  );
}
