import { createContext, useContext } from 'react';
import { type DeskTexts, englishDesk } from './deskTexts.ts';

export const DeskTextsContext = createContext<DeskTexts>(englishDesk);

/** The desk's texts in the editor's language. */
export const useDeskTexts = (): DeskTexts => useContext(DeskTextsContext);
