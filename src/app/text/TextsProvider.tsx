import { type ReactNode, useEffect, useState } from 'react';
import { useAppStore } from '../state/store.ts';
import { englishTexts, languageOf, loadTexts } from './texts.ts';
import { TextsContext } from './useTexts.ts';

/** Gives the page its language and its direction. Until another language has arrived the page stays as it was. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const chosen = useAppStore((state) => state.language);
  const language = chosen ?? languageOf(navigator.languages);
  const [texts, setTexts] = useState(englishTexts);
  useEffect(() => {
    let isCurrent = true;
    void loadTexts(language).then((loaded) => isCurrent && setTexts(loaded));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.direction;
  }, [texts]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}
