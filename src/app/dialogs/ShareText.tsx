import { useTexts } from '../text/useTexts.ts';
import { CopyButton } from './CopyButton.tsx';

type Props = { name: string; text: string; copy: string; copied: string };

/** A text to take away: shown whole, marked when it gets the focus, copied by a button. */
export function ShareText({ name, text, copy, copied }: Props) {
  const { t } = useTexts();
  return (
    <section className="share-text">
      <h3>{name}</h3>
      <textarea
        readOnly
        aria-label={name}
        rows={text.length > 120 ? 4 : 2}
        value={text}
        dir="ltr"
        onFocus={({ target }) => target.select()}
      />
      <div className="modal-row">
        <CopyButton key={text} label={copy} text={() => text} copied={copied} failed={t('textNotCopied')} />
      </div>
    </section>
  );
}
