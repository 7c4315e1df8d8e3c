import type { Report } from '../../model/report.ts';
import type { CategoryTable } from './categorise.ts';

/**
 * Ties what a headline tells, without a day of its own, to the first report of the story below that is at the same place and of the same
 * kind: "Two die in Tara house fire" and "A couple died when fire swept through their home in Tara on Tuesday" are one event. A headline with no
 * more than a home town goes where the story says where it happened.
 * In: the reports of one article in text order, and which of them stand in its headline. Out: the same, some with `ties`.
 */
export function tieHeadline(
  reports: readonly Report[],
  isHeadline: (report: Report) => boolean,
  { fallback }: CategoryTable,
): Report[] {
  const [headline, ...story] = reports;
  if (headline === undefined || headline.day.words !== null || !isHeadline(headline)) return [...reports];
  if (isHomeTold(headline, story, isHeadline, fallback)) return story;
  const told = story.find(
    (report) =>
      !isHeadline(report) && mainPlace(report) === mainPlace(headline) && isOfKind(report, headline, fallback),
  );
  if (told === undefined) return [...reports];
  const together = told.ties?.together ?? `headline ${told.id}`;
  return reports.map((report) => (report === headline || report === told ? { ...report, ties: { together } } : report));
}

/** "Toledo man dies in crash": the headline names a home town alone, and the story tells where it was. */
function isHomeTold(
  headline: Report,
  story: readonly Report[],
  isHeadline: (report: Report) => boolean,
  fallback: string,
): boolean {
  if (headline.places.some(({ role }) => role !== 'from')) return false;
  const told = story.find((report) => !isHeadline(report));
  return told?.places.some(({ role }) => role === 'where') === true && isOfKind(told, headline, fallback);
}

const mainPlace = ({ places }: Report) => (places.find(({ role }) => role !== 'from') ?? places[0]!).id;

/** Harm done and what did it are told of under either name. */
const isOfKind = ({ category: a }: Report, { category: b }: Report, fallback: string): boolean =>
  a === b || a === fallback || b === fallback || (a as string) === 'casualty' || (b as string) === 'casualty';
