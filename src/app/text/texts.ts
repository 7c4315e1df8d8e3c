import i18next from 'i18next';
import { LANGUAGES, type Language } from '../../query/urlState.ts';
import en from './en.json';
import type { TextKey } from './textKeys.ts';

/** Values to put into a text. `count` chooses the plural form; show it with `{{n}}`, which is the count written as the language does. */
export type TextValues = Readonly<Record<string, string | number>>;

/** One language's texts and number and list formats. A new object for each language, so that components notice. */
export type Texts = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** Tag for `Intl`: day-month order and Latin digits are chosen here, not by the machine. */
  readonly locale: string;
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** "3 reports": a plural text whose `{{n}}` is the count. */
  readonly plural: (key: TextKey, count: number, values?: TextValues) => string;
  readonly number: (count: number) => string;
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru', uk: 'uk', ar: 'ar-u-nu-latn' };

const LOADERS: Readonly<Record<Language, () => Promise<{ default: Record<string, string> }>>> = {
  en: () => Promise.resolve({ default: en }),
  ru: () => import('./ru.json'),
  uk: () => import('./uk.json'),
  ar: () => import('./ar.json'),
};

const instance = i18next.createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes; texts are never markup
  resources: { en: { translation: en } },
  initAsync: false,
});

/** English is always here; the other languages are fetched when chosen. */
export const englishTexts: Texts = makeTexts('en');

export async function loadTexts(language: Language): Promise<Texts> {
  if (!instance.hasResourceBundle(language, 'translation')) {
    instance.addResourceBundle(language, 'translation', (await LOADERS[language]()).default);
  }
  return makeTexts(language);
}

/** The first of the reader's languages that we have; English when there is none. */
export function languageOf(preferred: readonly string[]): Language {
  const bases = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return bases.flatMap((base) => LANGUAGES.find((language) => language === base) ?? [])[0] ?? 'en';
}

function makeTexts(language: Language): Texts {
  const t = instance.getFixedT(language);
  const locale = LOCALES[language];
  const format = new Intl.NumberFormat(locale);
  const number = (count: number) => format.format(count);
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    locale,
    t: (key, values = {}) => t(key, values),
    plural: (key, count, values = {}) => t(key, { ...values, count, n: number(count) }),
    number,
  };
}
