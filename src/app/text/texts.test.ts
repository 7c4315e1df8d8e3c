import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../model/language.ts';
import type { TextFile } from '../../text/makeTexts.ts';
import { textProblems } from '../../text/textProblems.ts';
import { englishTexts, languageOf, loadTexts } from './texts.ts';

const folder = import.meta.dirname;
const readTexts = (language: string) =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>;

function sourceOf(path: string): string {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

it('every language has every text in the plural forms it needs, and every text is used', () => {
  const [en, ru, uk, ar] = LANGUAGES.map(readTexts) as [TextFile, TextFile, TextFile, TextFile];
  expect(textProblems({ en, ru, uk, ar }, sourceOf(join(folder, '..')))).toEqual([]);
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
