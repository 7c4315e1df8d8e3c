import type { ArticleFacts } from '../../../model/article.ts';
import type { Report } from '../../../model/report.ts';

/** One article for each that the reports name; its outlet is the id without the number at its end ("herald-3" is of "herald"). */
export function articlesOf(reports: readonly Report[]): ArticleFacts[] {
  return [...new Set(reports.map(({ article }) => article))].map((id) => ({
    id,
    title: null,
    source: id.replace(/-\d+$/u, ''),
    url: null,
    published: null,
    publishedBasis: 'unknown',
    language: null,
  }));
}
