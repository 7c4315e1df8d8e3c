import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import type { ReviewItem, ReviewStatus } from '../../model/review.ts';
import { matterOf } from '../corrections/chooseRows.ts';
import type { RuledCorrection } from '../corrections/corrections.ts';
import { plainWords } from '../corrections/words.ts';

const SETTING = new Set(['where', 'from', 'to']);

/** How doubtful the day of a report is, by where it comes from: nothing dates it; only the publication does. */
const DAY_DOUBT = { unknown: 0.5, published: 0.25, relative: 0, stated: 0 } as const;

/**
 * The names of one article that an editor should look at: those that a report rests on, and those that would make one had they
 * a place. In: its mentions and reports; the corrections that concern it, in file order. Out: items in text order.
 */
export function itemsOf(
  article: string,
  mentions: readonly Mention[],
  reports: readonly Report[],
  rows: readonly RuledCorrection[],
): ReviewItem[] {
  const doubts = doubtAt(reports);
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = plainWords(mention.text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return [...groups].flatMap(([key, group]) => {
    const status = statusOf(rows.filter((row) => plainWords(row.text) === key));
    const touched = group.flatMap(({ start }) => doubts.get(start) ?? []);
    const unplaced = group.filter(({ role, place }) => place === null && SETTING.has(role)).length;
    if (touched.length + unplaced === 0 && status === 'open') return [];
    const worth = touched.reduce((sum, doubt) => sum + doubt, unplaced);
    return {
      id: itemId(article, key),
      article,
      text: group[0]!.text,
      status,
      place: group.find(({ role }) => SETTING.has(role))?.place?.name ?? group[0]!.place?.name ?? null,
      starts: group.map(({ start }) => start),
      reports: touched.length + unplaced,
      worth: Math.round(worth * 1000) / 1000,
    };
  });
}

/** The same name in the same article has the same id, whatever its place is. */
export const itemId = (article: string, words: string): string => `i${contentHash(joinParts([article, words]))}`;

/** The doubts of the reports that rest on the mention at an offset: in place and happening, or in the day, whichever is more. */
function doubtAt(reports: readonly Report[]): ReadonlyMap<number, readonly number[]> {
  const doubts = new Map<number, number[]>();
  for (const { places, confidence, day } of reports) {
    const doubt = Math.max(1 - confidence, DAY_DOUBT[day.basis]);
    for (const start of new Set(places.map((place) => place.start))) {
      doubts.set(start, [...(doubts.get(start) ?? []), doubt]);
    }
  }
  return doubts;
}

/** A decision about place, role or report says that somebody looked; a day, a subject or a join alone does not. */
function statusOf(rows: readonly RuledCorrection[]): ReviewStatus {
  const last = rows.findLast((row) => ['place', 'role', 'hide', 'status'].includes(matterOf(row)));
  if (last === undefined || last.ruling.kind === 'machine') return 'open';
  return last.ruling.kind === 'help' ? 'help' : 'checked';
}
