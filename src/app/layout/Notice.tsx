import { openIndexOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { focusSoon, LIST_ROW } from './focusSoon.ts';

/** A link to an event that a rebuild removed says so and shows the rest. */
export function Notice() {
  const { t } = useTexts();
  const isGone = useAppStore((state) => state.openEvent !== null && openIndexOf(state) === null);
  const closeEvent = useAppStore((state) => state.closeEvent);
  if (!isGone) return null;
  return (
    <div className="notice" role="alert">
      <p>{t('eventGone')}</p>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          closeEvent();
          focusSoon(LIST_ROW);
        }}
      >
        {t('dismiss')}
      </button>
    </div>
  );
}
