import type { Issue } from '../../model/issue.ts';
import type { Report } from '../../model/report.ts';
import type { Linkable } from '../8-link/linkable.ts';
import { linkableOf } from '../8-link/linkableOf.ts';
import { mentionLine } from '../9-write/mentionLine.ts';
import { isConcerned, UNCONCERNED } from '../corrections/lostCorrections.ts';
import type { ArticleFindings } from '../findInArticles.ts';
import type { ByteRoom } from './byteRoom.ts';
import { joinBytes, type PartSpan, parsePart, partOf, partSpans } from './parts.ts';

/** What every build asks of an article's findings. Mentions are only counted. */
export type FindingsHead = Pick<ArticleFindings, 'facts' | 'issues' | 'corrections'> & { readonly count: number };

/** As it is packed: most articles have no issue, and none of their own corrections. */
export type PackedHead = Pick<FindingsHead, 'facts' | 'count'> & Partial<FindingsHead>;

/** Where in the bytes its line of `mentions.jsonl` lies, with the line break, where the names that made no report, and where each report. */
type Spans = { readonly line: PartSpan; readonly leftOut: PartSpan; readonly reports: readonly PartSpan[] };

export type UnpackedFindings = FindingsHead & Spans;

/** What is held of findings while a build lasts. `links`: of its reports what linking must know. */
export type HeldFindings = { readonly head: FindingsHead; readonly links: readonly Linkable[] };

/** `packed`: findings as shelves and threads hold them. `held`: where this thread made them, so that it need not be read. */
export type PackedFindings = { readonly packed: Uint8Array; readonly held: HeldFindings | null };

/**
 * Findings of articles as shelves and threads hold them, each: head, links, what they rest on (`traces`, of `HomeTracer`), the names that
 * made no report, each report, to be read alone, and the line of `mentions.jsonl`. `room`: where the bytes lie; of their own where null.
 * What is held keeps no more of an article's text in memory than it shows.
 */
export function packAll(
  all: readonly ArticleFindings[],
  traces: readonly Uint8Array[],
  room: ByteRoom | null = null,
): PackedFindings[] {
  const heads = all.map(headOf);
  const links = all.map(({ reports }) => reports.map(linkableOf));
  const reports = all.map(({ reports: own }) => own.map((report) => JSON.stringify(report)));
  const lines = all.map(lineOf);
  return all.map(({ issues, leftOut }, at) => {
    const [head, linkables] = [heads[at]!, links[at]!];
    const first = [jsonOf(head), JSON.stringify(linkables), traces[at]!, JSON.stringify(leftOut)];
    const packed = joinBytes([...first, ...reports[at]!, lines[at]!], room);
    // Issues quote the article; they are rare, and are read back.
    return { packed, held: issues.length === 0 ? { head, links: linkables } : null };
  });
}

/** `packAll` of one article. */
export const packFindings = (findings: ArticleFindings, trace: Uint8Array = NOTHING): PackedFindings =>
  packAll([findings], [trace])[0]!;

const headOf = ({ facts, issues, corrections, mentions }: ArticleFindings): FindingsHead => ({
  ...{ facts, issues, corrections },
  count: mentions.length,
});

const jsonOf = ({ facts, issues, corrections, count }: FindingsHead): string =>
  JSON.stringify({
    facts,
    issues: issues.length === 0 ? undefined : issues,
    corrections: isConcerned(corrections) ? corrections : undefined,
    count,
  });

const lineOf = ({ facts, mentions, hidden }: ArticleFindings): string =>
  mentionLine({ article: facts.id, mentions, ...(hidden.length === 0 ? {} : { hidden }) });

const NOTHING = new Uint8Array(0);
const NO_ISSUES: readonly Issue[] = [];

export const unpackFindings = ({ packed, held }: PackedFindings): UnpackedFindings =>
  withSpans(held?.head ?? parsePart<PackedHead>(headIn(packed)), packed);

/** JSON of `PackedHead`. */
export const headIn = (packed: Uint8Array): Uint8Array => partOf(packed, partSpans(packed)[0]!);

/** JSON of a list of `Linkable`. */
export const linksIn = (packed: Uint8Array): Uint8Array => partOf(packed, partSpans(packed)[1]!);

/** What the findings rest on. */
export const traceIn = (packed: Uint8Array): Uint8Array => partOf(packed, partSpans(packed)[2]!);

/** `table`: the packed findings, or their `partTable` alone. */
export function withSpans(
  { facts, issues = NO_ISSUES, corrections = UNCONCERNED, count }: PackedHead,
  table: Uint8Array,
): UnpackedFindings {
  const spans = partSpans(table);
  const line = spans.pop()!;
  return { facts, issues, corrections, count, line, leftOut: spans[3]!, reports: spans.slice(4) };
}

export const unpackReport = (bytes: Uint8Array): Report => parsePart<Report>(bytes);
