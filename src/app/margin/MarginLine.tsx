import { wideCountsOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { MarginEntries } from './MarginEntries.tsx';
import { ScrollingLine } from './ScrollingLine.tsx';
import './margin.css';

/**
 * "Whole country: Russia 6 · Finland 1": what is known to a country, or to half a continent, and no closer is never a dot on the land.
 * One line, however many there are: it scrolls, and has its height when it is empty, so that the map above it keeps its size.
 */
export function MarginLine() {
  const { t } = useTexts();
  const wide = useAppStore(wideCountsOf);
  return (
    <div className="margin-places">
      {wide.length > 0 && (
        <ScrollingLine label={t('marginLabel')}>
          <MarginEntries
            title={t('wholeCountry')}
            textKey="countryEvents"
            entries={wide.filter(({ isCountry }) => isCountry)}
          />
          <MarginEntries
            title={t('wideArea')}
            textKey="areaEvents"
            entries={wide.filter(({ isCountry }) => !isCountry)}
          />
        </ScrollingLine>
      )}
    </div>
  );
}
