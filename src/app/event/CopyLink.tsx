import { CopyButton } from '../dialogs/CopyButton.tsx';
import { pageAddress } from '../dialogs/pageAddress.ts';
import { linkOf } from '../state/linkSync.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';

/** Copies a link that restores what the reader sees. */
export function CopyLink() {
  const { t } = useTexts();
  const link = () => `${pageAddress()}${linkOf(useAppStore.getState())}`;
  return <CopyButton label={t('copyLink')} text={link} copied={t('copied')} failed={t('copyFailed')} />;
}
