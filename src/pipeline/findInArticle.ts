import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Article, ArticleFacts } from '../model/article.ts';
import type { Issue } from '../model/issue.ts';
import type { Mention } from '../model/mention.ts';
import type { Report } from '../model/report.ts';
import { daysOfSentences } from './6-date/daysOfSentences.ts';
import type { CategoryTable } from './7-report/categorise.ts';
import type { LeftOut } from './7-report/leftOut.ts';
import { makeReports } from './7-report/makeReports.ts';
import { MAX_ARTICLE_NAMES } from './articleLimit.ts';
import { type Corrections, NO_CORRECTIONS } from './corrections/corrections.ts';
import { correctionsOf } from './corrections/correctionsOf.ts';
import { correctMentions } from './corrections/correctMentions.ts';
import { correctReports } from './corrections/correctReports.ts';
import type { CorrectionUse } from './corrections/lostCorrections.ts';
import { type GeoparseContext, geoparseArticle, type KnownText } from './geoparseArticle.ts';
import { ownString } from './ownString.ts';

type Knowledge = {
  readonly gazetteer: Gazetteer;
  readonly categories: CategoryTable;
  readonly corrections?: Corrections;
};

/** All that the later stages need of an article. Holds none of its text but the quotes. */
export type ArticleFindings = {
  readonly facts: ArticleFacts;
  readonly mentions: readonly Mention[];
  readonly reports: readonly Report[];
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
  /** Reports that an editor took off the map. */
  readonly hidden: readonly Report[];
  readonly corrections: CorrectionUse;
};

/**
 * Stages 2 to 7 for one article: cleaned, split, its places and days found, its reports made. What editors decided about a name is
 * applied before reports are made of it, what they decided about a report after. `known`: names and sentences of its text, where a first
 * pass found them.
 */
export function findInArticle(
  article: Article,
  { gazetteer, categories, corrections = NO_CORRECTIONS }: Knowledge,
  context: GeoparseContext,
  known: KnownText | null = null,
): ArticleFindings {
  const { mentions: all, clean, sentences } = geoparseArticle(article, gazetteer, context, known);
  const found = all.slice(0, MAX_ARTICLE_NAMES);
  const rows = correctionsOf(article, corrections);
  const corrected = correctMentions({ text: article.text, clean, sentences }, found, rows);
  const { mentions } = corrected;
  const days = daysOfSentences(clean, sentences, article.published);
  const { value: made, issues, leftOut } = makeReports(article, clean, sentences, mentions, days, categories);
  const { reports, hidden, used, moved, idle } = correctReports(made, corrected);
  const { text: _text, at: _at, ...facts } = article;
  const headline = clean.blocks.find(({ kind }) => kind === 'headline' || kind === 'prose');
  const title =
    facts.title ??
    (headline?.kind === 'headline'
      ? ownString(clean.text.slice(headline.start, headline.end).replace(/\s+/g, ' '))
      : null);
  return {
    ...{ facts: { ...facts, title }, mentions, reports, leftOut, hidden },
    issues: all.length > found.length ? [...issues, tooManyMentions(article)] : issues,
    corrections: { used, moved, idle },
  };
}

const tooManyMentions = ({ id, at }: Article): Issue => ({
  ...{ ...at, severity: 'warning', code: 'mentions-too-many' },
  message: `"${id}" names more than ${MAX_ARTICLE_NAMES} places; the first ${MAX_ARTICLE_NAMES} are kept`,
  hint: 'Is it a list of places, or many articles in one? Split it.',
});
