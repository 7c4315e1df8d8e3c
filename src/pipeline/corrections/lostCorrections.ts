import type { Issue } from '../../model/issue.ts';
import type { Corrections, RuledCorrection } from './corrections.ts';
import type { CorrectedReports } from './correctReports.ts';

/** What became of the rows, added up over all articles of a run. */
export type CorrectionUse = Pick<CorrectedReports, 'used' | 'moved' | 'idle'>;

/** One for all the articles that no correction concerns. */
export const UNCONCERNED: CorrectionUse = { used: [], moved: [], idle: [] };

export const isConcerned = ({ used, moved, idle }: CorrectionUse): boolean =>
  used.length + moved.length + idle.length > 0;

/**
 * One issue, a warning, for each row that did nothing: `correction-lost` (its article or its words are gone), `correction-idle` (the
 * name is there, no report rests on it), `correction-unused` (a rule that met no name). And `correction-moved` for one whose sentence was
 * edited so much that an editor should look. In: the ids of the articles that were read.
 */
export function lostCorrections(
  { file, byArticle, rules }: Corrections,
  uses: readonly CorrectionUse[],
  articles: ReadonlySet<string>,
): Issue[] {
  const of = (kind: keyof CorrectionUse) => new Set(uses.flatMap((use) => use[kind]));
  const [used, moved, idle] = [of('used'), of('moved'), of('idle')];
  const issues: Issue[] = [];
  for (const row of [...[...byArticle.values()].flat(), ...rules].sort((a, b) => a.line - b.line)) {
    const warn = (code: string, message: string, hint: string) =>
      issues.push({ file, line: row.line, column: 1, severity: 'warning', code, message, hint });
    if (used.has(row.line)) {
      if (moved.has(row.line)) warn('correction-moved', `${about(row)}: its sentence has changed`, CHECK);
    } else if (idle.has(row.line))
      warn('correction-idle', `${about(row)}: no report rests on that name any more`, DROP);
    else if (row.article === '*') warn('correction-unused', `${about(row)}: no article has that name`, DROP);
    else if (!articles.has(row.article))
      warn('correction-lost', `${about(row)}: that article was not among those read`, DROP);
    else warn('correction-lost', `${about(row)}: those words are no longer in the article`, AGAIN);
  }
  return issues;
}

const CHECK = 'It was found by the words around it. Look whether it still holds.';
const DROP = 'Nothing was changed by it. Take the row out when it is not needed any more.';
const AGAIN = 'Nothing was changed by it. Decide again in the review desk, or take the row out.';

/** `"Norilsk" in 000-recruits.txt (place)` */
function about({ article, outlet, text, decision }: RuledCorrection): string {
  const where = article !== '*' ? article : outlet === '' ? 'all articles' : `all articles of ${outlet}`;
  return `"${text}" in ${where} (${decision})`;
}
