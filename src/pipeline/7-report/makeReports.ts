import type { Checked, Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { CategoryTable } from './categorise.ts';
import { type DraftedSentence, draftReports, type ReportInput } from './draftReports.ts';
import { type JudgedDraft, judgeDrafts } from './judgeDrafts.ts';
import type { LeftOut } from './leftOut.ts';
import type { PlacedMention } from './placeSentences.ts';
import { tieArrivals } from './tieArrivals.ts';
import { tieHeadline } from './tieHeadline.ts';
import { unsettledIssues } from './unsettledIssues.ts';

/** The reports of an article in text order, and names with a role on the map that made none, with why. */
export type MadeReports = Checked<Report[]> & { readonly leftOut: readonly LeftOut[] };

/**
 * Turns the sentences of articles into reports: what each says happened, at which places, on which day, in which words.
 *
 * In:  articles with the outcome of stages 2 to 6.
 * Out: the reports of each, in the same order; an article's do not depend on the others. Only places with role where, from or to make
 *      them, only in headlines, prose and captions, and only where the words tell of something that happened.
 * Issues: `place-unsettled` (warning) once for each name that would have been on the map had it been settled.
 * Confidence: the least sure place, times the likelihood that the words report a happening.
 */
export function makeReports(inputs: readonly ReportInput[], table: CategoryTable): MadeReports[] {
  const drafted = inputs.map((input) => draftReports(input, table));
  const judged = judgeDrafts(
    drafted.flatMap((sentences) => sentences.flatMap(({ drafts }) => drafts)),
    table,
  ).values();
  return inputs.map((input, index) => collect(input, drafted[index]!, judged, table));
}

const SPEAKS = ['speaks or is spoken of'];

/** `judged`: what came of the drafts of this article and those after it. */
function collect(
  { article, clean }: ReportInput,
  sentences: readonly DraftedSentence[],
  judged: Iterator<JudgedDraft>,
  table: CategoryTable,
): MadeReports {
  const reports: Report[] = [];
  const leftOut: LeftOut[] = [];
  const unsettled: Mention[] = [];
  for (const { drafts, silent, unplaced } of sentences) {
    for (const { mention } of unplaced) unsettled.push(mention);
    leaveOut(leftOut, silent, SPEAKS);
    for (const { group } of drafts) {
      const made = judged.next().value as JudgedDraft;
      if (made.kind === 'report') reports.push(made.report);
      else for (const { placed } of group.parts) leaveOut(leftOut, [placed], made.reasons);
    }
  }
  const issues = unsettledIssues(article, unsettled) satisfies readonly Issue[];
  const distinct = tieArrivals(withoutTwins(reports));
  return { value: tieHeadline(distinct, headlineOf(clean), table), issues, leftOut };
}

function leaveOut(leftOut: LeftOut[], names: readonly PlacedMention[], reasons: readonly string[]): void {
  for (const { mention } of names) leftOut.push({ text: mention.text, start: mention.start, reasons });
}

/** Does a report stand in the headline? */
function headlineOf({ blocks, toOriginal }: CleanText): (report: Report) => boolean {
  const [first] = blocks;
  const end = first?.kind === 'headline' ? toOriginal(first.end - 1) : -1;
  return ({ start }) => start <= end;
}

/** One report for one content: a sentence that names a place in two scripts, or a headline that stands twice, counts once. */
function withoutTwins(reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2) return reports;
  const seen = new Set<string>();
  return reports.filter(({ id }) => !seen.has(id) && seen.add(id));
}
