import { LanguageChoice } from './LanguageChoice.tsx';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';

/** How far the queue is, and what the last key did. */
export function Progress() {
  const { t, plural } = useDeskTexts();
  const queue = useDesk((state) => state.queue);
  const said = useDesk((state) => state.said);
  const { open, help, checked } = queue?.counts ?? { open: 0, help: 0, checked: 0 };
  const all = open + help + checked;
  return (
    <header className="desk-head">
      <h1>{t('deskTitle')}</h1>
      {queue !== null && (
        <>
          <progress max={Math.max(1, all)} value={checked} aria-label={t('deskChecked')} />
          <p className="desk-progress">
            <span>{plural('deskOpen', open)}</span> · <span>{plural('deskHelp', help)}</span> ·{' '}
            <span>{plural('deskDone', checked)}</span>
          </p>
        </>
      )}
      <p
        className={said?.kind === 'problem' ? 'desk-said is-problem' : 'desk-said'}
        role={said?.kind === 'problem' ? 'alert' : 'status'}
        dir="auto"
      >
        {said !== null &&
          ('key' in said.told ? t(said.told.key, said.told.values) : <span lang="en">{said.told.words}</span>)}
      </p>
      <LanguageChoice />
      {queue !== null && queue.warnings.length > 0 && (
        <details className="desk-warnings">
          <summary>{plural('deskLost', queue.warnings.length)}</summary>
          <pre dir="ltr" lang="en">
            {queue.warnings.join('\n')}
          </pre>
        </details>
      )}
    </header>
  );
}
