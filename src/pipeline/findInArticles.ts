import type { Article, ArticleFacts } from '../model/article.ts';
import type { Issue } from '../model/issue.ts';
import type { Mention } from '../model/mention.ts';
import type { Report } from '../model/report.ts';
import { daysOfSentences } from './6-date/daysOfSentences.ts';
import type { ReportInput } from './7-report/draftReports.ts';
import type { LeftOut } from './7-report/leftOut.ts';
import { type MadeReports, makeReports } from './7-report/makeReports.ts';
import { MAX_ARTICLE_NAMES } from './articleLimit.ts';
import type { BuildKnowledge } from './buildKnowledge.ts';
import { type Corrections, NO_CORRECTIONS } from './corrections/corrections.ts';
import { correctionsOf } from './corrections/correctionsOf.ts';
import { type CorrectedMentions, correctMentions } from './corrections/correctMentions.ts';
import { correctReports } from './corrections/correctReports.ts';
import type { CorrectionUse } from './corrections/lostCorrections.ts';
import type { Geoparsed } from './geoparseArticle.ts';
import { ownString } from './ownString.ts';

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

/** An article after stages 2 to 5. */
export type GeoparsedArticle = Pick<Geoparsed, 'mentions' | 'clean' | 'sentences'> & { readonly article: Article };

/**
 * Stages 6 and 7 for some articles: their days found, their reports made. What editors decided about a name is applied before reports are
 * made of it, what they decided about a report after. Out: the findings of each, in the same order, as if it stood alone: together they
 * take less time (`judgeDrafts`).
 */
export function findInArticles(
  articles: readonly GeoparsedArticle[],
  { categories, corrections = NO_CORRECTIONS }: Pick<BuildKnowledge, 'categories' | 'corrections'>,
): ArticleFindings[] {
  const read = articles.map((article) => correct(article, corrections));
  const made = makeReports(read, categories);
  return read.map((one, index) => finish(one, made[index]!));
}

type Corrected = ReportInput & { readonly corrected: CorrectedMentions; readonly isCut: boolean };

function correct({ article, mentions: all, clean, sentences }: GeoparsedArticle, corrections: Corrections): Corrected {
  const found = all.slice(0, MAX_ARTICLE_NAMES);
  const rows = correctionsOf(article, corrections);
  const corrected = correctMentions({ text: article.text, clean, sentences }, found, rows);
  const days = daysOfSentences(clean, sentences, article.published);
  const { mentions } = corrected;
  return { article, clean, sentences, mentions, days, corrected, isCut: all.length > found.length };
}

function finish(
  { article, clean, mentions, corrected, isCut }: Corrected,
  { value: made, issues, leftOut }: MadeReports,
): ArticleFindings {
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
    issues: isCut ? [...issues, tooManyMentions(article)] : issues,
    corrections: { used, moved, idle },
  };
}

const tooManyMentions = ({ id, at }: Article): Issue => ({
  ...{ ...at, severity: 'warning', code: 'mentions-too-many' },
  message: `"${id}" names more than ${MAX_ARTICLE_NAMES} places; the first ${MAX_ARTICLE_NAMES} are kept`,
  hint: 'Is it a list of places, or many articles in one? Split it.',
});
