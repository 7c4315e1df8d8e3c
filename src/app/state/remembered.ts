import { LANGUAGES, type Language } from '../../model/language.ts';
import type { ThemeChoice } from '../../query/urlState.ts';

/** What a reader chose for every visit, unless a link says otherwise. */
export type Remembered = { readonly theme: ThemeChoice; readonly language: Language | null };

const KEY = 'dateline-preferences';
const NOTHING: Remembered = { theme: 'system', language: null };

/** What the reader chose on an earlier visit; nothing where the browser keeps no such things or somebody else wrote there. */
export function readRemembered(): Remembered {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { theme?: unknown; language?: unknown };
    return {
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
      language: LANGUAGES.find((language) => language === kept.language) ?? null,
    };
  } catch {
    return NOTHING;
  }
}

export function remember(choice: Partial<Remembered>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readRemembered(), ...choice }));
  } catch {
    // the browser keeps nothing: the choice holds for this visit
  }
}
