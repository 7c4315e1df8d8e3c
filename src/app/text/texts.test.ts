import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../model/language.ts';
import { englishTexts, languageOf, loadTexts } from './texts.ts';

const folder = import.meta.dirname;
const readTexts = (language: string) =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
const english = readTexts('en');
const FORM = /_(?:zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(FORM, '');
const bases = [...new Set(Object.keys(english).map(baseOf))];
const plurals = new Set(
  Object.keys(english)
    .filter((key) => FORM.test(key))
    .map(baseOf),
);
const slots = (text: string) => new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!));

function sourceOf(path: string): string {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = readTexts(language);

  it('are the same keys, each with the plural forms its language needs', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const needed = bases.flatMap((base) => (plurals.has(base) ? forms.map((form) => `${base}_${form}`) : [base]));
    expect(Object.keys(texts).sort()).toEqual(needed.sort());
  });

  it('fill in nothing that the English text does not', () => {
    const strange = Object.entries(texts).flatMap(([key, text]) => {
      const known = slots(english[key] ?? `${english[`${baseOf(key)}_one`]} ${english[`${baseOf(key)}_other`]}`);
      return [...slots(text)].filter((slot) => !known.has(slot)).map((slot) => `${key}: ${slot}`);
    });
    expect(strange).toEqual([]);
  });
});

it('every text is used somewhere', () => {
  const source = sourceOf(join(folder, '..'));
  const isUsed = (base: string) =>
    source.includes(`'${base}'`) || [...source.matchAll(/`(\w+_)\$\{/g)].some(([, stem]) => base.startsWith(stem!));
  expect(bases.filter((base) => !isUsed(base))).toEqual([]);
});

it.each([
  ['en', 1, '1 report'],
  ['en', 0, '0 reports'],
  ['ru', 1, '1 сообщение'],
  ['ru', 3, '3 сообщения'],
  ['ru', 11, '11 сообщений'],
  ['ru', 21, '21 сообщение'],
  ['uk', 5, '5 повідомлень'],
  ['ar', 2, 'تقريران'],
  ['ar', 5, '5 تقارير'],
  ['ar', 11, '11 تقريرًا'],
] as const)('in %s, %i of them is "%s"', async (language, count, words) => {
  expect((await loadTexts(language)).plural('reports', count)).toBe(words);
});

it.each([
  [['uk-UA', 'ru'], 'uk'],
  [['de', 'ar-EG'], 'ar'],
  [['de'], 'en'],
  [[], 'en'],
])('a reader of %j gets %s', (preferred, language) => {
  expect(languageOf(preferred)).toBe(language);
});

it('a value is shown as it is, whatever an article put into it', () => {
  const name = '$t(close, {"lng": "ru"}) {{n}} <b>';
  expect(englishTexts.t('near', { name })).toBe(`near ${name}`);
});
