import { LANGUAGES, type Language } from '../model/language.ts';
import type { TextFile } from './makeTexts.ts';

const FORM = /_(?:zero|one|two|few|many|other)$/u;
const baseOf = (key: string): string => key.replace(FORM, '');
const slots = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name!);

/**
 * What is wrong with the texts of a page: a key that is missing or too many in a language, a plural form that its language lacks, a blank
 * that the English text does not fill, a text that no line of `source` (the page's code) uses. Empty when all is well.
 */
export function textProblems(files: Readonly<Record<Language, TextFile>>, source: string): string[] {
  const english = files.en;
  const plurals = new Set(
    Object.keys(english)
      .filter((key) => FORM.test(key))
      .map(baseOf),
  );
  const bases = [...new Set(Object.keys(english).map(baseOf))];
  const stems = [...source.matchAll(/`(\w+_)\$\{/gu)].map(([, stem]) => stem!);
  const isUsed = (base: string): boolean => source.includes(`'${base}'`) || stems.some((stem) => base.startsWith(stem));
  return [
    ...LANGUAGES.flatMap((language) => keyProblems(language, files[language], bases, plurals)),
    ...LANGUAGES.flatMap((language) => slotProblems(language, files[language], english)),
    ...bases.filter((base) => !isUsed(base)).map((base) => `${base} is used nowhere`),
  ];
}

function keyProblems(
  language: Language,
  texts: TextFile,
  bases: readonly string[],
  plurals: ReadonlySet<string>,
): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const needed = new Set(
    bases.flatMap((base) => (plurals.has(base) ? forms.map((form) => `${base}_${form}`) : [base])),
  );
  const missing = [...needed].filter((key) => (texts[key] ?? '').trim() === '');
  const tooMany = Object.keys(texts).filter((key) => !needed.has(key));
  return [
    ...missing.map((key) => `${language} lacks ${key}`),
    ...tooMany.map((key) => `${language} has ${key}, which is none of the English`),
  ];
}

function slotProblems(language: Language, texts: TextFile, english: TextFile): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const base = baseOf(key);
    const known = slots(english[key] ?? `${english[`${base}_one`]} ${english[`${base}_other`]}`);
    return slots(text)
      .filter((slot) => !known.includes(slot))
      .map((slot) => `${language} ${key} wants {{${slot}}}`);
  });
}
