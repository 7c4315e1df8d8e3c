import type { Report } from '../../model/report.ts';

/** Shares of common three-word runs from which two quotes are one text printed twice. */
const SAME_TEXT = 0.6;
const RUN_WORDS = 3;

/** A report and the others that are its words again, in other articles. */
export type Original<R> = { readonly report: R; readonly copies: readonly R[] };

/**
 * Tells copies from reports of their own: a wire story that forty outlets print is one report. In: the reports of one happening,
 * the one to keep first. Out: each kept report with its copies. A quote that comes twice in one article is dropped: it adds no outlet.
 * Likeness: common runs of three words over all runs of the shorter quote, so that a cut copy counts as one.
 */
export function foldCopies<R extends Pick<Report, 'quote' | 'article'>>(reports: readonly R[]): readonly Original<R>[] {
  const [only] = reports;
  if (reports.length === 1 && only !== undefined) return [{ report: only, copies: [] }];
  const originals: { report: R; copies: R[]; runs: ReadonlySet<string> }[] = [];
  for (const report of reports) {
    const runs = runsOf(report.quote);
    const original = originals.find((other) => likeness(other.runs, runs) >= SAME_TEXT);
    if (original === undefined) originals.push({ report, copies: [], runs });
    else if (![original.report, ...original.copies].some(({ article }) => article === report.article))
      original.copies.push(report);
  }
  return originals.map(({ report, copies }) => ({ report, copies }));
}

function runsOf(quote: string): ReadonlySet<string> {
  const words = quote.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN_WORDS <= words.length; at++) runs.add(words.slice(at, at + RUN_WORDS).join(' '));
  if (runs.size === 0) runs.add(words.join(' '));
  return runs;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size * 3 < large.size) return 0; // a short caption inside a long sentence is no copy of it
  let common = 0;
  for (const run of small) if (large.has(run)) common++;
  return common / small.size;
}
