/** Languages that the pages are written in. */
export const LANGUAGES = ['en', 'ru', 'uk', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, so that its readers find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
};
