import type { ArticleFacts } from '../../model/article.ts';
import type { StoredReport } from '../collect/storedReport.ts';
import type { Shelf } from '../shelf.ts';
import type { Original } from './foldCopies.ts';
import { keepLinked, type LastLinked, lastLinked } from './keptLinks.ts';
import { link, NOTHING_LINKED } from './link.ts';
import { happeningsOf } from './linkHappenings.ts';

type Articles = ReadonlyMap<string, Pick<ArticleFacts, 'published'>>;

/** The findings that reports are of, in their order, and how many reports each has. */
type Source = { readonly findings: readonly string[]; readonly counts: Uint32Array };

/**
 * `linkHappenings` of a build, from what the latest build kept on the shelf: reports of findings that it linked are not read, and nothing
 * is worked out where it linked the same. `mostAnew`: see `findAgain`.
 */
export function linkAgain(
  reports: readonly StoredReport[],
  articles: Articles,
  shelf: Shelf,
  mostAnew?: number,
): readonly (readonly Original<StoredReport>[])[] {
  const last = lastLinked(shelf);
  const source = sourceOf(reports);
  if (last !== null && isSame(source, last)) return happeningsOf(reports, last.linked.joined);
  const was = last === null ? new Int32Array(reports.length).fill(-1) : numbersBefore(source, last, reports.length);
  const linked = link(reports, articles, was, last?.linked ?? NOTHING_LINKED, mostAnew);
  keepLinked({ ...source, linked }, shelf);
  return happeningsOf(reports, linked.joined);
}

function sourceOf(reports: readonly StoredReport[]): Source {
  const findings: string[] = [];
  const counts: number[] = [];
  for (const { findings: name, index } of reports) {
    if (index === 0) {
      findings.push(name);
      counts.push(0);
    }
    counts[counts.length - 1]!++;
  }
  return { findings, counts: Uint32Array.from(counts) };
}

const isSame = ({ findings }: Source, last: LastLinked): boolean =>
  findings.length === last.findings.length && findings.every((name, at) => name === last.findings[at]);

/** For each report its number in the latest build, rising; -1 for one that it did not have, or had after later ones. */
function numbersBefore({ findings, counts }: Source, last: LastLinked, count: number): Int32Array {
  const placeOf = new Map(last.findings.map((name, place) => [name, place]));
  const starts = startsOf(last.counts);
  const was = new Int32Array(count).fill(-1);
  let [number, latest] = [0, -1];
  for (let at = 0; at < findings.length; at++) {
    const place = placeOf.get(findings[at]!) ?? -1;
    const isKnown = place > latest;
    if (isKnown) latest = place;
    for (let index = 0; index < counts[at]!; index++) was[number++] = isKnown ? starts[place]! + index : -1;
  }
  return was;
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let at = 1; at < counts.length; at++) starts[at] = starts[at - 1]! + counts[at - 1]!;
  return starts;
}
