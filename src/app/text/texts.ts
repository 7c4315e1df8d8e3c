import { LANGUAGES, type Language } from '../../model/language.ts';
import { makeTexts, type TextFile, type TextsOf } from '../../text/makeTexts.ts';
import en from './en.json';
import type { TextKey } from './textKeys.ts';

/** The interface's texts in one language. */
export type Texts = TextsOf<TextKey>;

const FILES: Readonly<Record<Language, () => Promise<{ default: TextFile }>>> = {
  en: () => Promise.resolve({ default: en }),
  ru: () => import('./ru.json'),
  uk: () => import('./uk.json'),
  ar: () => import('./ar.json'),
};

/** English is always here; the other languages are fetched when chosen. */
export const englishTexts: Texts = makeTexts('en', en, en);

export const loadTextFile = async (language: Language): Promise<TextFile> => (await FILES[language]()).default;

export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'en' ? englishTexts : makeTexts(language, await loadTextFile(language), en);
}

/** The first of the reader's languages that we have; English when there is none. */
export function languageOf(preferred: readonly string[]): Language {
  const bases = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return bases.flatMap((base) => LANGUAGES.find((language) => language === base) ?? [])[0] ?? 'en';
}
