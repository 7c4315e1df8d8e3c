import { CopyLink } from '../event/CopyLink.tsx';
import { useTexts } from '../text/useTexts.ts';

/** A link to what the reader sees, and the way to everything else that can be shared. */
export function ShareButtons({ onMore }: { onMore: () => void }) {
  const { t } = useTexts();
  return (
    <div className="modal-row">
      <CopyLink />
      <button type="button" className="button" aria-haspopup="dialog" onClick={onMore}>
        {t('shareMore')}
      </button>
    </div>
  );
}
