import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import appEnglish from '../../app/text/en.json';
import { textProblems } from '../../text/textProblems.ts';
import ar from './ar.json';
import { loadDeskTexts } from './deskTexts.ts';
import en from './en.json';
import ru from './ru.json';
import uk from './uk.json';

const folder = join(import.meta.dirname, '..');
const source = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/u.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

it('the texts of the desk are complete in every language and used', () => {
  expect(textProblems({ en, ru, uk, ar }, source)).toEqual([]);
});

it('no text of the desk hides one of the explorer', () => {
  expect(Object.keys(en).filter((key) => key in appEnglish)).toEqual([]);
});

it.each([
  ['en', 2, '2 corrections found nothing', 'a town or village'],
  ['ru', 5, '5 поправок ничего не нашли', 'город или посёлок'],
  ['ar', 2, 'تصحيحان لم يجدا شيئًا', null],
] as const)('in %s counts and places are said by its own rules', async (language, count, words, kind) => {
  const { plural, t, direction } = await loadDeskTexts(language);
  expect(plural('deskLost', count)).toBe(words);
  if (kind !== null) expect(t('kind_settlement')).toBe(kind);
  expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
});
