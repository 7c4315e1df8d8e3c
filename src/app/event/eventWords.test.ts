import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Category } from '../../model/category.ts';
import { writeReason } from '../../model/reason.ts';
import { categoryLabel, KNOWN_CATEGORIES } from '../text/categoryLabel.ts';
import { englishTexts, loadTexts, type Texts } from '../text/texts.ts';
import { reasonWords } from './reasonWords.ts';
import { wrongWords } from './wrongWords.ts';

let russian: Texts;
beforeAll(async () => {
  russian = await loadTexts('ru');
});

describe('a reason', () => {
  const nameOf = (name: string) => (name === 'Omsk Oblast' ? 'Омская область' : name);

  it.each([
    [writeReason('exactName'), 'имя совпадает'],
    [writeReason('unitNamed', { name: 'Omsk Oblast' }), 'внутри: Омская область, названо в статье'],
    [writeReason('neighbour'), 'в той же стране, что и ещё 1 место статьи'],
    [writeReason('neighbours', { count: '5' }), 'в той же стране, что и ещё 5 мест статьи'],
    [writeReason('largest', { count: '2' }), 'самое большое из 2 мест с таким именем'],
    [writeReason('wanted', { kind: 'admin1' }), 'по словам, это регион'],
    ['the mayor told us', 'the mayor told us'],
  ])('"%s" in Russian', (phrase, words) => {
    expect(reasonWords(phrase, russian, nameOf)).toBe(words);
  });

  it('says a kind in words in English too', () => {
    expect(reasonWords(writeReason('wanted', { kind: 'admin1' }), englishTexts, nameOf)).toBe(
      'the words speak of a region',
    );
  });
});

describe('a subject', () => {
  const category = (id: string, label: string) => ({ id, label }) as Category;

  it('of our table is said in the reader’s language', () => {
    expect(categoryLabel(category('armed-clash', 'Armed clash'), russian)).toBe('Бой');
  });

  it.each([
    ['with a name of its own', 'protest', 'Demonstrations'],
    ['that we do not know', 'weddings', 'Weddings'],
    ['named like a part of every object', 'constructor', 'Constructor'],
  ])('%s is shown as given', (_, id, label) => {
    expect(categoryLabel(category(id, label), russian)).toBe(label);
  });

  it('is called in the texts as in the table that ships with the code', () => {
    const table = readFileSync(join(import.meta.dirname, '../../../data/supplement/categories.csv'), 'utf8');
    const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const labels = rows.slice(1).map((line) => line.split(',').slice(0, 2));
    expect(Object.keys(KNOWN_CATEGORIES)).toEqual(labels.map(([id]) => id));
    for (const [id = '', label = ''] of labels) expect(categoryLabel(category(id, label), russian)).not.toBe(label);
  });
});

describe('a correction begun', () => {
  const said = {
    id: 'e1',
    link: 'https://map.example/#e=e1',
    quote: 'Two\n barges  sank off Kerch',
    source: 'The Gazette',
    place: 'Kerch',
    date: 'Monday 1 May 2023',
    category: 'Accident',
  };

  it('says which event, what the page says, and leaves room for what it should say', () => {
    expect(wrongWords(said, englishTexts).split('\n')).toEqual([
      'Event: e1',
      'Page: https://map.example/#e=e1',
      'Words: “Two barges sank off Kerch” (The Gazette)',
      '',
      'What it says',
      '- Place: Kerch',
      '- Date: Monday 1 May 2023',
      '- Subject: Accident',
      '',
      'What it should say',
      '- Place: ',
      '- Date: ',
      '- Subject: ',
      '- How you know: ',
      '',
    ]);
  });

  it('cuts a long quote between letters, so that a mail program takes it', () => {
    const [, , words = ''] = wrongWords({ ...said, quote: '😀'.repeat(400) }, russian).split('\n');
    expect([...words].filter((letter) => letter === '😀')).toHaveLength(160);
    expect(words).not.toMatch(/\p{Surrogate}/u);
  });
});
