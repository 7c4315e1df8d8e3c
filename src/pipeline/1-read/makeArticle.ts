import type { Article, PublishedBasis, TextPosition } from '../../model/article.ts';
import type { DaySpan } from '../../model/day.ts';
import type { Checked, Issue } from '../../model/issue.ts';
import { findPublishedInName } from './findPublishedInName.ts';
import { findPublishedInText } from './findPublishedInText.ts';
import { parsePublished } from './parsePublished.ts';

/** What a reader found, as written: nothing parsed yet. */
export type RawArticle = {
  readonly id: string;
  readonly text: string;
  readonly at: TextPosition;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  /** Where `published` stands in the author's file, for issues; the start of the text when left out. */
  readonly publishedAt?: TextPosition | undefined;
  /** What a stated day counts as: "header" for what the author wrote, "metadata" for what a page says about itself. */
  readonly statedBasis: Extract<PublishedBasis, 'header' | 'metadata'>;
  readonly publishedBasis?: string | undefined;
  readonly language?: string | undefined;
};

/**
 * Makes an article of what a reader found.
 * The published day comes from, in this order: what was stated, the first lines, the file's name; else it is unknown.
 * Issues: `date-invalid` (error) for a stated day that does not exist, `date-zone` (warning) for a zone that does not.
 */
export function makeArticle(raw: RawArticle): Checked<Article> {
  const { published, basis, issues } = settlePublished(raw);
  const value: Article = {
    id: raw.id,
    title: filled(raw.title),
    source: filled(raw.source),
    url: webAddress(raw.url),
    published,
    publishedBasis: basis,
    language: filled(raw.language),
    text: raw.text,
    at: raw.at,
  };
  return { value, issues };
}

type Settled = {
  readonly published: DaySpan | null;
  readonly basis: PublishedBasis;
  readonly issues: readonly Issue[];
};

function settlePublished(raw: RawArticle): Settled {
  const stated = filled(raw.published);
  const { span, problem } = stated === null ? { span: null, problem: null } : parsePublished(stated);
  const issues = problem === null || stated === null ? [] : [dateIssue(raw, stated, problem, span !== null)];
  if (span !== null) {
    const isEstimated = filled(raw.publishedBasis)?.toLowerCase() === 'estimated';
    return { published: span, basis: isEstimated ? 'estimated' : raw.statedBasis, issues };
  }
  const inText = findPublishedInText(raw.text);
  if (inText !== null) return { published: inText, basis: 'text', issues };
  const inName = findPublishedInName(raw.id);
  if (inName !== null) return { published: inName, basis: 'filename', issues };
  return { published: null, basis: 'unknown', issues };
}

function dateIssue(raw: RawArticle, stated: string, problem: string, isUsable: boolean): Issue {
  const { file, line, column } = raw.publishedAt ?? raw.at;
  return {
    ...{ file, line, column, severity: isUsable ? 'warning' : 'error', code: isUsable ? 'date-zone' : 'date-invalid' },
    message: `published "${shortened(stated)}": ${problem}`,
    hint: 'Write the day as YYYY-MM-DD, or YYYY-MM when only the month is known.',
  };
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

function filled(text: string | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}

/** Only web addresses become links: "javascript:" and the like would run in a reader's page. */
function webAddress(text: string | undefined): string | null {
  const trimmed = filled(text);
  return trimmed !== null && /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : null;
}
