import { useState } from 'react';

type Props = { label: string; text: () => string; copied: string; failed: string };

/** Copies a text and says, politely, whether it could. */
export function CopyButton({ label, text, copied, failed }: Props) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = () => {
    copyText(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {label}
      </button>
      <span role="status" className="copy-outcome">
        {outcome === 'copied' && copied}
        {outcome === 'failed' && failed}
      </span>
    </>
  );
}

/** Rejects where the browser keeps the clipboard from the page (plain http, an iframe without permission). */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard === undefined) throw new Error('no clipboard');
  await navigator.clipboard.writeText(text);
}
