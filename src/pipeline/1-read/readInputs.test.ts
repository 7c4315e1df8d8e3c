import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/article.ts';
import { formatIssue } from '../../model/issue.ts';
import { type MemoryNode, memoryEffects } from '../memoryEffects.ts';
import { readInputs } from './readInputs.ts';

const NO_COLUMNS = { columns: {} };

/** Reads a folder "in"; gives articles by id and issues as lines without their hints. */
async function read(
  files: Readonly<Record<string, MemoryNode>>,
  paths = ['in'],
  columns: Record<string, string> = {},
  reversed = false,
) {
  const articles: Article[] = [];
  const issues: string[] = [];
  const hints: (string | undefined)[] = [];
  for await (const item of readInputs(paths, memoryEffects(files, reversed), { ...NO_COLUMNS, columns })) {
    if (item.kind === 'article') articles.push(item.article);
    if (item.kind !== 'issue') continue;
    issues.push(formatIssue(item.issue).split('\n')[0]!);
    hints.push(item.issue.hint);
  }
  return { articles, issues, hints, ids: articles.map(({ id }) => id) };
}

const GOOD = { 'in/good.txt': 'The ferry to the island was late again.' };
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('what an author may get wrong', () => {
  const cases: [name: string, files: Record<string, MemoryNode>, expected: string[]][] = [
    ['an empty file', { 'in/e.txt': '' }, ['in/e.txt:1:1 error file-empty: the file is empty']],
    ['a file of white space', { 'in/e.txt': ' \n\n' }, ['in/e.txt:1:1 error article-empty: there is no text in it']],
    [
      'a binary file',
      { 'in/b.txt': bytes(0, 1, 2, 3, 0, 0, 255, 7, 6, 5, 0, 1) },
      ['in/b.txt:1:1 error file-binary: this is not text, which is not read'],
    ],
    [
      'an archive under a wrong name',
      { 'in/z.txt': 'PK\u0003\u0004 and more' },
      ['in/z.txt:1:1 error file-unsupported: this is a compressed archive, which is not read'],
    ],
    [
      'a zip',
      { 'in/z.zip': 'whatever' },
      ['in/z.zip:1:1 error file-unsupported: this is a compressed archive, which is not read'],
    ],
    [
      'an e-mail archive',
      { 'in/m.mbox': 'From a@b.example Mon Oct  3 10:00:00 2022\nSubject: x\n\nHello' },
      ['in/m.mbox:1:1 error file-unsupported: this is e-mail, which is not read'],
    ],
    [
      'an e-mail under a wrong name',
      { 'in/m.txt': 'Received: from x\nSubject: y\n\nHello' },
      ['in/m.txt:1:1 error file-unsupported: this is e-mail, which is not read'],
    ],
    [
      'a header that is not YAML',
      { 'in/h.txt': '---\ntitle: "open\npublished: 2022-10-05\n---\nText.' },
      ['in/h.txt:4:1 error header-invalid: the header is not YAML: Missing closing "quote'],
    ],
    [
      'a header without an end',
      { 'in/h.txt': '---\ntitle: x\nText.' },
      ['in/h.txt:1:1 error header-unclosed: the header has no second line of "---"; it was read as text'],
    ],
    [
      'a day that does not exist',
      { 'in/d.txt': '---\ntitle: x\npublished: 2022-02-30\n---\nText.' },
      ['in/d.txt:3:1 error date-invalid: published "2022-02-30": there is no such day'],
    ],
    [
      'a day of zeros',
      { 'in/d.txt': '---\npublished: 0000-00-00\n---\nText.' },
      ['in/d.txt:2:1 error date-invalid: published "0000-00-00": there is no such day'],
    ],
    [
      'a zone that does not exist',
      { 'in/d.txt': '---\npublished: 2022-10-05T10:00:00+99:00\n---\nText.' },
      [
        'in/d.txt:2:1 warning date-zone: published "2022-10-05T10:00:00+99:00": there is no time zone +99:00; the day was taken as written',
      ],
    ],
    [
      'a forbidden file',
      { 'in/f.txt': { forbidden: true } },
      ['in/f.txt:1:1 error path-unreadable: there is no permission to read it'],
    ],
    [
      'a link to the folder above',
      { 'in/sub/loop': { link: 'in' } },
      ['in/sub/loop:1:1 error link-loop: this link leads back to itself or to a folder above it'],
    ],
    [
      'a link to itself',
      { 'in/loop': { link: 'in/loop' } },
      ['in/loop:1:1 error link-loop: this link leads back to itself or to a folder above it'],
    ],
    [
      'a file over 20 MB',
      { 'in/l.html': new Uint8Array(30_000_000) },
      ['in/l.html:1:1 error file-too-large: the file has 30.0 MB; one article may have 20 MB'],
    ],
    [
      'a line of JSON cut in half',
      { 'in/j.jsonl': '{"id":"a","text":"One."}\n{"id":"b","te\n' },
      ['in/j.jsonl:2:14 error json-invalid: the line is not JSON: Unterminated string'],
    ],
    [
      'JSON that is broken',
      { 'in/j.json': '[\n{"text": "One."},\n{"text" "Two."}]' },
      ["in/j.json:3:9 error json-invalid: this is not JSON: Expected ':' after property name"],
    ],
    [
      'a page that its script would fill',
      { 'in/p.html': '<html><body><div id="app"></div><script>const text = "The text."</script></body></html>' },
      ['in/p.html:1:1 error page-empty: there is no text on this page outside its scripts'],
    ],
    [
      'a feed that is cut off',
      { 'in/f.xml': '<rss version="2.0"><channel><title>T</title>\n<item><title>One</title></item>\n<item><title>Two' },
      ['in/f.xml:3:17 error feed-broken: the feed is not well formed here: the file ends inside <title>'],
    ],
    [
      'a feed with crossed tags',
      { 'in/f.xml': '<rss version="2.0"><channel>\n<item><title>One</item></title>\n</channel></rss>' },
      ['in/f.xml:2:17 error feed-broken: the feed is not well formed here: </item> where </title> was due'],
    ],
    [
      'XML that is no feed',
      { 'in/x.xml': '<?xml version="1.0"?><root><a>1</a></root>' },
      ['in/x.xml:1:1 error feed-unknown: this is XML, but neither RSS nor Atom'],
    ],
    [
      'a table without a text',
      { 'in/t.csv': 'a,b\n1,2\n' },
      ['in/t.csv:1:1 error column-missing: no column holds the text of an article; there are "a", "b"'],
    ],
    [
      'a row with too many cells',
      { 'in/t.csv': 'id,text\na,One\nb,Two,too\n' },
      ['in/t.csv:3:1 error csv-cells: this row has 3 cells, the header 2'],
    ],
  ];
  it.each(cases)('%s is one issue, and the other article still comes out', async (_, files, expected) => {
    const { ids, issues, hints } = await read({ ...GOOD, ...files });
    expect(issues).toEqual(expected);
    expect(ids).toContain('good.txt');
    expect(hints.every((hint) => hint !== undefined && hint.length > 10)).toBe(true);
  });

  it('a missing path is one issue, and the other path is read', async () => {
    const { ids, issues } = await read(GOOD, ['nothere', 'in']);
    expect(issues).toEqual(['nothere:1:1 error path-missing: there is no such file or folder']);
    expect(ids).toEqual(['good.txt']);
  });

  it('two articles with the same id both come out, the second under a name of its own', async () => {
    const { ids, issues } = await read({
      'in/a.jsonl': '{"id":"x","text":"One."}\n{"id":"x","text":"Two."}\n{"id":"x","text":"Three."}',
    });
    expect(ids).toEqual(['x', 'x (2)', 'x (3)']);
    expect(issues).toEqual([
      'in/a.jsonl:2:1 error id-duplicate: the id "x" is taken by in/a.jsonl:1; this article is called "x (2)"',
      'in/a.jsonl:3:1 error id-duplicate: the id "x" is taken by in/a.jsonl:1; this article is called "x (3)"',
    ]);
  });

  it('a quote left open in line 3,001 of a table costs that row alone', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => {
      const quote = index + 2 === 3001 ? '' : '"';
      return `r${index + 2},"The mayor spoke about street ${index}, and left.${quote},2022-10-05`;
    });
    const { ids, issues } = await read({ 'in/t.csv': ['id,text,date', ...rows].join('\n') });
    expect(issues).toEqual(['in/t.csv:3001:1 error csv-quote: a cell of this row has a quote in its middle']);
    expect(ids).toHaveLength(4999);
    expect(ids).not.toContain('r3001');
    expect(ids).toContain('r3002');
  });

  it('a quote left open in the last row of a table costs that row alone', async () => {
    const { ids, issues } = await read({ 'in/t.csv': 'id,text\na,"One, two"\nb,"Three\n' });
    expect(ids).toEqual(['a']);
    expect(issues).toEqual(['in/t.csv:3:1 error csv-quote: the quote that opens a cell of this row is never closed']);
  });

  it('a header with one bad line keeps its good lines', async () => {
    const { articles, issues } = await read({
      'in/h.txt': '---\ntitle: Police: man held\nsource: Herald\npublished: 2022-10-05\n---\nText.',
    });
    expect(issues).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      title: 'Police: man held',
      source: 'Herald',
      published: { from: '2022-10-05', to: '2022-10-05' },
      text: 'Text.',
    });
  });

  it('entities that a feed defines for itself are never expanded', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    ).join('');
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "lol">${levels}<!ENTITY file SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>T</title><item><title>Bomb</title><description>Before &e12; and &file; after</description></item></channel></rss>`;
    const { articles } = await read({ 'in/f.rss': feed });
    expect(articles[0]?.text).toBe('Bomb\n\nBefore &e12; and &file; after');
  });
});

describe('walking', () => {
  it('passes over hidden files and gives ids below the folder, sorted', async () => {
    const { ids, issues } = await read({
      'in/b.txt': 'B',
      'in/.hidden.txt': 'no',
      'in/.git/x.txt': 'no',
      'in/a/z.txt': 'Z',
      'in/a.txt': 'A',
    });
    expect(ids).toEqual(['a.txt', 'a/z.txt', 'b.txt']);
    expect(issues).toEqual([]);
  });

  it('gives the same articles in the same order however the machine lists them', async () => {
    const files = { 'in/c.txt': 'C', 'in/a/q.txt': 'Q', 'in/a/b.txt': 'B', 'in/d.txt': 'D' };
    expect(await read(files, ['in'], {}, true)).toEqual(await read(files));
  });

  it('follows a link within the given folder, which may be a link itself', async () => {
    const { ids, issues } = await read({
      in: { link: 'real' },
      'real/linked': { link: 'real/b' },
      'real/b/a.txt': 'A',
    });
    expect(ids).toEqual(['b/a.txt', 'linked/a.txt']);
    expect(issues).toEqual([]);
  });

  it.each([
    ['a folder', { 'in/linked': { link: 'other' }, 'other/secret.txt': 'A' }],
    ['a folder whose name begins alike', { 'in/linked': { link: 'inside' }, 'inside/secret.txt': 'A' }],
    ['a file', { 'in/linked': { link: 'secret.txt' }, 'secret.txt': 'A' }],
  ])('does not follow a link out of the given folder, to %s', async (_, files) => {
    const { ids, issues } = await read({ ...files, 'in/a.txt': 'A' });
    expect(ids).toEqual(['a.txt']);
    expect(issues).toEqual(['in/linked:1:1 error link-outside: this link leads out of the folder and is not followed']);
  });

  it('reads a link that is given itself', async () => {
    expect((await read({ 'in.txt': { link: 'other.txt' }, 'other.txt': 'A' }, ['in.txt'])).ids).toEqual(['in.txt']);
  });

  it('names a single file by its own name', async () => {
    expect((await read({ 'x/y/a.txt': 'A' }, ['x/y/a.txt'])).ids).toEqual(['a.txt']);
  });
});
