import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textProblems } from '../../../text/textProblems.ts';
import ar from './ar.json';
import en from './en.json';
import ru from './ru.json';
import uk from './uk.json';

const folder = join(import.meta.dirname, '..');
const source = readdirSync(folder)
  .filter((name) => /(?<!\.test)\.ts$/u.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

it('the texts of the quality page are complete in every language and used', () => {
  expect(textProblems({ en, ru, uk, ar }, source)).toEqual([]);
});
