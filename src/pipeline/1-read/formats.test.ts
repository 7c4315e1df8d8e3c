import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/article.ts';
import { type MemoryNode, memoryEffects } from '../memoryEffects.ts';
import { readInputs } from './readInputs.ts';

async function read(name: string, content: MemoryNode, columns: Record<string, string> = {}) {
  const articles: Article[] = [];
  const codes: string[] = [];
  for await (const item of readInputs([name], memoryEffects({ [name]: content }), { columns })) {
    if (item.kind === 'article') articles.push(item.article);
    if (item.kind === 'issue') codes.push(item.issue.code);
  }
  return { articles, codes };
}

const day = (text: string) => ({ from: text, to: text });

describe('text and Markdown', () => {
  it('takes the header off and says on which line the text starts', async () => {
    const { articles } = await read(
      'a.md',
      '\uFEFF---\r\ntitle: Ferry late\r\nsource: Herald\r\npublished: 2023-03\r\npublishedBasis: estimated\r\nlanguage: en\r\n---\r\nThe ferry was late.\r\n',
    );
    expect(articles).toEqual([
      {
        ...{ id: 'a.md', title: 'Ferry late', source: 'Herald', url: null, language: 'en' },
        ...{ published: { from: '2023-03-01', to: '2023-03-31' }, publishedBasis: 'estimated' },
        ...{ text: 'The ferry was late.\r\n', at: { file: 'a.md', line: 8, column: 1 } },
      },
    ]);
  });

  it('knows the day by the header first, then the first lines, then the file name, else not at all', async () => {
    const published = async (name: string, text: string) => {
      const article = (await read(name, text)).articles[0]!;
      return [article.published?.from ?? null, article.publishedBasis];
    };
    expect(await published('2020-01-01-a.txt', '---\npublished: 2022-10-05\n---\nNovember 24, 2022\n\nText.')).toEqual([
      '2022-10-05',
      'header',
    ]);
    expect(await published('2020-01-01-a.txt', 'briefs\nNovember 24, 2022\n\nText.')).toEqual(['2022-11-24', 'text']);
    expect(await published('a.txt', 'Published on 5 Oct 2022 at 10:30 by Ann Writer\nText.')).toEqual([
      '2022-10-05',
      'text',
    ]);
    expect(await published('a.txt', 'The bridge fell on November 24, 2022 after a flood.\nText.')).toEqual([
      null,
      'unknown',
    ]);
    expect(await published('2020-01-02_a.txt', 'Text.')).toEqual(['2020-01-02', 'filename']);
    expect(await published('a20200132.txt', 'Text.')).toEqual([null, 'unknown']);
    expect(await published('a.txt', 'Text.')).toEqual([null, 'unknown']);
  });

  it('drops an address that would run as a script', async () => {
    expect((await read('a.txt', '---\nurl: javascript:alert(1)\n---\nText.')).articles[0]?.url).toBeNull();
    expect((await read('a.txt', '---\nurl: https://a.example/b\n---\nText.')).articles[0]?.url).toBe(
      'https://a.example/b',
    );
  });
});

describe('encodings', () => {
  const cyrillic =
    'В посёлке открыли мост через реку, сообщила администрация. Жители ждали этого много лет, говорят соседи.';
  const to1251 = (text: string): Uint8Array =>
    Uint8Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      if (code === 0x451) return 0xb8;
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    });
  const utf16 = (text: string, isLittle: boolean, mark: boolean): Uint8Array => {
    const units = [
      ...(mark ? [0xfeff] : []),
      ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
    ];
    return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFCafé in Omsk'), 'Café in Omsk', []],
    ['UTF-16 little end first, with a mark', utf16('Café in Omsk', true, true), 'Café in Omsk', []],
    ['UTF-16 big end first, with a mark', utf16('Café in Omsk', false, true), 'Café in Omsk', []],
    [
      'UTF-16 in Cyrillic, with a mark',
      utf16('Пожар в Омске, сообщили в мэрии', true, true),
      'Пожар в Омске, сообщили в мэрии',
      [],
    ],
    ['UTF-16 without a mark', utf16('A plain text about Omsk', true, false), 'A plain text about Omsk', []],
    ['Windows-1251', to1251(cyrillic), cyrillic, ['encoding-guessed']],
    [
      'Windows-1252',
      Uint8Array.from(
        'The caf\u00e9 on the corner of the long street was closed, said the owner\u0092s son on Monday evening.',
        (c) => c.charCodeAt(0),
      ),
      'The café on the corner of the long street was closed, said the owner’s son on Monday evening.',
      ['encoding-guessed'],
    ],
    [
      'UTF-8 with one bad byte',
      Uint8Array.from([...new TextEncoder().encode('Жители ждали'), 0xff, ...new TextEncoder().encode(' моста')]),
      'Жители ждали\uFFFD моста',
      ['encoding-damaged'],
    ],
  ])('%s is read right', async (_, content, text, codes) => {
    const found = await read('a.txt', content);
    expect(found.articles[0]?.text).toBe(text);
    expect(found.codes).toEqual(codes);
  });
});

