import appEnglish from '../../app/text/en.json';
import type { TextKey } from '../../app/text/textKeys.ts';
import { loadTextFile } from '../../app/text/texts.ts';
import type { Language } from '../../model/language.ts';
import { type KeysOf, makeTexts, type TextFile, type TextsOf } from '../../text/makeTexts.ts';
import deskEnglish from './en.json';

/** Every text of the desk; the explorer's are at hand too. */
export type DeskKey = KeysOf<typeof deskEnglish> | TextKey;
export type DeskTexts = TextsOf<DeskKey>;

const ENGLISH = { ...appEnglish, ...deskEnglish };

const FILES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: TextFile }>>> = {
  ru: () => import('./ru.json'),
  uk: () => import('./uk.json'),
  ar: () => import('./ar.json'),
};

export const englishDesk: DeskTexts = makeTexts('en', ENGLISH, ENGLISH);

/** The desk's texts in a language, with the explorer's. */
export async function loadDeskTexts(language: Language): Promise<DeskTexts> {
  if (language === 'en') return englishDesk;
  const [app, desk] = await Promise.all([loadTextFile(language), FILES[language]()]);
  return makeTexts(language, { ...app, ...desk.default }, ENGLISH);
}
