import { useDesk } from './useDesk.ts';

/** How far the queue is, and what the last key did. */
export function Progress() {
  const queue = useDesk((state) => state.queue);
  const said = useDesk((state) => state.said);
  const { open, help, checked } = queue?.counts ?? { open: 0, help: 0, checked: 0 };
  const all = open + help + checked;
  return (
    <header className="desk-head">
      <h1>Review desk</h1>
      {queue !== null && (
        <>
          <progress max={Math.max(1, all)} value={checked} aria-label="Checked" />
          <p className="desk-progress">
            <strong>{counted(open)}</strong> to review · <strong>{counted(help)}</strong> need help ·{' '}
            <strong>{counted(checked)}</strong> checked
          </p>
        </>
      )}
      <p
        className={said?.kind === 'problem' ? 'desk-said is-problem' : 'desk-said'}
        role={said?.kind === 'problem' ? 'alert' : 'status'}
        dir="auto"
      >
        {said?.words}
      </p>
      {queue !== null && queue.warnings.length > 0 && (
        <details className="desk-warnings">
          <summary>{queue.warnings.length} corrections found nothing</summary>
          <pre>{queue.warnings.join('\n')}</pre>
        </details>
      )}
    </header>
  );
}

/** "14,970" */
const counted = (count: number): string => count.toLocaleString('en');
