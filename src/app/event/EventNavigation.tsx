import { idAt, listedOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';

/** Back to the list, and along it. */
export function EventNavigation({ event }: { event: number }) {
  const { t, number } = useTexts();
  const listed = useAppStore(listedOf);
  const closeEvent = useAppStore((state) => state.closeEvent);
  const open = useAppStore((state) => state.open);
  const at = listed.indexOf(event);
  const go = (to: number) => open(idAt(useAppStore.getState(), listed[to]!));
  return (
    <nav className="event-navigation" aria-label={t('listLabel')}>
      <button type="button" className="text-button event-back" onClick={closeEvent}>
        <span aria-hidden="true" className="mirrored">
          ←
        </span>{' '}
        {t('back')}
      </button>
      {at !== -1 && (
        <span className="event-steps">
          <button
            type="button"
            className="icon-button"
            aria-label={t('previous')}
            disabled={at === 0}
            onClick={() => go(at - 1)}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true" className="mirrored">
              <path d="M12 5l-5 5 5 5" />
            </svg>
          </button>
          <span>{t('position', { n: number(at + 1), all: number(listed.length) })}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={t('next')}
            disabled={at === listed.length - 1}
            onClick={() => go(at + 1)}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true" className="mirrored">
              <path d="M8 5l5 5-5 5" />
            </svg>
          </button>
        </span>
      )}
    </nav>
  );
}
