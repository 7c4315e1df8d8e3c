import type { LoadFailure } from '../state/loadSlice.ts';
import type { TextKey } from '../text/textKeys.ts';
import { useTexts } from '../text/useTexts.ts';

const MESSAGES: Readonly<Record<LoadFailure['kind'], TextKey>> = {
  unreachable: 'failedUnreachable',
  newer: 'failedNewer',
  damaged: 'failedDamaged',
};

/** Says what went wrong and what to do about it. */
export function LoadFailed({ failure }: { failure: LoadFailure }) {
  const { t } = useTexts();
  return (
    <main className="load-failed">
      <div role="alert">
        <h1>{t('failedTitle')}</h1>
        <p>{t(MESSAGES[failure.kind], { file: failure.file, detail: failure.detail })}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('tryAgain')}
        </button>
      </div>
    </main>
  );
}