describe('web pages', () => {
  const prose =
    '<p>The bridge over the river was closed on Tuesday after an inspection found cracks in two of its piers, the city said, and nobody knows when it will open.</p><p>Buses take another way, through the northern part of the town, until the end of the month at least, a note to passengers says, and the ferry runs longer.</p>';
  const page = (head: string, extra = '') =>
    `<!doctype html><html lang="en"><head><title>Bridge closed - Herald</title>${head}</head><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article><h1>Bridge closed</h1>${prose}</article>${extra}<footer>All rights reserved</footer></body></html>`;

  it('takes facts from JSON-LD and the canonical link, and the main text alone', async () => {
    const jsonLd =
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Bridge is closed","datePublished":"2022-10-05T23:30:00+14:00","publisher":{"@id":"#p"}},{"@id":"#p","@type":"Organization","name":"The Herald"}]}</script><link rel="canonical" href="https://herald.example/bridge">';
    const { articles, codes } = await read('p.html', page(jsonLd));
    expect(articles[0]).toMatchObject({
      title: 'Bridge is closed',
      source: 'The Herald',
      url: 'https://herald.example/bridge',
      published: day('2022-10-05'),
      publishedBasis: 'metadata',
      language: 'en',
    });
    expect(articles[0]?.text).toMatch(/^Bridge is closed\n\nThe bridge over the river/);
    expect(articles[0]?.text).not.toMatch(/Sport|rights reserved|headline/);
    expect(codes).toEqual([]);
  });

  it('takes the text from JSON-LD where a script would fill the page, and the shown text where it is the article', async () => {
    const body = 'A depot burnt down in Perm on Tuesday.\\nNobody was hurt, and the fire was out by noon.';
    const jsonLd = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Depot burns","datePublished":"2023-05-03","articleBody":"${body}"}</script>`;
    const shell = `<html><head><title>x</title>${jsonLd}</head><body><div id="root">We use cookies.</div></body></html>`;
    const { articles, codes } = await read('p.html', shell);
    expect(articles[0]?.text).toBe(
      'Depot burns\n\nA depot burnt down in Perm on Tuesday.\n\nNobody was hurt, and the fire was out by noon.',
    );
    expect(articles[0]).toMatchObject({ title: 'Depot burns', published: day('2023-05-03') });
    expect(codes).toEqual([]);
    expect((await read('q.html', page(jsonLd))).articles[0]?.text).toMatch(/The bridge over the river/);
  });

  it('takes facts from meta tags when there is no JSON-LD, or when it is broken', async () => {
    const metas =
      '<script type="application/ld+json">{broken</script><meta property="og:site_name" content="Herald"><meta property="article:published_time" content="2022-10-05"><meta property="og:url" content="https://h.example/b">';
    expect((await read('p.html', page(metas))).articles[0]).toMatchObject({
      title: 'Bridge closed',
      source: 'Herald',
      url: 'https://h.example/b',
      published: day('2022-10-05'),
    });
  });

  it('never runs a script, and a closing tag inside a string does not leak its text', async () => {
    const { articles } = await read(
      'p.html',
      page(
        '',
        '<script>globalThis.datelineHacked = true; document.title = "SECRET"</script><img src="x" onerror="globalThis.datelineHacked = true">',
      ),
    );
    expect('datelineHacked' in globalThis).toBe(false);
    expect(articles[0]?.text).not.toContain('SECRET');
  });

  it('takes twice as long for twice the page, and 5 MB within seconds', async () => {
    const big = `<html><body>${prose.repeat(16_000)}</body></html>`;
    expect(big.length).toBeGreaterThan(5_000_000);
    const { articles } = await read('p.html', big);
    expect(articles[0]?.text.length).toBeGreaterThan(4_000_000);
  }, 20_000);

  it('keeps up with markup that never closes', async () => {
    const hostile = `<html><body><p>Text that stays.</p>${'<script '.repeat(50_000)}${'<!-- '.repeat(50_000)}`;
    const { articles } = await read('p.html', hostile);
    expect(articles[0]?.text).toContain('Text that stays.');
  }, 20_000);
});

