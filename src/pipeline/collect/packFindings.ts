import { mentionLine } from '../9-write/writeData.ts';
import type { ArticleFindings } from '../findInArticle.ts';

/** Findings without the mentions, which are only counted: they go to a file of their own as they are. */
export type UnpackedFindings = Omit<ArticleFindings, 'mentions'> & { readonly count: number };

/** Findings as caches and threads hold them: JSON, tab, the line of `mentions.jsonl`. JSON text has no tab of its own. */
export function packFindings({ mentions, ...found }: ArticleFindings): string {
  const hidden = found.hidden.length === 0 ? {} : { hidden: found.hidden };
  const line = mentionLine({ article: found.facts.id, mentions, ...hidden }).trimEnd();
  return `${JSON.stringify({ ...found, count: mentions.length })}\t${line}`;
}

/** `line` ends in a line break. */
export function unpackFindings(packed: string): { readonly found: UnpackedFindings; readonly line: string } {
  const tab = packed.indexOf('\t');
  return { found: JSON.parse(packed.slice(0, tab)) as UnpackedFindings, line: `${packed.slice(tab + 1)}\n` };
}
