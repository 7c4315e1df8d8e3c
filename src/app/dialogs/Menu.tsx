import { lazy, Suspense, useState } from 'react';
import { LANGUAGES, type Language, type ThemeChoice } from '../../query/urlState.ts';
import { useAppStore } from '../state/store.ts';
import type { TextKey } from '../text/textKeys.ts';
import { useTexts } from '../text/useTexts.ts';
import { DownloadButtons } from './DownloadButtons.tsx';
import { Modal } from './Modal.tsx';
import { ShareButtons } from './ShareButtons.tsx';

const THEMES: readonly (readonly [ThemeChoice, TextKey])[] = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
];

const SharePanel = lazy(() => import('./SharePanel.tsx').then(({ SharePanel }) => ({ default: SharePanel })));

/** Each language in its own words, so that its readers find it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
};

/** Share, download, appearance, language. All there is to share has a panel of its own, which takes the menu's place. */
export function Menu({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTexts();
  const theme = useAppStore((state) => state.theme);
  const setTheme = useAppStore((state) => state.setTheme);
  const language = useAppStore((state) => state.language);
  const setLanguage = useAppStore((state) => state.setLanguage);
  const [isSharing, setSharing] = useState(false);
  if (isSharing) {
    return (
      <Suspense fallback={null}>
        <SharePanel title={title} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <Modal label={t('menu')} onClose={onClose}>
      <h3>{t('share')}</h3>
      <ShareButtons onMore={() => setSharing(true)} />
      <h3>{t('download')}</h3>
      <DownloadButtons title={title} />
      <h3>{t('appearance')}</h3>
      <div className="modal-row" role="radiogroup" aria-label={t('appearance')}>
        {THEMES.map(([choice, text]) => (
          <label key={choice} className="choice">
            <input type="radio" name="theme" checked={theme === choice} onChange={() => setTheme(choice)} />
            <span>{t(text)}</span>
          </label>
        ))}
      </div>
      <h3 id="language-heading">{t('language')}</h3>
      <select
        className="select"
        aria-labelledby="language-heading"
        value={language ?? ''}
        onChange={({ target }) => setLanguage(LANGUAGES.find((known) => known === target.value) ?? null)}
      >
        <option value="">{t('languageSystem')}</option>
        {LANGUAGES.map((known) => (
          <option key={known} value={known} lang={known}>
            {LANGUAGE_NAMES[known]}
          </option>
        ))}
      </select>
    </Modal>
  );
}
