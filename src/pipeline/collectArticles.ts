import type { Article, ArticleFacts } from '../model/article.ts';
import { ContentHasher, contentHash, joinParts } from '../model/contentHash.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import { readInputs } from './1-read/readInputs.ts';
import type { HomeEvidence } from './5-resolve/homeEvidence.ts';
import { HomeLedger } from './5-resolve/outletHomes.ts';
import { mentionLine } from './9-write/writeData.ts';
import { type ArticleCache, remembered } from './articleCache.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from './build.ts';
import type { Effects } from './effects.ts';
import { findInArticle } from './findInArticle.ts';
import { type GeoparseContext, learnHome } from './geoparseArticle.ts';

/** What is kept of all articles: nothing that grows with their words but the reports and their quotes. */
export type Collection = {
  readonly facts: ArticleFacts[];
  readonly reports: Report[];
  readonly issues: Issue[];
  readonly inputs: { readonly file: string; readonly checksum: string }[];
  mentionCount: number;
};

/** Takes the lines of `mentions.jsonl` as they come. */
export type OnMentions = (line: string) => void;

type Found = Omit<ReturnType<typeof findInArticle>, 'mentions'> & { readonly line: string; readonly count: number };

/**
 * Reads every article twice: first to learn where the outlets are at home, then to find what it says. What the cache knows of an
 * article with the same content, from an outlet with the same home, is not worked out again.
 */
export async function collectArticles(
  request: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onMentions: OnMentions,
  onProgress: OnProgress,
): Promise<Collection> {
  const collection: Collection = { facts: [], reports: [], issues: [], inputs: [], mentionCount: 0 };
  const homes = new LearntHomes(knowledge, request.cache);
  const kept = new KeptArticles();
  let read = 0;
  for await (const item of readInputs(request.inputs, effects, request.reading, request.skipped)) {
    if (item.kind === 'issue') collection.issues.push(item.issue);
    if (item.kind === 'file') collection.inputs.push({ file: item.file, checksum: item.checksum });
    if (item.kind !== 'article') continue;
    homes.learn(item.article);
    kept.add(item.article);
    onProgress(++read, 'articles read');
  }
  let done = 0;
  for await (const article of kept.articles ?? articlesAgain(request, effects)) {
    const found = findRemembered(article, homes, knowledge, request.cache);
    collection.facts.push(found.facts);
    collection.reports.push(...found.reports);
    collection.issues.push(...found.issues);
    collection.mentionCount += found.count;
    onMentions(found.line);
    onProgress(++done, `of ${read} articles geoparsed`);
  }
  return collection;
}

async function* articlesAgain({ inputs, reading, skipped }: BuildRequest, effects: Effects): AsyncGenerator<Article> {
  for await (const item of readInputs(inputs, effects, reading, skipped)) {
    if (item.kind === 'article') yield item.article;
  }
}

function findRemembered(article: Article, homes: LearntHomes, knowledge: BuildKnowledge, cache: ArticleCache): Found {
  const { gazetteer, categories } = knowledge;
  return remembered(cache, `f${contentHash(joinParts([JSON.stringify(article), homes.nameOf(article)]))}`, () => {
    const { mentions, ...found } = findInArticle(article, gazetteer, homes.context, categories);
    return { ...found, line: mentionLine({ article: article.id, mentions }), count: mentions.length };
  });
}

/** The ledger of homes, with a name for what it knows of each outlet: the same evidence, the same name. */
class LearntHomes {
  readonly context: GeoparseContext;
  private readonly ledger: RecordingLedger;
  private readonly names = new Map<string, ContentHasher>();
  private readonly knowledge: BuildKnowledge;
  private readonly cache: ArticleCache;

  constructor(knowledge: BuildKnowledge, cache: ArticleCache) {
    this.knowledge = knowledge;
    this.cache = cache;
    this.ledger = new RecordingLedger(knowledge.gazetteer, knowledge.homes, knowledge.homeRow);
    this.context = { homes: this.ledger, biasRow: knowledge.biasRow };
  }

  learn(article: Article): void {
    const outlet = article.source ?? article.url;
    if (outlet === null || this.ledger.knowsEnough(outlet)) return;
    const key = `e${contentHash(joinParts([article.text, article.source, article.url]))}`;
    const known = this.cache.get(key);
    const evidence = known === null ? this.learnAnew(article, key) : this.learnKnown(outlet, known);
    const name = this.names.get(outlet) ?? new ContentHasher();
    name.add(evidence);
    this.names.set(outlet, name);
  }

  /** Names the evidence about an article's outlet; the same for all outlets that nothing is known of. */
  nameOf({ source, url }: Article): string {
    const outlet = source ?? url;
    return (outlet === null ? undefined : this.names.get(outlet)?.name()) ?? '';
  }

  private learnAnew(article: Article, key: string): string {
    learnHome(article, this.knowledge.gazetteer, this.ledger, this.knowledge.biasRow);
    const evidence = JSON.stringify(this.ledger.lastAdded);
    this.cache.put(key, evidence);
    return evidence;
  }

  private learnKnown(outlet: string, evidence: string): string {
    this.ledger.add(outlet, JSON.parse(evidence) as HomeEvidence);
    return evidence;
  }
}

/** A ledger that remembers the last evidence, so that it can be kept for the next build. */
class RecordingLedger extends HomeLedger {
  lastAdded: HomeEvidence = [];

  override add(outlet: string, evidence: HomeEvidence): void {
    this.lastAdded = evidence;
    super.add(outlet, evidence);
  }
}

/** Characters of text that are kept between the two passes with what was recognised in them; a larger input is read from the disk again. */
const KEPT_CHARACTERS = 4_000_000;

/** The articles of the first pass, as long as they are small together: memory does not grow with the input. */
class KeptArticles {
  articles: Article[] | null = [];
  private characters = 0;

  add(article: Article): void {
    if (this.articles === null) return;
    this.characters += article.text.length;
    if (this.characters > KEPT_CHARACTERS) this.articles = null;
    else this.articles.push(article);
  }
}