describe('tables', () => {
  it('takes a table of labelled places for labels, not for articles', async () => {
    const labels = await read(
      'gold.csv',
      'article,start,end,text,placeId,role\na.txt,0,4,Omsk,geonames:1496153,where\n',
    );
    expect(labels).toEqual({ articles: [], codes: [] });
    const articles = await read('articles.csv', 'article,start,text\na,2022-01-01,The ferry was late.\n');
    expect(articles.articles).toHaveLength(1);
  });

  it('guesses the columns by their names and the delimiter by the header', async () => {
    const { articles, codes } = await read(
      't.csv',
      'Headline;Body;Pub Date;Outlet;Link\nFerry late;"It was late; again.\nVery late.";05.10.2022;Herald;https://h.example/1\n',
    );
    expect(codes).toEqual([]);
    expect(articles).toEqual([
      {
        ...{ id: 't.csv#2', title: 'Ferry late', source: 'Herald', url: 'https://h.example/1', language: null },
        ...{
          published: day('2022-10-05'),
          publishedBasis: 'header',
          text: 'It was late; again.\nVery late.',
          at: { file: 't.csv', line: 2, column: 1 },
        },
      },
    ]);
  });

  it('counts lines through cells with line breaks', async () => {
    const { articles } = await read('t.csv', 'id,text\r\na,"one\r\ntwo\r\nthree"\r\nb,four\r\n');
    expect(articles.map(({ id, at }) => [id, at.line])).toEqual([
      ['a', 2],
      ['b', 5],
    ]);
  });

  it('takes the columns that the author names, and says when there is none such', async () => {
    const table = 'a\tb\tc\nx\tSome words\t2022-10-05\n';
    const { articles } = await read('t.tsv', table, { text: 'b', published: 'c', id: 'a' });
    expect(articles[0]).toMatchObject({ id: 'x', text: 'Some words', published: day('2022-10-05') });
    expect((await read('t.tsv', table, { text: 'nothere' })).codes).toEqual(['column-missing']);
  });

  it('takes the longest column, with a warning, when none is called text', async () => {
    const { articles, codes } = await read('t.csv', `k,v\n1,${'A long story about a ferry. '.repeat(10)}\n`);
    expect(articles[0]?.text).toContain('A long story');
    expect(codes).toEqual(['column-guessed']);
  });

  it('reads an incident export of Atlos', async () => {
    const header = 'slug,inserted_at,updated_at,latitude,longitude,description,date,status,sensitive,source_1';
    const { articles, codes } = await read(
      'atlos.csv',
      `${header}\nCIV-1,2023-01-09,2023-01-10,55.0,73.4,A shop burned in Omsk,2023-01-08,Completed,Not Sensitive,https://t.example/1\n`,
    );
    expect(codes).toEqual([]);
    expect(articles[0]).toMatchObject({
      id: 'CIV-1',
      text: 'A shop burned in Omsk',
      published: day('2023-01-08'),
      url: 'https://t.example/1',
    });
  });
});

describe('feeds', () => {
  it('reads RSS', async () => {
    const { articles, codes } = await read(
      'f.rss',
      '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Herald</title><language>en</language>\n<item><title>Fire &amp; smoke</title><link>https://h.example/1</link><guid>g1</guid><pubDate>Wed, 05 Oct 2022 23:00:00 -1100</pubDate><description>Short</description><content:encoded><![CDATA[<p>A barn burned.</p><p>Nobody was hurt.</p>]]></content:encoded></item></channel></rss>',
    );
    expect(codes).toEqual([]);
    expect(articles).toEqual([
      {
        ...{ id: 'g1', title: 'Fire & smoke', source: 'Herald', url: 'https://h.example/1', language: 'en' },
        ...{
          published: day('2022-10-05'),
          publishedBasis: 'metadata',
          text: 'Fire & smoke\n\nA barn burned.\n\nNobody was hurt.',
          at: { file: 'f.rss', line: 2, column: 1 },
        },
      },
    ]);
  });

  it('reads Atom under any name', async () => {
    const { articles } = await read(
      'download',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><id>e1</id><title>Fire</title><link href="https://h.example/1"/><published>2022-10-05T01:00:00Z</published><content type="html">&lt;p&gt;A barn burned.&lt;/p&gt;</content></entry></feed>',
    );
    expect(articles[0]).toMatchObject({
      id: 'e1',
      source: 'Herald',
      url: 'https://h.example/1',
      published: day('2022-10-05'),
      text: 'Fire\n\nA barn burned.',
    });
  });

  it('reads JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Herald',
      items: [
        {
          id: '1',
          url: 'https://h.example/1',
          title: 'Fire',
          content_text: 'A barn burned.',
          date_published: '2022-10-05T01:00:00Z',
        },
      ],
    };
    expect((await read('f.json', JSON.stringify(feed))).articles[0]).toMatchObject({
      id: '1',
      source: 'Herald',
      published: day('2022-10-05'),
      text: 'Fire\n\nA barn burned.',
    });
  });

  it('reads the items above the place where a feed breaks', async () => {
    const { articles, codes } = await read(
      'f.xml',
      '<rss version="2.0"><channel><title>T</title><item><title>One</title></item><item><title>Two</title></item><item><desc',
    );
    expect(articles.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(codes).toEqual(['feed-broken']);
  });
});

describe('JSON', () => {
  it('finds the articles in the lists that programs write', async () => {
    const record = { id: 'a', body: 'A barn burned.', publisher: 'Herald', publishedAt: '2022-10-05T10:00:00Z' };
    for (const value of [[record], { articles: [record] }, { status: 'ok', response: { docs: [record] } }, record]) {
      expect((await read('a.json', JSON.stringify(value))).articles[0]).toMatchObject({
        id: 'a',
        text: 'A barn burned.',
        source: 'Herald',
        published: day('2022-10-05'),
      });
    }
  });
});
