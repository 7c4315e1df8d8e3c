import type { TextKey } from '../text/textKeys.ts';
import { useTexts } from '../text/useTexts.ts';
import { Modal } from './Modal.tsx';

const KEYS: readonly (readonly [keys: readonly string[], text: TextKey])[] = [
  [['/'], 'keySearch'],
  [['↑', '↓'], 'keyArrows'],
  [['Enter'], 'keyEnter'],
  [['Esc'], 'keyEscape'],
  [['←', '→'], 'keyTimeline'],
  [['?'], 'keyHelp'],
];

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Modal label={t('keys')} onClose={onClose}>
      <table className="keys-table">
        <tbody>
          {KEYS.map(([keys, text]) => (
            <tr key={text}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{t(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
