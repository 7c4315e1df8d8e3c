import type { MadeArticle } from '../speedArticles.ts';
import { makePage } from './makePage.ts';

/** One format: the same articles as files, by path. */
export type Format = {
  readonly name: string;
  readonly write: (articles: readonly MadeArticle[]) => Readonly<Record<string, Uint8Array>>;
};

const PUBLISHED = '2022-09-23';
const encoder = new TextEncoder();

/** Every format that Dateline reads, as newsrooms have them. */
export const FORMATS: readonly Format[] = [
  oneEach('text with a header', 'txt', (article) => `---\n${headerOf(article)}\n---\n${article.text}\n`),
  oneEach(
    'text with a header of lists',
    'md',
    (article) => `---\n${headerOf(article)}\ntags: [a, "b"]\n---\n${article.text}\n`,
  ),
  oneEach('plain text', 'txt', ({ text }) => `${text}\n`),
  inOne('CSV', 'csv', (articles) => `id,title,source,published,text\n${articles.map(rowOf).join('')}`),
  inOne('JSON lines', 'jsonl', (articles) =>
    articles.map((article) => `${JSON.stringify(recordOf(article))}\n`).join(''),
  ),
  inOne('JSON', 'json', (articles) => JSON.stringify(articles.map(recordOf))),
  inOne('RSS', 'rss', (articles) => rssOf(articles)),
  oneEach('web page, 100 kB', 'html', (article) => makePage(article, PUBLISHED, 100_000)),
  oneEach('web page, 300 kB', 'html', (article) => makePage(article, PUBLISHED, 300_000)),
];

function oneEach(name: string, ending: string, write: (article: MadeArticle) => string): Format {
  return {
    name,
    write: (articles) =>
      Object.fromEntries(articles.map((article) => [`in/${article.id}.${ending}`, encoder.encode(write(article))])),
  };
}

function inOne(name: string, ending: string, write: (articles: readonly MadeArticle[]) => string): Format {
  return { name, write: (articles) => ({ [`in/all.${ending}`]: encoder.encode(write(articles)) }) };
}

const titleOf = ({ id }: MadeArticle): string => `Report ${id}`;
const recordOf = (article: MadeArticle) => ({
  id: article.id,
  title: titleOf(article),
  source: article.source,
  published: PUBLISHED,
  text: article.text,
});
const headerOf = (article: MadeArticle): string =>
  `title: ${titleOf(article)}\nsource: ${article.source}\npublished: ${PUBLISHED}`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const rowOf = (article: MadeArticle): string => `${Object.values(recordOf(article)).map(quoted).join(',')}\n`;

function rssOf(articles: readonly MadeArticle[]): string {
  const items = articles.map(
    (article) =>
      `<item><guid>${article.id}</guid><title>${titleOf(article)}</title><link>https://${article.source}/${article.id}</link>` +
      `<pubDate>Fri, 23 Sep 2022 08:00:00 +0000</pubDate><content:encoded><![CDATA[<p>${article.text}</p>]]></content:encoded></item>\n`,
  );
  return `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title>\n${items.join('')}</channel></rss>\n`;
}
