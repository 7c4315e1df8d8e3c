import { parseFeed } from 'feedsmith';
import type { TextPosition } from '../../model/article.ts';
import { checkXml } from './checkXml.ts';
import { decodeBytes } from './decodeBytes.ts';
import { lineAt } from './lineAt.ts';
import { mainText } from './mainText.ts';
import { makeArticle } from './makeArticle.ts';
import { orNoArticles } from './orNoArticles.ts';
import { articleItem, type InputFile, issueItem, type ReadItem } from './reader.ts';

const STATED_ENCODING = /^[^>]{0,40}<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/;
const ITEM_START = /<(?:item|entry)[\s>]/g;

/** What the four kinds of feed have in common. */
export type FeedItem = {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: string | undefined;
};

/**
 * Reads an RSS, RDF or Atom file: one article an item, its title on top of its text. Entities that a file defines for itself are never expanded.
 * Issues: `feed-broken` (error) with the line where the markup breaks, items before it are read; `feed-unknown` (error); those of an item.
 */
export function* readFeed(file: InputFile): Iterable<ReadItem> {
  const opening = new TextDecoder('latin1').decode(file.bytes.subarray(0, 200));
  const { text, issues } = decodeBytes(file.bytes, file.path, STATED_ENCODING.exec(opening)?.[1] ?? null);
  for (const issue of issues) yield issueItem(issue);
  const checked = checkXml(text);
  if (checked.problem !== null) {
    yield issueItem({
      ...{ file: file.path, ...lineAt(text, checked.problemAt), severity: 'error', code: 'feed-broken' },
      message: `the feed is not well formed here: ${checked.problem}`,
      hint: 'Fetch the feed again; the items before this line were read.',
    });
  }
  const items = feedItems(checked.usable);
  if (items === null) {
    if (checked.problem === null) yield unknownFeed(file.path);
    return;
  }
  const articles = feedArticles(items, placesOfItems(text, file.path), file);
  yield* checked.problem === null ? orNoArticles(articles, file.path) : articles;
}

const unknownFeed = (file: string): ReadItem =>
  issueItem({
    ...{ file, line: 1, column: 1, severity: 'error', code: 'feed-unknown' },
    message: 'this is XML, but neither RSS nor Atom',
    hint: 'Give a feed, or save the articles as .txt or .html.',
  });

/** Articles of a feed's items. `at` says where each starts; the last place serves for those beyond. */
export function* feedArticles(
  items: readonly FeedItem[],
  at: readonly TextPosition[],
  file: InputFile,
): Iterable<ReadItem> {
  for (const [index, item] of items.entries()) {
    const place = at[index] ?? { file: file.path, line: 1, column: 1 };
    const body = item.html === undefined ? (item.plain ?? '') : mainText(item.html);
    const title = item.title === undefined ? undefined : mainText(item.title).replace(/\s+/g, ' ');
    const text = title === undefined || body.startsWith(title) ? body : `${title}\n\n${body}`;
    if (text.trim() === '') {
      yield issueItem({
        ...{ ...place, severity: 'warning', code: 'article-empty' },
        message: 'this item has neither a title nor a text',
        hint: 'It was passed over.',
      });
      continue;
    }
    const { value, issues } = makeArticle({
      id: item.id ?? item.url ?? `${file.id}#${index + 1}`,
      text,
      at: place,
      title,
      source: item.source,
      url: item.url,
      published: item.published,
      statedBasis: 'metadata',
      language: item.language,
    });
    for (const issue of issues) yield issueItem(issue);
    yield articleItem(value);
  }
}

function placesOfItems(text: string, file: string): TextPosition[] {
  const places: TextPosition[] = [];
  let line = 1;
  let from = 0;
  for (const { index } of text.matchAll(ITEM_START)) {
    for (let at = text.indexOf('\n', from); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
    from = index;
    places.push({ file, line, column: 1 });
  }
  return places;
}

/** The items of a feed in whatever format, or null when it is none. */
export function feedItems(source: string | object): FeedItem[] | null {
  try {
    const { format, feed } = parseFeed(source);
    switch (format) {
      case 'rss':
        return (feed.items ?? []).map((item) => ({
          ...{
            id: item.guid?.value,
            title: item.title,
            url: item.link,
            published: item.pubDate ?? item.dc?.dates?.[0],
          },
          ...{
            html: item.content?.encoded ?? item.description,
            source: item.source?.title ?? feed.title,
            language: feed.language,
          },
        }));
      case 'rdf':
        return (feed.items ?? []).map((item) => ({
          ...{ title: item.title, url: item.link, published: item.dc?.dates?.[0] },
          ...{ html: item.content?.encoded ?? item.description, source: feed.title, language: feed.dc?.languages?.[0] },
        }));
      case 'atom':
        return (feed.entries ?? []).map((entry) => ({
          ...{ id: entry.id, title: plainOf(entry.title), published: entry.published ?? entry.updated },
          url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
          ...{
            html: plainOf(entry.content) ?? plainOf(entry.summary),
            source: plainOf(entry.source?.title) ?? plainOf(feed.title),
          },
        }));
      case 'json':
        return (feed.items ?? []).map((item) => ({
          ...{
            id: item.id,
            title: item.title,
            url: item.url ?? item.external_url,
            published: item.date_published ?? item.date_modified,
          },
          ...{
            html: item.content_html,
            plain: item.content_text ?? item.summary,
            source: feed.title,
            language: item.language ?? feed.language,
          },
        }));
    }
  } catch {
    return null; // not a feed, or broken beyond use: the caller says so, with the line
  }
}

const plainOf = (value: string | { readonly value?: string } | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.value;
