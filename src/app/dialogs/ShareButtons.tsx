import { useState } from 'react';
import { embedCode } from '../../query/embedCode.ts';
import { CopyLink, copyText } from '../event/CopyLink.tsx';
import { linkOf } from '../state/linkSync.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';

/** A link to what the reader sees, and the code that puts it into another page. */
export function ShareButtons({ title }: { title: string }) {
  const { t } = useTexts();
  const hash = useAppStore(linkOf);
  const [isCopied, setCopied] = useState(false);
  const code = embedCode({ pageUrl: `${location.href.split('#')[0]}${hash}`, title });
  return (
    <>
      <div className="modal-row">
        <CopyLink />
        <button
          type="button"
          className="button"
          onClick={() =>
            copyText(code).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t(isCopied ? 'copied' : 'copyEmbed')}
        </button>
      </div>
      <label className="embed-code">
        <span className="visually-hidden">{t('embed')}</span>
        <textarea readOnly rows={3} value={code} dir="ltr" onFocus={({ target }) => target.select()} />
      </label>
    </>
  );
}
