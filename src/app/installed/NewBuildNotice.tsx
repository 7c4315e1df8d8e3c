import { useTexts } from '../text/useTexts.ts';
import { useNewBuild } from './newBuild.ts';
import './installed.css';

/** Says that the map was built anew since this device kept it; the reader decides when to change. */
export function NewBuildNotice() {
  const { t } = useTexts();
  const use = useNewBuild((state) => state.use);
  if (use === null) return null;
  return (
    <div className="new-build" role="status">
      <p>{t('newBuild')}</p>
      <button type="button" className="button" onClick={use}>
        {t('newBuildUse')}
      </button>
      <button type="button" className="text-button" onClick={() => useNewBuild.setState({ use: null })}>
        {t('newBuildLater')}
      </button>
    </div>
  );
}
