import i18next from 'i18next';
import type { Language } from '../model/language.ts';

/** Values to put into a text. `count` chooses the plural form; show it with `{{n}}`, which is the count written as the language does. */
export type TextValues = Readonly<Record<string, string | number>>;

/** One language's texts and number and list formats. A new object for each language, so that components notice. */
export type TextsOf<Key extends string> = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** Tag for `Intl`: day-month order and Latin digits are chosen here, not by the machine. */
  readonly locale: string;
  readonly t: (key: Key, values?: TextValues) => string;
  /** "3 reports": a plural text whose `{{n}}` is the count. */
  readonly plural: (key: Key, count: number, values?: TextValues) => string;
  readonly number: (count: number) => string;
};

/** A file of texts: by key, plural forms as keys of their own (`reports_one`). */
export type TextFile = Readonly<Record<string, string>>;

type StripPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
/** The keys of a file of English texts, plural forms folded into one key. */
export type KeysOf<File extends TextFile> = StripPlural<Extract<keyof File, string>>;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru', uk: 'uk', ar: 'ar-u-nu-latn' };

/** The texts of a file ready for use. What it lacks is said in English. */
export function makeTexts<English extends TextFile>(
  language: Language,
  words: TextFile,
  english: English,
): TextsOf<KeysOf<English>> {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // whoever shows a text escapes it; texts are never markup
    resources: { en: { translation: english }, [language]: { translation: words } },
    initAsync: false,
  });
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
