import { createContext, useContext } from 'react';
import { englishTexts, type Texts } from './texts.ts';

export const TextsContext = createContext<Texts>(englishTexts);

/** The interface's texts in the reader's language. */
export const useTexts = (): Texts => useContext(TextsContext);
