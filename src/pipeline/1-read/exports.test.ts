import { describe, expect, it } from 'vitest';
import { cueOf } from '../2-clean/boilerplateCues.ts';
import { type MemoryNode, memoryEffects } from '../memoryEffects.ts';
import { parsePublished } from './parsePublished.ts';
import { readInputs } from './readInputs.ts';
import { textOf } from './textOf.ts';

/** Articles as other programs export them. Out: articles, and the places and codes of issues. */
async function read(name: string, content: MemoryNode) {
  const articles = [];
  const issues: string[] = [];
  for await (const item of readInputs([name], memoryEffects({ [name]: content }), { columns: {} })) {
    if (item.kind === 'article') articles.push(item.article);
    if (item.kind === 'issue') issues.push(`${item.issue.line} ${item.issue.code}`);
  }
  return { articles, issues };
}
const first = async (name: string, content: MemoryNode) => (await read(name, content)).articles[0];
const WORDS = 'A barge struck the swing bridge at Omsk; nobody was hurt.';

describe('a header of a site builder', () => {
  it('between lines of "+++" is read', async () => {
    const header = `+++\ntitle = "Barge \\"Lena\\" hits bridge" # draft\ndate = 2023-10-05T07:00:00+06:00\ntags = ["a", "b"]\n[params]\nsource = 'Irtysh Post'\n+++\n`;
    expect(await first('a.md', `${header}\n${WORDS}`)).toMatchObject({
      ...{ title: 'Barge "Lena" hits bridge', source: 'Irtysh Post', publishedBasis: 'header' },
      ...{ published: { from: '2023-10-05', to: '2023-10-05' }, text: `\n${WORDS}`, at: { line: 8 } },
    });
  });

  it('that is never closed is an issue, and lines of "+++" around words are not a header', async () => {
    expect((await read('a.md', `+++\ntitle = "x"\n\n${WORDS}`)).issues).toEqual(['1 header-unclosed']);
    const { articles, issues } = await read('a.md', `+++\nBreaking\n+++\n${WORDS}`);
    expect([articles[0]?.text, issues]).toEqual([`+++\nBreaking\n+++\n${WORDS}`, []]);
  });
});

describe('a table from Excel', () => {
  const rows = `Titel;Quelle;Datum;Text\r\nBarge;Irtysh Post;05.10.2023;"${WORDS}\r\nMore."\r\n`;
  const expected = {
    title: 'Barge',
    source: 'Irtysh Post',
    published: { from: '2023-10-05', to: '2023-10-05' },
    text: `${WORDS}\r\nMore.`,
  };

  it('has semicolons, a mark at its start and names in the language of the office', async () => {
    expect(await first('a.csv', `\uFEFF${rows}`)).toMatchObject(expected);
  });

  it('may say its separator in a line of its own', async () => {
    const { articles, issues } = await read('a.csv', `sep=;\r\n${rows}Odd;Post;05.10.2023;"never closed\r\n`);
    expect(articles[0]).toMatchObject({ ...expected, id: 'a.csv#3' });
    expect(issues).toEqual(['5 csv-quote']);
  });
});

describe('a record with fields inside fields', () => {
  it.each([
    [
      'a news service',
      {
        source: { id: null, name: 'Irtysh Post' },
        title: 'Barge',
        publishedAt: '2023-10-05T01:10:00Z',
        content: WORDS,
      },
    ],
    [
      'WordPress',
      {
        id: 7,
        date: '2023-10-05T07:10:00',
        title: { rendered: 'Barge' },
        content: { rendered: WORDS },
        source: 'Irtysh Post',
      },
    ],
    [
      'MongoDB',
      {
        _id: { $oid: 'ab' },
        date: { $date: '2023-10-05T00:00:00Z' },
        title: 'Barge',
        text: WORDS,
        source: ['Irtysh Post'],
      },
    ],
    [
      'an archive',
      {
        headline: { main: 'Barge' },
        pub_date: '2023-10-05T01:10:00+0000',
        body: { text: WORDS },
        source: 'Irtysh Post',
      },
    ],
    [
      'a collector',
      { title: 'Barge', maintext: WORDS, date_publish: '2023-10-05 01:10:00', source_domain: 'Irtysh Post' },
    ],
  ])('from %s', async (_, record) => {
    expect(await first('a.jsonl', `${JSON.stringify(record)}\n`)).toMatchObject({
      ...{ title: 'Barge', source: 'Irtysh Post', text: WORDS },
      ...{ published: { from: '2023-10-05', to: '2023-10-05' } },
    });
  });

  it('gives a list of paragraphs as one text, a title without its markup', async () => {
    const record = { title: 'Barge &#038; <i>bridge</i>, AT&T', text: ['One.', 'Two.'], published: '2023-10-05' };
    expect(await first('a.jsonl', JSON.stringify(record))).toMatchObject({
      title: 'Barge & bridge, AT&T',
      text: 'One.\n\nTwo.',
    });
  });

  it.each([
    [{ length: 3 }],
    [[]],
    [null],
    [true],
    [{ name: null }],
    [{ name: { name: { name: { name: { name: { name: 'x' } } } } } }],
  ])('has no words in %j', (value) => expect(textOf(value, true)).toBeUndefined());
});

describe('a day in Cyrillic letters', () => {
  it.each([
    ['5 октября 2023 г.', '2023-10-05'],
    ['24 листопада 2022 року', '2022-11-24'],
    ['31 февраля 2023', null],
    ['5 областей 2023', null],
  ])('%s', (written, expected) => expect(parsePublished(written).span?.from ?? null).toBe(expected));

  it('on a line of its own below the headline is the day of publication', async () => {
    const dated = 'Склад сгорел в Омске\n5 октября 2023, 10:30\n\nНочью в Омске сгорел склад.';
    expect(await first('a.txt', dated)).toMatchObject({ published: { from: '2023-10-05' }, publishedBasis: 'text' });
    const told = 'Склад сгорел в Омске\n\nНочью 5 октября 2023 года в Омске сгорел большой склад с мебелью.';
    expect(await first('a.txt', told)).toMatchObject({ published: null });
  });
});

describe('a file that may hold many articles', () => {
  it.each([
    ['a.csv', 'id,title,text\n'],
    ['a.jsonl', '\n\n'],
    ['a.json', '[]'],
    ['a.json', '{"items": []}'],
    ['a.json', '{"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": []}'],
    ['a.rss', '<rss version="2.0"><channel><title>Wire</title></channel></rss>'],
  ])('and holds none says so: %s %j', async (name, content) => {
    expect(await read(name, content)).toEqual({ articles: [], issues: ['1 file-no-articles'] });
  });

  it('says nothing more where a row is broken, or holds labels', async () => {
    expect((await read('a.csv', 'id,title,text\n1,"a\n')).issues).toEqual(['2 csv-quote']);
    expect((await read('gold.csv', 'article,start,end,text,placeId\n')).issues).toEqual([]);
  });
});

it.each([
  ['The post Barge & bridge appeared first on Irtysh Post.', 'legal'],
  ['The article Barge first appeared on Irtysh Post', 'legal'],
  ['The post office in Omsk burned down on Friday.', null],
])('the foot of a feed item: %s', (words, cue) => expect(cueOf(words)).toBe(cue));
