import { useEffect, useState } from 'react';
import type { Language } from '../../model/language.ts';
import { languageOf } from './texts.ts';

type Loadable = { readonly language: Language; readonly direction: 'ltr' | 'rtl' };

/**
 * Texts in the language that was chosen, else in the first of the browser's that we have; the document gets their language and direction.
 * Until they have arrived the ones before stay.
 */
export function useLoadedTexts<Texts extends Loadable>(
  chosen: Language | null,
  english: Texts,
  load: (language: Language) => Promise<Texts>,
): Texts {
  const language = chosen ?? languageOf(navigator.languages);
  const [texts, setTexts] = useState(english);
  useEffect(() => {
    let isCurrent = true;
    void load(language).then((loaded) => isCurrent && setTexts(loaded));
    return () => {
      isCurrent = false;
    };
  }, [language, load]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.direction;
  }, [texts]);
  return texts;
}
