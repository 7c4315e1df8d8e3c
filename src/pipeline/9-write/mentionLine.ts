import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';

/** One line of `mentions.jsonl`. `hidden`: reports that an editor took off the map. */
export type ArticleMentions = {
  readonly article: string;
  readonly mentions: readonly Mention[];
  readonly hidden?: readonly Report[];
};

/** The line with its line break: keys in the contract's order. */
export function mentionLine({ article, mentions, hidden }: ArticleMentions): string {
  return `${JSON.stringify({ article, mentions, ...(hidden === undefined ? {} : { hidden }) })}\n`;
}
