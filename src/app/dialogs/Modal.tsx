import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../text/useTexts.ts';
import './modal.css';

type Props = { label: string; className?: string; onClose: () => void; children: ReactNode };

/** A native dialog: Escape, the close button and a click beside it all close it, and the focus goes back where it was. */
export function Modal({ label, className = '', onClose, children }: Props) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, natively
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={label}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <div className="modal-body">
        <header className="modal-head">
          <h2>{label}</h2>
          <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M5 5l10 10M15 5L5 15" />
            </svg>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
