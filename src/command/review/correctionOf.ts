import type { Article } from '../../model/article.ts';
import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Correction } from '../../model/correction.ts';
import type { Day } from '../../model/day.ts';
import type { Report } from '../../model/report.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { anchoredText } from '../../pipeline/corrections/anchoredText.ts';
import { anchorOf } from '../../pipeline/corrections/anchorOf.ts';
import type { FileProblem } from './correctionsFile.ts';

/** Who decides, when, and the word that ties the reports of a join. */
type Signed = { readonly by: string; readonly on: Day | null; readonly word: string };

/** The row that keeps a decision, anchored in the words of the article. */
export function correctionOf(
  decision: ReviewDecision,
  articles: ReadonlyMap<string, Article>,
  { by, on, word }: Signed,
): Correction | FileProblem {
  const { text, at, scope, why } = decision;
  const article = articles.get(decision.article);
  if (article === undefined) return { problem: `there is no article ${decision.article}` };
  const isTie = decision.decision === 'merge' || decision.decision === 'split';
  const value = isTie && decision.value === '' ? word : decision.value;
  const all = { quote: '', text: text.replace(/\s+/gu, ' ').trim(), nth: 1, before: '', after: '' };
  const rest = { decision: decision.decision, value, by, on, why };
  switch (scope) {
    case 'one': {
      const anchor = anchorOf(anchoredText(article.text), text, at);
      if (anchor === null) return { problem: `"${text}" could not be found in the article` };
      return { ...anchor, article: article.id, outlet: '', ...rest };
    }
    case 'article':
      return { ...all, article: article.id, outlet: '', ...rest };
    case 'outlet': {
      const outlet = article.source ?? article.url;
      if (outlet === null) return { problem: 'this article does not say which outlet it is from' };
      return { ...all, article: '*', outlet, ...rest };
    }
    case 'all':
      return { ...all, article: '*', outlet: '', ...rest };
  }
}

/** The word that ties reports: one that any of them has already, so that joining to a joined event joins all of it; else a new one. */
export function tieWord(decisions: readonly ReviewDecision[], reports: (article: string) => readonly Report[]): string {
  const ties = decisions
    .filter(({ decision }) => decision === 'merge')
    .flatMap(({ article, at }) => reports(article).filter(({ places }) => places.some((p) => p.start === at)));
  const known = ties.map((report) => report.ties?.together).find((word) => word !== undefined);
  return known ?? contentHash(joinParts(decisions.flatMap(({ article, text, at }) => [article, text, at])));
}
