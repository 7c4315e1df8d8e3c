import type { ArticleFacts } from '../../../model/article.ts';
import { contentHash } from '../../../model/contentHash.ts';
import type { Report } from '../../../model/report.ts';
import type { Linkable } from '../../8-link/linkable.ts';
import { linksIn, packFindings, unpackFindings } from '../../collect/packFindings.ts';
import { parsePart } from '../../collect/parts.ts';
import { Links, StoredReport } from '../../collect/storedReport.ts';
import type { Shelf } from '../../shelf.ts';

/** Reports as a build holds them, their words on the shelf. `named`: begins the names of the findings. */
export function shelvedReports(
  reports: readonly Report[],
  articles: readonly ArticleFacts[],
  shelf: Shelf,
  named = 'f',
): StoredReport[] {
  const byArticle = new Map<string, Report[]>();
  for (const report of reports) byArticle.set(report.article, [...(byArticle.get(report.article) ?? []), report]);
  return articles.flatMap((facts): StoredReport[] => {
    const own = byArticle.get(facts.id) ?? [];
    const found = packFindings({
      ...{ facts, mentions: [], reports: own, issues: [], leftOut: [], hidden: [] },
      corrections: { used: [], moved: [], idle: [] },
    });
    const name = `${named}${facts.id} ${contentHash(JSON.stringify([facts, own]))}`;
    shelf.put(name, found.packed);
    const { reports: spans } = unpackFindings(found);
    const links = new Links(null, () => [parsePart<Linkable[]>(linksIn(found.packed))]);
    const of = { article: facts.id, place: 0 };
    return spans.map((span, index) => new StoredReport({ findings: name, index, span }, links, of));
  });
}
