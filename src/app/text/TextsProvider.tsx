import type { ReactNode } from 'react';
import { useAppStore } from '../state/store.ts';
import { englishTexts, loadTexts } from './texts.ts';
import { useLoadedTexts } from './useLoadedTexts.ts';
import { TextsContext } from './useTexts.ts';

/** Gives the page its language and its direction. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const chosen = useAppStore((state) => state.language);
  return <TextsContext value={useLoadedTexts(chosen, englishTexts, loadTexts)}>{children}</TextsContext>;
}
