import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Article, ArticleFacts } from '../model/article.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { ReadOptions } from './1-read/reader.ts';
import { readInputs } from './1-read/readInputs.ts';
import { HomeLedger, type StatedHome } from './5-resolve/outletHomes.ts';
import type { CategoryTable } from './7-report/categorise.ts';
import { linkReports } from './8-link/linkReports.ts';
import type { OutletTable } from './8-link/outlets.ts';
import type { AlsoFormat } from './9-write/also/writeAlso.ts';
import { type ArticleMentions, type DataFile, writeData } from './9-write/writeData.ts';
import type { Effects } from './effects.ts';
import { type ArticleFindings, findInArticle } from './findInArticle.ts';
import { type GeoparseContext, learnHome } from './geoparseArticle.ts';

/** What a build is made from besides the articles. Nothing here knows the clock or the machine. */
export type BuildKnowledge = {
  readonly gazetteer: Gazetteer;
  readonly categories: CategoryTable;
  readonly outlets: OutletTable;
  readonly homes: readonly StatedHome[];
  /** Row that every outlet is at home in (`--home`), `NO_ROW` for none. */
  readonly homeRow: number;
  readonly biasRow: number | null;
};

export type BuildRequest = {
  readonly inputs: readonly string[];
  readonly reading: ReadOptions;
  readonly also: readonly AlsoFormat[];
  /** Issues that were found before the first article was read. */
  readonly issues: readonly Issue[];
  /** Identities of folders that are not walked: the output, when it lies among the articles. */
  readonly skipped: readonly string[];
};

/** `counts` for the summary line. */
export type BuildResult = {
  readonly files: readonly DataFile[];
  readonly issues: readonly Issue[];
  readonly counts: {
    readonly articles: number;
    readonly reports: number;
    readonly events: number;
    readonly sources: number;
  };
};

/** Told after each article of a pass, so that a terminal can show progress. */
export type OnProgress = (done: number, what: string) => void;

/**
 * The whole run, in the order of the folders: 1 read · 2 clean · 3 split · 4 recognise · 5 resolve · 6 date · 7 report (these for each
 * article alone, in `findInArticle`) · 8 link · 9 write. Articles are read twice: first to learn where their outlets are at home.
 */
export async function buildData(
  request: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onProgress: OnProgress,
): Promise<BuildResult> {
  const collection = await collect(request, knowledge, effects, onProgress);
  const { facts, reports, mentions, inputs } = collection;
  const issues = sortIssues([...request.issues, ...collection.issues]);
  const events = linkReports(reports, facts, knowledge.outlets);
  const files = writeData(events, reports, facts, mentions, issues, {
    gazetteer: knowledge.gazetteer.version,
    inputs,
    categories: knowledge.categories.categories,
    outlets: knowledge.outlets,
    also: request.also,
  });
  const sources = new Set(events.flatMap((event) => event.reports.map(({ source }) => source))).size;
  const reportCount = events.reduce((sum, event) => sum + event.reportCount, 0);
  return { files, issues, counts: { articles: facts.length, reports: reportCount, events: events.length, sources } };
}

type Collection = {
  readonly facts: ArticleFacts[];
  readonly reports: Report[];
  readonly mentions: ArticleMentions[];
  readonly issues: Issue[];
  readonly inputs: { file: string; checksum: string }[];
};

async function collect(
  { inputs, reading, skipped }: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onProgress: OnProgress,
): Promise<Collection> {
  const { gazetteer, biasRow, categories } = knowledge;
  const collection: Collection = { facts: [], reports: [], mentions: [], issues: [], inputs: [] };
  const homes = new HomeLedger(gazetteer, knowledge.homes, knowledge.homeRow);
  const kept = new KeptArticles();
  let read = 0;
  for await (const item of readInputs(inputs, effects, reading, skipped)) {
    if (item.kind === 'issue') collection.issues.push(item.issue);
    if (item.kind === 'file') collection.inputs.push({ file: item.file, checksum: item.checksum });
    if (item.kind !== 'article') continue;
    learnHome(item.article, gazetteer, homes, biasRow);
    kept.add(item.article);
    onProgress(++read, 'read');
  }
  const context: GeoparseContext = { homes, biasRow };
  let found = 0;
  for await (const article of kept.articles ?? articlesAgain({ inputs, reading, skipped }, effects)) {
    addFindings(collection, findInArticle(article, gazetteer, context, categories));
    onProgress(++found, `of ${read} geoparsed`);
  }
  return collection;
}

async function* articlesAgain(
  { inputs, reading, skipped }: Pick<BuildRequest, 'inputs' | 'reading' | 'skipped'>,
  effects: Effects,
): AsyncGenerator<Article> {
  for await (const item of readInputs(inputs, effects, reading, skipped))
    if (item.kind === 'article') yield item.article;
}

function addFindings(collection: Collection, { facts, reports, mentions, issues }: ArticleFindings): void {
  collection.facts.push(facts);
  collection.reports.push(...reports);
  collection.mentions.push({ article: facts.id, mentions });
  collection.issues.push(...issues);
}

/** Characters of text that are kept between the two passes; a larger input is read from the disk again. */
const KEPT_CHARACTERS = 32_000_000;

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

const sortIssues = (issues: readonly Issue[]): Issue[] =>
  issues
    .map((issue, index) => ({ issue, index }))
    .sort(
      ({ issue: a, index: i }, { issue: b, index: j }) =>
        compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || i - j,
    )
    .map(({ issue }) => issue);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
