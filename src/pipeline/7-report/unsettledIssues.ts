import type { Article } from '../../model/article.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';

/** One warning for each name in the article that no place could be settled for, at its first use. In: such mentions, in text order. */
export function unsettledIssues(article: Article, mentions: readonly Mention[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { start, text } of mentions) {
    if (seen.has(text)) continue;
    seen.add(text);
    issues.push({
      ...positionOf(article, start),
      severity: 'warning',
      code: 'place-unsettled',
      message: `no place could be settled for "${text}"`,
      hint: 'Say which place it is in data/corrections.csv, or add it to data/supplement.',
    });
  }
  return issues;
}

/** Line and column in the author's own file, counted from where the article's text starts in it. */
function positionOf({ at, text }: Article, offset: number): { file: string; line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const lastLine = lines.at(-1)!;
  const isFirst = lines.length === 1;
  return { file: at.file, line: at.line + lines.length - 1, column: (isFirst ? at.column : 1) + lastLine.length };
}
