import { placeName } from '../list/describePlaces.ts';
import { columnsOf, countriesOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { TypedDates } from '../timeline/TypedDates.tsx';

const MOST_COUNTRIES = 12;

/** "Whole country: Russia 6 · Finland 1": what is known to a country and no closer is never a dot on the land. */
export function MarginLine() {
  const { t, plural, number, language } = useTexts();
  const columns = useAppStore(columnsOf);
  const countries = useAppStore(countriesOf);
  const focus = useAppStore((state) => state.focus);
  const setFocus = useAppStore((state) => state.setFocus);
  return (
    <div className="margin-line">
      {countries.length > 0 && (
        <ul aria-label={t('wholeCountry')} className="countries">
          <li className="countries-title" aria-hidden="true">
            {t('wholeCountry')}
          </li>
          {countries.slice(0, MOST_COUNTRIES).map(({ id, place, events }) => {
            const name = placeName(columns, place, language);
            const isChosen = focus.kind === 'place' && focus.id === id;
            return (
              <li key={id}>
                <button
                  type="button"
                  className="country"
                  aria-pressed={isChosen}
                  aria-label={plural('countryEvents', events, { name })}
                  onClick={() => setFocus(isChosen ? { kind: 'all' } : { kind: 'place', id })}
                >
                  {name} {number(events)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <TypedDates />
    </div>
  );
}
