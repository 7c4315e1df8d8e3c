import type { StateCreator } from 'zustand';
import type { Language } from '../../model/language.ts';
import type { ThemeChoice } from '../../query/urlState.ts';

export type PreferenceSlice = {
  readonly theme: ThemeChoice;
  /** Null follows the browser. */
  readonly language: Language | null;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setLanguage: (language: Language | null) => void;
};

export const createPreferenceSlice: StateCreator<PreferenceSlice> = (set) => ({
  theme: 'system',
  language: null,
  setTheme: (theme) => set({ theme }),
  setLanguage: (language) => set({ language }),
});
