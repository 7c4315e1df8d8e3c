import type { ArticleFacts } from '../../model/article.ts';
import type { Original } from './foldCopies.ts';
import type { Joined } from './joinedOf.ts';
import { link, NOTHING_LINKED } from './link.ts';
import type { Linkable } from './linkable.ts';

/**
 * Tells which reports are of one occurrence (`link`).
 *
 * Out: a list of reports for each occurrence, the one that speaks for it first; in the order of these among the reports.
 */
export function linkHappenings<R extends Linkable>(
  reports: readonly R[],
  articles: ReadonlyMap<string, Pick<ArticleFacts, 'published'>>,
): readonly (readonly Original<R>[])[] {
  const was = new Int32Array(reports.length).fill(-1);
  return happeningsOf(reports, link(reports, articles, was, NOTHING_LINKED).joined);
}

/** The reports of each occurrence, in the order of those that speak for one. */
export function happeningsOf<R>(reports: readonly R[], joined: readonly Joined[]): readonly (readonly Original<R>[])[] {
  const joinedAt = new Map<number, Joined | null>();
  for (const one of joined) {
    for (const number of [...one.originals.flat(), ...one.dropped]) joinedAt.set(number, null);
    joinedAt.set(one.originals[0]![0]!, one);
  }
  const happenings: (readonly Original<R>[])[] = [];
  for (let number = 0; number < reports.length; number++) {
    const several = joinedAt.get(number);
    if (several === undefined) happenings.push([{ report: reports[number]!, copies: NO_COPIES }]);
    else if (several !== null) happenings.push(originalsOf(several, reports));
  }
  return happenings;
}

const NO_COPIES: readonly never[] = [];

const originalsOf = <R>({ originals }: Joined, reports: readonly R[]): Original<R>[] =>
  originals.map(([report, ...copies]) => ({
    report: reports[report!]!,
    copies: copies.map((copy) => reports[copy]!),
  }));
