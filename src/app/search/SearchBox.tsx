import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { useSearchState } from './searchState.ts';

/** Words or places, in any of the articles' languages. Results follow while typing. */
export function SearchBox() {
  const { t, locale } = useTexts();
  const text = useAppStore((state) => state.filter.text);
  const setText = useAppStore((state) => state.setText);
  const { status, share } = useSearchState();
  return (
    <search className="search">
      <input
        id="search"
        type="search"
        value={text}
        maxLength={200}
        placeholder={t('searchLabel')}
        aria-label={t('searchLabel')}
        autoComplete="off"
        enterKeyHint="search"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault(); // the first Escape empties the box, the next one goes back
          setText('');
        }}
      />
      {text === '' && <kbd className="search-key">/</kbd>}
      {status === 'reading' && (
        <p className="search-note">
          {share > 0
            ? t('searchPart', { share: share.toLocaleString(locale, { style: 'percent' }) })
            : t('searchIndexing')}
        </p>
      )}
      {status === 'failed' && (
        <p className="search-note" role="alert">
          {t('searchFailed')}
        </p>
      )}
    </search>
  );
}
