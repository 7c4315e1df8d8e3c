import { ByteHasher } from '../../model/bytesHash.ts';
import type { Report } from '../../model/report.ts';
import { type Linkable, linkableOf } from '../8-link/linkable.ts';
import { reportWords } from '../8-link/reportWords.ts';
import { sameKey } from '../8-link/sameKey.ts';
import { mentionLine } from '../9-write/mentionLine.ts';
import type { ArticleFindings } from '../findInArticle.ts';
import { joinBytes, type PartSpan, parsePart, partOf, partSpans } from './parts.ts';

/** What is held of an article's findings through a build: no mentions, which are only counted, and of its reports what linking must know. */
export type FindingsHead = Omit<ArticleFindings, 'mentions' | 'reports' | 'hidden' | 'leftOut'> & {
  readonly count: number;
  readonly links: readonly PackedLink[];
};

/** `content` names the report, and what else of its article goes into an event. */
type PackedLink = Linkable & { readonly content: string };

/** Where in the bytes its line of `mentions.jsonl` lies, with the line break, where the names that made no report, and where each report. */
type Spans = { readonly line: PartSpan; readonly leftOut: PartSpan; readonly reports: readonly PartSpan[] };

export type UnpackedFindings = FindingsHead & Spans;

const encoder = new TextEncoder();

/**
 * Findings as shelves and threads hold them: what is held of them, what they rest on (`HomeTracer`), the names that made no report,
 * each report, to be read alone, and the line of `mentions.jsonl`.
 */
export function packFindings(
  { mentions, reports, hidden, leftOut, ...found }: ArticleFindings,
  trace: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const { source, url, published } = found.facts;
  const ofArticle = encoder.encode(JSON.stringify([source, url, published]));
  const whole = reports.map((report) => encoder.encode(JSON.stringify(report)));
  const links = reports.map((report, index) => {
    const hasher = new ByteHasher();
    hasher.add(whole[index]!);
    hasher.add(ofArticle);
    const made = { words: reportWords(report), same: sameKey(report), content: hasher.name() };
    return { ...linkableOf(report), ...made };
  });
  const head: FindingsHead = { ...found, count: mentions.length, links };
  const line = mentionLine({ article: found.facts.id, mentions, ...(hidden.length === 0 ? {} : { hidden }) });
  return joinBytes([JSON.stringify(head), trace, JSON.stringify(leftOut), ...whole, line]);
}

export const unpackFindings = (packed: Uint8Array): UnpackedFindings =>
  withSpans(parsePart<FindingsHead>(headIn(packed)), packed);

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
