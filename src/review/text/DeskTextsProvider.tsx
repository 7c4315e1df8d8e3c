import { type ReactNode, useEffect, useState } from 'react';
import { languageOf } from '../../app/text/texts.ts';
import { useDesk } from '../useDesk.ts';
import { englishDesk, loadDeskTexts } from './deskTexts.ts';
import { DeskTextsContext } from './useDeskTexts.ts';

/** Gives the desk its language and its direction: what was chosen, else the browser's. Until another language has arrived it stays as it was. */
export function DeskTextsProvider({ children }: { children: ReactNode }) {
  const chosen = useDesk((state) => state.language);
  const language = chosen ?? languageOf(navigator.languages);
  const [texts, setTexts] = useState(englishDesk);
  useEffect(() => {
    let isCurrent = true;
    void loadDeskTexts(language).then((loaded) => isCurrent && setTexts(loaded));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.direction;
    document.title = texts.t('deskTitle');
  }, [texts]);
  return <DeskTextsContext value={texts}>{children}</DeskTextsContext>;
}
