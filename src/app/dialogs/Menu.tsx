import { lazy, Suspense, useState } from 'react';
import { LANGUAGES } from '../../model/language.ts';
import type { ThemeChoice } from '../../query/urlState.ts';
import { remember } from '../state/remembered.ts';
import { useAppStore } from '../state/store.ts';
import { LanguageOptions } from '../text/LanguageOptions.tsx';
import type { TextKey } from '../text/textKeys.ts';
import { useTexts } from '../text/useTexts.ts';
import { DownloadButtons } from './DownloadButtons.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { Modal } from './Modal.tsx';
import { ShareButtons } from './ShareButtons.tsx';

const THEMES: readonly (readonly [ThemeChoice, TextKey])[] = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
];

const SharePanel = lazy(() => import('./SharePanel.tsx').then(({ SharePanel }) => ({ default: SharePanel })));

/** Share, download, appearance, language. All there is to share has a panel of its own, which takes the menu's place. */
export function Menu({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTexts();
  const theme = useAppStore((state) => state.theme);
  const setTheme = useAppStore((state) => state.setTheme);
  const language = useAppStore((state) => state.language);
  const setLanguage = useAppStore((state) => state.setLanguage);
  const [panel, setPanel] = useState<'menu' | 'share' | 'keys'>('menu');
  if (panel === 'keys') return <KeyboardHelp onClose={onClose} />;
  if (panel === 'share') {
    return (
      <Suspense fallback={null}>
        <SharePanel title={title} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <Modal label={t('menu')} onClose={onClose}>
      <h3>{t('share')}</h3>
      <ShareButtons onMore={() => setPanel('share')} />
      <h3>{t('download')}</h3>
      <DownloadButtons title={title} />
      <h3>{t('appearance')}</h3>
      <div className="modal-row" role="radiogroup" aria-label={t('appearance')}>
        {THEMES.map(([choice, text]) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === choice}
              onChange={() => {
                setTheme(choice);
                remember({ theme: choice });
              }}
            />
            <span>{t(text)}</span>
          </label>
        ))}
      </div>
      <h3 id="language-heading">{t('language')}</h3>
      <select
        className="select"
        aria-labelledby="language-heading"
        value={language ?? ''}
        onChange={({ target }) => {
          const chosen = LANGUAGES.find((known) => known === target.value) ?? null;
          setLanguage(chosen);
          remember({ language: chosen });
        }}
      >
        <LanguageOptions system={t('languageSystem')} />
      </select>
      <p className="menu-keys">
        <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setPanel('keys')}>
          {t('keysAll')}
        </button>{' '}
        <kbd>?</kbd>
      </p>
    </Modal>
  );
}
