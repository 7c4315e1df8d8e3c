import { useTexts } from '../text/useTexts.ts';

/** The final layout, empty: nothing moves when the data arrives. */
export function Skeleton() {
  const { t } = useTexts();
  return (
    <main className="explorer is-loading">
      <div className="column">
        <header className="masthead">
          <h1>{t('title')}</h1>
          <p role="status" className="summary">
            {t('loading')}…
          </p>
        </header>
        <div className="skeleton-rows" aria-hidden="true">
          {[0, 1, 2, 3, 4, 5].map((row) => (
            <div key={row} className="skeleton-row" />
          ))}
        </div>
      </div>
      <div className="map-pane" />
      <div className="foot" />
    </main>
  );
}
