import { useState } from 'react';
import { linkOf } from '../state/linkSync.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';

/** Copies a link that restores what the reader sees. */
export function CopyLink() {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = () => {
    const { origin, pathname, search } = location;
    const link = `${origin === 'null' ? '' : origin}${pathname}${search}${linkOf(useAppStore.getState())}`;
    copyText(link).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {t('copyLink')}
      </button>
      <span role="status" className="copy-outcome">
        {outcome === 'copied' && t('copied')}
        {outcome === 'failed' && t('copyFailed')}
      </span>
    </>
  );
}

/** Rejects where the browser keeps the clipboard from the page (plain http, an iframe without permission). */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard === undefined) throw new Error('no clipboard');
  await navigator.clipboard.writeText(text);
}
