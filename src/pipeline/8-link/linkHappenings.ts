import type { ArticleFacts } from '../../model/article.ts';
import { apartOf, joinTied } from '../corrections/tieReports.ts';
import { findPairs } from './findPairs.ts';
import { foldCopies, type Original } from './foldCopies.ts';
import { joinPairs } from './joinPairs.ts';
import type { Linkable } from './linkable.ts';
import { byWorth } from './rankReports.ts';
import { sameKey } from './sameKey.ts';
import { weighReports } from './weighReports.ts';

/**
 * Tells which reports are of one occurrence.
 *
 * In:  all reports of the run, in any order; the articles they come from, by id.
 * Out: a list of reports for each occurrence, the one that speaks for it first. The same reports in any order, the same lists in the same
 * order. Copies of one text are one report. What an editor joined or set apart (`ties`) stays so. Places join by id or by lying within each
 * other's radius, never by name. Linear but for reports of one place and time.
 */
export function linkHappenings<R extends Linkable>(
  reports: readonly R[],
  articles: ReadonlyMap<string, Pick<ArticleFacts, 'published'>>,
): readonly (readonly Original<R>[])[] {
  const ordered = [...reports].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const groups = sameWords(ordered);
  const weighed = weighReports(groups.map(([first]) => first!));
  const mayBeOne = (one: number, other: number) => apartOf(groups[one]![0]!) === apartOf(groups[other]![0]!);
  const pairs = findPairs(weighed).filter(({ first, second }) => mayBeOne(first, second));
  const joined = joinPairs(weighed, pairs);
  const happenings = ordered.some(({ ties }) => ties?.together !== undefined) ? joinTied(joined, groups) : joined;
  const worth = byWorth(articles);
  return happenings.map((members) => {
    const own = groups[members[0]!]!;
    if (members.length === 1 && own.length === 1) return foldCopies(own);
    return foldCopies(members.flatMap((member) => groups[member]!).sort(worth));
  });
}

/** Reports of the same words, places and day, together: a story that 5,000 outlets print is compared once. In order of the first of each. */
function sameWords<R extends Linkable>(reports: readonly R[]): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const report of reports) {
    const key = report.same ?? sameKey(report);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  }
  return [...groups.values()];
}
