import type { Report } from '../../model/report.ts';
import { type Linkable, linkableOf } from '../8-link/linkable.ts';
import { mentionLine } from '../9-write/mentionLine.ts';
import type { ArticleFindings } from '../findInArticle.ts';
import { joinBytes, type PartSpan, parsePart, partOf, partSpans } from './parts.ts';

/** What is held of an article's findings through a build: no mentions, which are only counted, and of its reports what linking must know. */
export type FindingsHead = Omit<ArticleFindings, 'mentions' | 'reports' | 'hidden' | 'leftOut'> & {
  readonly count: number;
  readonly links: readonly Linkable[];
};

/** Where in the bytes its line of `mentions.jsonl` lies, with the line break, where the names that made no report, and where each report. */
type Spans = { readonly line: PartSpan; readonly leftOut: PartSpan; readonly reports: readonly PartSpan[] };

export type UnpackedFindings = FindingsHead & Spans;

/** `packed`: findings as shelves and threads hold them. `head`: what is held of them, where this thread made it. */
export type PackedFindings = { readonly packed: Uint8Array; readonly head: FindingsHead | null };

/**
 * Findings as shelves and threads hold them: what is held of them, what they rest on (`HomeTracer`), the names that made no report,
 * each report, to be read alone, and the line of `mentions.jsonl`. The head keeps no more of the article's text in memory than it shows.
 */
export function packFindings(
  { mentions, reports, hidden, leftOut, ...found }: ArticleFindings,
  trace: Uint8Array = NOTHING,
): PackedFindings {
  const { facts, issues, corrections } = found;
  const head: FindingsHead = { facts, issues, corrections, count: mentions.length, links: reports.map(linkableOf) };
  const parts: (string | Uint8Array)[] = [JSON.stringify(head), trace, JSON.stringify(leftOut)];
  for (const report of reports) parts.push(JSON.stringify(report));
  parts.push(mentionLine({ article: facts.id, mentions, ...(hidden.length === 0 ? {} : { hidden }) }));
  return { packed: joinBytes(parts), head: issues.length === 0 ? head : null };
}

const NOTHING = new Uint8Array(0);

/** `head`: where it is at hand; else it is read. */
export const unpackFindings = ({ packed, head }: PackedFindings): UnpackedFindings =>
  withSpans(head ?? parsePart<FindingsHead>(headIn(packed)), packed);

/** JSON of `FindingsHead`. */
export const headIn = (packed: Uint8Array): Uint8Array => partOf(packed, partSpans(packed)[0]!);

/** What the findings rest on. */
export const traceIn = (packed: Uint8Array): Uint8Array => partOf(packed, partSpans(packed)[1]!);

/** Where the line lies: last, so that the rest can lie without it. */
export const lineIn = (packed: Uint8Array): PartSpan => partSpans(packed).at(-1)!;

/** `table`: the packed findings, or their `partTable` alone. */
export function withSpans(head: FindingsHead, table: Uint8Array): UnpackedFindings {
  const [, , leftOut, ...reports] = partSpans(table);
  const line = reports.pop();
  return { ...head, line: line!, leftOut: leftOut!, reports };
}

export const unpackReport = (bytes: Uint8Array): Report => parsePart<Report>(bytes);
