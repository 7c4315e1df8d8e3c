import type { Article, ArticleFacts } from '../model/article.ts';
import { ContentHasher, contentHash, joinParts } from '../model/contentHash.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { ReadItem } from './1-read/reader.ts';
import { readInputs } from './1-read/readInputs.ts';
import type { HomeEvidence } from './5-resolve/homeEvidence.ts';
import { HomeLedger } from './5-resolve/outletHomes.ts';
import { mentionLine } from './9-write/writeData.ts';
import type { ArticleCache } from './articleCache.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from './buildRequest.ts';
import { NO_CORRECTIONS } from './corrections/corrections.ts';
import { correctionsKey } from './corrections/correctionsOf.ts';
import type { CorrectionUse } from './corrections/lostCorrections.ts';
import type { Effects } from './effects.ts';
import { type ArticleFindings, findInArticle } from './findInArticle.ts';
import { type GeoparseContext, learnHome } from './geoparseArticle.ts';

/** What is kept of all articles: nothing that grows with their words but the reports and their quotes. */
export type Collection = {
  readonly facts: ArticleFacts[];
  readonly reports: Report[];
  readonly issues: Issue[];
  readonly inputs: { readonly file: string; readonly checksum: string }[];
  /** What became of the rows of `corrections.csv`, an entry for each article that any of them concerns. */
  readonly corrections: CorrectionUse[];
  mentionCount: number;
};

/** Takes the lines of `mentions.jsonl` as they come. */
export type OnMentions = (line: string) => void;

/** All that is kept of an article between the two passes when its text is not. */
type Seen = { readonly hash: string; readonly outlet: string | null; readonly corrections: string };

/**
 * Reads every article twice: first to learn where the outlets are at home, then to find what it says. What the cache knows of an
 * article with the same content, from an outlet with the same home, is not worked out again, and its text is not read again.
 */
export async function collectArticles(
  request: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onMentions: OnMentions,
  onProgress: OnProgress,
): Promise<Collection> {
  const collection: Collection = { facts: [], reports: [], issues: [], inputs: [], corrections: [], mentionCount: 0 };
  const homes = new LearntHomes(knowledge, request.cache);
  const kept = new KeptArticles();
  const seen: Seen[] = [];
  for await (const item of readInputs(request.inputs, effects, request.reading, request.skipped)) {
    if (item.kind === 'article') {
      const hash = contentHash(JSON.stringify(item.article));
      homes.learn(item.article, hash);
      const corrections = correctionsKey(item.article, knowledge.corrections ?? NO_CORRECTIONS);
      seen.push({ hash, outlet: outletOf(item.article), corrections });
      kept.add(item.article);
      onProgress(seen.length, 'articles read');
    } else noteOther(item, collection);
  }
  const articles = new ArticlesInOrder(kept.articles?.values() ?? articlesAgain(request, effects));
  for (const [index, { hash, outlet, corrections }] of seen.entries()) {
    const key = `f${contentHash(joinParts([hash, outlet === null ? '' : homes.nameOf(outlet), corrections]))}`;
    const known = request.cache.get(key);
    const found = known ?? packFindings(findInArticle(await articles.at(index), knowledge, homes.context));
    if (known === null) request.cache.put(key, found);
    takeFindings(found, collection, onMentions);
    onProgress(index + 1, `of ${seen.length} articles geoparsed`);
  }
  return collection;
}

function noteOther(item: Exclude<ReadItem, { kind: 'article' }>, { issues, inputs }: Collection): void {
  if (item.kind === 'issue') issues.push(item.issue);
  else inputs.push({ file: item.file, checksum: item.checksum });
}

const outletOf = ({ source, url }: Article): string | null => source ?? url;

async function* articlesAgain({ inputs, reading, skipped }: BuildRequest, effects: Effects): AsyncGenerator<Article> {
  for await (const item of readInputs(inputs, effects, reading, skipped)) {
    if (item.kind === 'article') yield item.article;
  }
}

/** Articles asked for by their number, each time a higher one: those between are passed over. */
class ArticlesInOrder {
  private readonly articles: Iterator<Article> | AsyncIterator<Article>;
  private next = 0;

  constructor(articles: Iterator<Article> | AsyncIterator<Article>) {
    this.articles = articles;
  }

  async at(index: number): Promise<Article> {
    for (; this.next < index; this.next++) await this.articles.next();
    this.next++;
    const { value, done } = await this.articles.next();
    if (done === true) throw new Error('the articles changed while they were read; run the build again');
    return value;
  }
}

/** Findings as the cache keeps them: JSON, tab, the line of `mentions.jsonl`. JSON text has no tab of its own. */
function packFindings({ mentions, ...found }: ArticleFindings): string {
  const hidden = found.hidden.length === 0 ? {} : { hidden: found.hidden };
  const line = mentionLine({ article: found.facts.id, mentions, ...hidden }).trimEnd();
  return `${JSON.stringify({ ...found, count: mentions.length })}\t${line}`;
}

function takeFindings(packed: string, collection: Collection, onMentions: OnMentions): void {
  const tab = packed.indexOf('\t');
  const found = JSON.parse(packed.slice(0, tab)) as Omit<ArticleFindings, 'mentions'> & { readonly count: number };
  collection.facts.push(found.facts);
  collection.reports.push(...found.reports);
  collection.issues.push(...found.issues);
  collection.corrections.push(found.corrections);
  collection.mentionCount += found.count;
  onMentions(`${packed.slice(tab + 1)}\n`);
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

  learn(article: Article, hash: string): void {
    const outlet = outletOf(article);
    if (outlet === null || this.ledger.knowsEnough(outlet)) return;
    const known = this.cache.get(`e${hash}`);
    const evidence = known === null ? this.learnAnew(article, hash) : this.learnKnown(outlet, known);
    const name = this.names.get(outlet) ?? new ContentHasher();
    name.add(evidence);
    this.names.set(outlet, name);
  }

  /** Names the evidence about an outlet; empty when there is none. */
  nameOf(outlet: string): string {
    return this.names.get(outlet)?.name() ?? '';
  }

  private learnAnew(article: Article, hash: string): string {
    learnHome(article, this.knowledge.gazetteer, this.ledger, this.knowledge.biasRow);
    const evidence = JSON.stringify(this.ledger.lastAdded);
    this.cache.put(`e${hash}`, evidence);
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
