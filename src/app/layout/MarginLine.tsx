import type { WideCount } from '../../query/runningCounts.ts';
import { placeName } from '../list/describePlaces.ts';
import { columnsOf, wideCountsOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { TypedDates } from '../timeline/TypedDates.tsx';

const MOST_ENTRIES = 12;

/** "Whole country: Russia 6 · Finland 1": what is known to a country, or to half a continent, and no closer is never a dot on the land. */
export function MarginLine() {
  const { t } = useTexts();
  const wide = useAppStore(wideCountsOf);
  return (
    <div className="margin-line">
      <div className="margin-places">
        <Entries
          title={t('wholeCountry')}
          textKey="countryEvents"
          entries={wide.filter(({ isCountry }) => isCountry)}
        />
        <Entries title={t('wideArea')} textKey="areaEvents" entries={wide.filter(({ isCountry }) => !isCountry)} />
      </div>
      <TypedDates />
    </div>
  );
}

type EntriesProps = {
  title: string;
  textKey: 'countryEvents' | 'areaEvents';
  entries: readonly WideCount[];
};

/** One kind of place in the margin, each entry a button that lists its events. */
function Entries({ title, textKey, entries }: EntriesProps) {
  const { plural, number, language } = useTexts();
  const columns = useAppStore(columnsOf);
  const focus = useAppStore((state) => state.focus);
  const setFocus = useAppStore((state) => state.setFocus);
  if (entries.length === 0) return null;
  return (
    <ul aria-label={title} className="countries">
      <li className="countries-title" aria-hidden="true">
        {title}
      </li>
      {entries.slice(0, MOST_ENTRIES).map(({ id, place, events }) => {
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
    </ul>
  );
}
