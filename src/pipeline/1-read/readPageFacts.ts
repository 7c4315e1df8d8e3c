import { mainText } from './mainText.ts';
import type { RawArticle } from './makeArticle.ts';

/** What a page says about itself, as written. */
export type PageFacts = Pick<RawArticle, 'title' | 'source' | 'url' | 'published' | 'language'> & {
  /** The article's words, where its JSON-LD holds them: paragraphs apart by an empty line. */
  readonly body?: string | undefined;
};

/** The part of a DOM that is asked. */
type Element = { readonly getAttribute: (name: string) => string | null; readonly textContent: string | null };
type Page = {
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Pick<Element, 'getAttribute'>>;
  readonly documentElement: { readonly getAttribute: (name: string) => string | null } | null;
};

const ARTICLE_TYPES = /(?:Article|BlogPosting|NewsPosting|Report|LiveBlog\w*|WebPage)$/;
/** Meta tags in the order of trust, as [attribute, value]. Sources: Open Graph, Dublin Core, Google News, Parsely. */
const PUBLISHED_METAS = [
  ...[
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'datePublished',
    'date',
    'pubdate',
    'publishdate',
  ],
  ...[
    'publish-date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'DC.date.issued',
    'dcterms.date',
    'dcterms.created',
    'DC.Date',
  ],
  ...[
    'article.published',
    'cXenseParse:recs:publishtime',
    'timestamp',
    'publication_date',
    'citation_publication_date',
  ],
];
const SOURCE_METAS = [
  'og:site_name',
  'application-name',
  'publisher',
  'dc.publisher',
  'DC.publisher',
  'citation_journal_title',
  'twitter:site',
];
const TITLE_METAS = ['og:title', 'twitter:title', 'dc.title', 'DC.title', 'parsely-title', 'headline'];
const URL_METAS = ['og:url', 'twitter:url', 'parsely-link'];

/** Outlet, title, day, address and language: from JSON-LD first, then meta tags, then the page's own elements. */
export function readPageFacts(page: Page, jsonLd: readonly string[]): PageFacts {
  const stated = factsOfJsonLd(jsonLd);
  const metas = metasOf(page);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const time = page.querySelector(
    'article time[datetime], time[itemprop="datePublished"], time[pubdate], time.published, main time[datetime]',
  );
  return {
    title:
      stated.title ??
      firstSaid(metas, TITLE_METAS) ??
      textOf(page, 'article h1') ??
      textOf(page, 'h1') ??
      titleOf(page),
    source: stated.source ?? firstSaid(metas, SOURCE_METAS)?.replace(/^@/, ''),
    url: webAddress(canonical) ?? stated.url ?? firstSaid(metas, URL_METAS),
    published:
      stated.published ??
      firstSaid(metas, PUBLISHED_METAS) ??
      page.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ??
      time?.getAttribute('datetime') ??
      undefined,
    language: page.documentElement?.getAttribute('lang') ?? stated.language ?? undefined,
    body: stated.body,
  };
}

const META_ATTRIBUTES = ['property', 'name', 'itemprop'];

/** What the meta tags of a page say, by attribute and name: of two with one name the first. One walk over the page. */
function metasOf(page: Page): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    for (const attribute of META_ATTRIBUTES) {
      const name = tag.getAttribute(attribute);
      const key = `${attribute} ${name}`;
      if (name !== null && !said.has(key)) said.set(key, tag.getAttribute('content')?.trim() ?? '');
    }
  }
  return said;
}

function firstSaid(metas: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const attribute of META_ATTRIBUTES) {
      const content = metas.get(`${attribute} ${name}`);
      if (content !== undefined && content !== '') return content;
    }
  }
  return undefined;
}

const textOf = (page: Page, selector: string): string | undefined => filled(page.querySelector(selector)?.textContent);

/** "Headline - Outlet" and "Headline | Outlet": the outlet goes. */
const titleOf = (page: Page): string | undefined => textOf(page, 'title')?.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/, '');

const filled = (text: string | null | undefined): string | undefined => {
  const folded = text?.replace(/\s+/g, ' ').trim();
  return folded === undefined || folded === '' ? undefined : folded;
};

const webAddress = (text: string | undefined): string | undefined =>
  text !== undefined && /^https?:\/\//i.test(text) ? text : undefined;

type JsonObject = Readonly<Record<string, unknown>>;

function factsOfJsonLd(scripts: readonly string[]): PageFacts {
  const nodes = scripts.flatMap((script) => nodesOf(parseJson(script), 0));
  const node =
    nodes.find((candidate) => typesOf(candidate).some((type) => /(?:Article|Posting|Report)/.test(type))) ??
    nodes.find((candidate) => typesOf(candidate).some((type) => ARTICLE_TYPES.test(type)));
  if (node === undefined) return {};
  return {
    title: text(node['headline']) ?? text(node['name']),
    source: nameOf(node['publisher'], nodes) ?? nameOf(node['sourceOrganization'], nodes),
    url: webAddress(text(node['url'])) ?? webAddress(addressOf(node['mainEntityOfPage'])),
    published: text(node['datePublished']) ?? text(node['dateCreated']),
    language: text(node['inLanguage']),
    body: paragraphs(node['articleBody']),
  };
}

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, ''));
  } catch {
    return null; // pages often break their own JSON-LD; the meta tags say the same
  }
}

/** Every object in lists and in "@graph", four levels deep. */
function nodesOf(value: unknown, depth: number): JsonObject[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => nodesOf(entry, depth + 1));
  const node = value as JsonObject;
  return [node, ...nodesOf(node['@graph'], depth + 1), ...nodesOf(node['mainEntity'], depth + 1)];
}

const typesOf = (node: JsonObject): string[] => [node['@type']].flat().filter((type) => typeof type === 'string');

const text = (value: unknown): string | undefined => (typeof value === 'string' ? filled(value) : undefined);

/** Some sites put markup into it, some line breaks; a line is a paragraph. */
function paragraphs(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const lines = value
    .split(/\n+/u)
    .map((line) => (line.includes('<') ? mainText(line) : line.replace(/\s+/gu, ' ').trim()));
  const body = lines.filter((line) => line !== '').join('\n\n');
  return body === '' ? undefined : body;
}

/** A name as text, or in an object, or in another node that the object points to. */
function nameOf(value: unknown, nodes: readonly JsonObject[]): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return filled(first);
  if (typeof first !== 'object' || first === null) return undefined;
  const object = first as JsonObject;
  const named = text(object['name']);
  if (named !== undefined) return named;
  const id = object['@id'];
  return typeof id === 'string'
    ? text(nodes.find((node) => node['@id'] === id && node['name'] !== undefined)?.['name'])
    : undefined;
}

const addressOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? text((value as JsonObject)['@id']) : text(value);
