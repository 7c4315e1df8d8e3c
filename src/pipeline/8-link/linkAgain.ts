import type { ArticleFacts } from '../../model/article.ts';
import { type FindingsHead, headIn, linksIn } from '../collect/packFindings.ts';
import { parsePart } from '../collect/parts.ts';
import { findingsOf, type StoredReport } from '../collect/storedReport.ts';
import type { Shelf } from '../shelf.ts';
import type { Original } from './foldCopies.ts';
import type { Linkable } from './linkable.ts';
import { linkHappenings } from './linkHappenings.ts';

type Articles = ReadonlyMap<string, Pick<ArticleFacts, 'published'>>;
type Happening = readonly Original<StoredReport>[];

/** What the latest build linked: the reports in its order, and its happenings: a report alone, or the originals, each with its copies after it. */
type Kept = {
  readonly contents: readonly string[];
  readonly happenings: readonly (number | readonly (readonly number[])[])[];
};

const NAME = 'linked';

/**
 * `linkHappenings` of a build, in the order of the reports that speak for them. Where linking would see of all reports what it saw in the
 * latest build, as after an edit that changed no report but for its neighbours, its happenings are taken from the shelf: the weight of a
 * word rests on all reports, so that any other change may move any of them.
 */
export function linkAgain(reports: readonly StoredReport[], articles: Articles, shelf: Shelf): readonly Happening[] {
  const bytes = shelf.get(NAME);
  const kept = bytes === null ? null : parsePart<Kept>(bytes);
  const changed = kept === null ? null : changedSince(kept, reports);
  const isSame =
    kept !== null &&
    (changed?.every((at) => looksAsBefore(kept.contents[at]!, reports[at]!, articles, shelf)) ?? false);
  const happenings = isSame
    ? kept.happenings.map((one) => happeningOf(one, reports))
    : inOrderOf(reports, linkHappenings(reports, articles));
  if (!isSame || changed!.length > 0) keep(reports, isSame ? kept.happenings : numbered(happenings, reports), shelf);
  return happenings;
}

/** The places of reports that are not those of the latest build; null where there are more or fewer reports. */
function changedSince({ contents }: Kept, reports: readonly StoredReport[]): number[] | null {
  if (contents.length !== reports.length) return null;
  const changed: number[] = [];
  for (let at = 0; at < contents.length; at++) if (contents[at] !== reports[at]!.content) changed.push(at);
  return changed;
}

/** Whether linking sees of a report what it saw of the one that was in its place. */
function looksAsBefore(before: string, report: StoredReport, articles: Articles, shelf: Shelf): boolean {
  const { findings, index } = findingsOf(before);
  const packed = shelf.get(findings);
  if (packed === null) return false;
  const { facts } = parsePart<FindingsHead>(headIn(packed));
  const links = parsePart<Linkable[]>(linksIn(packed));
  const { published = null } = articles.get(report.article) ?? {};
  return facts.published?.from === published?.from && JSON.stringify(links[index]) === JSON.stringify(report.link);
}

/** Those who read the words of happenings find them one after the other: they are told in the order of the reports that speak for them. */
function inOrderOf(reports: readonly StoredReport[], happenings: readonly Happening[]): readonly Happening[] {
  const spokenFor = new Map(happenings.map((happening) => [happening[0]!.report, happening]));
  return reports.map((report) => spokenFor.get(report)).filter((happening) => happening !== undefined);
}

function happeningOf(kept: Kept['happenings'][number], reports: readonly StoredReport[]): Happening {
  if (typeof kept === 'number') return [{ report: reports[kept]!, copies: [] }];
  return kept.map(([report, ...copies]) => ({
    report: reports[report!]!,
    copies: copies.map((copy) => reports[copy]!),
  }));
}

function numbered(happenings: readonly Happening[], reports: readonly StoredReport[]): Kept['happenings'] {
  const numberOf = new Map(reports.map((report, number) => [report, number]));
  return happenings.map((originals) => {
    const [{ report, copies }] = originals as [Happening[number]];
    if (originals.length === 1 && copies.length === 0) return numberOf.get(report)!;
    return originals.map(({ report, copies }) => [report, ...copies].map((one) => numberOf.get(one)!));
  });
}

const encoder = new TextEncoder();

function keep(reports: readonly StoredReport[], happenings: Kept['happenings'], shelf: Shelf): void {
  const kept: Kept = { contents: reports.map(({ content }) => content), happenings };
  shelf.put(NAME, encoder.encode(JSON.stringify(kept)));
}
