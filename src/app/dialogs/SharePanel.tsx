import { useState } from 'react';
import { elementCode, frameAddress, frameCode, isTold } from '../../query/embedCode.ts';
import { EMPTY_LINK, readLink } from '../../query/urlState.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { linkOf } from '../state/linkSync.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { Modal } from './Modal.tsx';
import { pageAddress } from './pageAddress.ts';
import { ShareText } from './ShareText.tsx';
import './share.css';

type Share = 'current' | 'whole';

/** Link, frame, element and offline copy, of what the reader sees or of all of it, with a preview of what their readers will get. */
export function SharePanel({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTexts();
  const [share, setShare] = useState<Share>('current');
  const [current] = useState(() => linkOf(useAppStore.getState()));
  const hash = share === 'current' ? current : '';
  const isPublished = location.protocol !== 'file:';
  return (
    <Modal label={t('shareTitle')} className="share-panel" onClose={onClose}>
      {isPublished ? (
        <>
          <ShareChoice share={share} setShare={setShare} />
          <Codes title={title} hash={hash} />
          <h3>{t('sharePreview')}</h3>
          <iframe
            key={hash} // a new frame, not a new address: that would stand in the reader's history
            className="share-preview"
            title={t('sharePreview')}
            src={frameAddress(pageAddress(), hash)}
            inert // to look at: nobody should have to walk through a second map to get on
          />
          <OfflineCopy />
        </>
      ) : (
        <p>{t('shareLocal')}</p>
      )}
    </Modal>
  );
}

function ShareChoice({ share, setShare }: { share: Share; setShare: (share: Share) => void }) {
  const { t } = useTexts();
  return (
    <div className="modal-row" role="radiogroup" aria-label={t('shareWhat')}>
      {(['current', 'whole'] as const).map((choice) => (
        <label key={choice} className="choice">
          <input type="radio" name="share" checked={share === choice} onChange={() => setShare(choice)} />
          <span>{t(choice === 'current' ? 'shareCurrent' : 'shareWhole')}</span>
        </label>
      ))}
    </div>
  );
}

function Codes({ title, hash }: { title: string; hash: string }) {
  const { t } = useTexts();
  const { columns } = useLoaded();
  const bounds = useAppStore((state) => state.bounds);
  const link = hash === '' ? EMPTY_LINK : readLink(hash);
  const page = { pageUrl: pageAddress(), title };
  const element = elementCode(page, {
    link,
    bounds,
    sources: columns.sources.map(({ id }) => id),
    categories: columns.categories.map(({ id }) => id),
  });
  return (
    <>
      <ShareText name={t('shareLink')} text={`${pageAddress()}${hash}`} copy={t('copyLink')} copied={t('copied')} />
      <ShareText
        name={t('shareFrame')}
        text={frameCode(page, hash)}
        copy={t('shareCopyFrame')}
        copied={t('shareFrameCopied')}
      />
      <ShareText name={t('shareElement')} text={element} copy={t('shareCopyElement')} copied={t('shareFrameCopied')} />
      {!isTold(link) && <p className="share-hint">{t('shareElementHint')}</p>}
    </>
  );
}

/** Only where the build wrote one. */
function OfflineCopy() {
  const { t } = useTexts();
  const { offlineFile } = useLoaded().explorer;
  if (offlineFile === undefined) return null;
  return (
    <>
      <h3>{t('shareOffline')}</h3>
      <p className="share-hint">{t('shareOfflineHint')}</p>
      <a className="button" href={offlineFile} download>
        {t('shareOfflineSave', { file: offlineFile })}
      </a>
    </>
  );
}
