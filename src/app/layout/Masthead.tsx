import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../text/useTexts.ts';
import { SummaryLine } from './SummaryLine.tsx';

const Menu = lazy(() => import('../dialogs/Menu.tsx').then(({ Menu }) => ({ default: Menu })));

export function Masthead({ title }: { title: string }) {
  const { t } = useTexts();
  return (
    <header className="masthead">
      <div className="masthead-row">
        <h1>{title}</h1>
        <MenuButton title={title} label={t('menu')} />
      </div>
      <SummaryLine />
    </header>
  );
}

/** Opens what few readers need: sharing, downloads, appearance, language. Its code comes when asked for. */
function MenuButton({ title, label }: { title: string; label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => setOpen(true)}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="4" cy="10" r="1.6" />
          <circle cx="10" cy="10" r="1.6" />
          <circle cx="16" cy="10" r="1.6" />
        </svg>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Menu title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
