import { Numbered } from '../../../model/numbered.ts';
import type { Linkable } from '../linkable.ts';
import { LinkRowsMaker } from '../linkRows.ts';
import { type Weighed, weighReports } from '../weighReports.ts';
import { rankWords } from '../wordRanks.ts';

/** Reports ready for comparison, in their order. */
export function weighed(reports: readonly Linkable[]): readonly Weighed[] {
  const texts = new Numbered<string>();
  const maker = new LinkRowsMaker(texts);
  for (const report of reports) maker.add(report);
  const rows = maker.rows();
  const ranks = rankWords(texts.all, rows, new Uint32Array());
  return weighReports({ rows, texts: texts.all, ranks, articleOf: (row) => reports[row]!.article });
}
