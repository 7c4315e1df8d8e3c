import { type ReactNode, useEffect } from 'react';
import { useLoadedTexts } from '../../app/text/useLoadedTexts.ts';
import { useDesk } from '../useDesk.ts';
import { englishDesk, loadDeskTexts } from './deskTexts.ts';
import { DeskTextsContext } from './useDeskTexts.ts';

/** Gives the desk its language, its direction and its title. */
export function DeskTextsProvider({ children }: { children: ReactNode }) {
  const chosen = useDesk((state) => state.language);
  const texts = useLoadedTexts(chosen, englishDesk, loadDeskTexts);
  useEffect(() => {
    document.title = texts.t('deskTitle');
  }, [texts]);
  return <DeskTextsContext value={texts}>{children}</DeskTextsContext>;
}
