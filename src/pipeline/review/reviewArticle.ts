import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Article } from '../../model/article.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Mention } from '../../model/mention.ts';
import type { PlaceId } from '../../model/place.ts';
import type { Report, ReportedDay } from '../../model/report.ts';
import type { ReviewArticle, ReviewCandidate, ReviewReport } from '../../model/review.ts';
import { publishedText } from '../8-link/makeEvent.ts';
import { plainWords } from '../corrections/words.ts';
import { itemId } from './itemsOf.ts';

const MOST_CANDIDATES = 9;

/** An article as the desk shows it: its text, every mention, the reports it gave, and what each name may mean. */
export function reviewArticle(
  article: Article,
  mentions: readonly Mention[],
  reports: readonly Report[],
  eventOf: (report: string) => EventRecord | null,
  gazetteer: Gazetteer,
): ReviewArticle {
  const candidates: Record<string, readonly ReviewCandidate[]> = {};
  for (const mention of mentions) {
    const item = itemId(article.id, plainWords(mention.text));
    const known = candidates[item];
    if (known === undefined || known.length === 0) candidates[item] = candidatesOf(mention, gazetteer);
  }
  return {
    id: article.id,
    title: article.title,
    source: article.source,
    published: publishedText(article.published),
    text: article.text,
    mentions: mentions.map(({ start, end, text, role, place, confidence, edits }) => ({
      ...{ start, end, role, confidence, place: place?.name ?? null },
      item: itemId(article.id, plainWords(text)),
      isEdited: edits !== undefined,
    })),
    reports: reports.map((report) => reviewReport(report, eventOf(report.id))),
    candidates,
  };
}

/** The place a name has first, then what else it may be: what the machine weighed, then every other place of the name. */
function candidatesOf(mention: Mention, gazetteer: Gazetteer): ReviewCandidate[] {
  const { place, confidence, alternatives, edits = [] } = mention;
  const found = new Map<string, ReviewCandidate>();
  if (place !== null) {
    const isMachine = edits.every(({ decision }) => decision !== 'place');
    found.set(place.id, { ...place, confidence: isMachine ? confidence : null, isChosen: true });
  }
  const add = (id: string, sure: number | null): void => {
    const row = gazetteer.rowOf(id);
    if (row === NO_ROW || found.has(id)) return;
    found.set(id, { ...gazetteer.placeOf(row), confidence: sure, isChosen: false });
  };
  for (const alternative of alternatives) add(alternative.id, alternative.confidence);
  for (const { id } of placesNamed(mention.text, gazetteer, MOST_CANDIDATES)) add(id, null);
  return [...found.values()].slice(0, MOST_CANDIDATES);
}

/** Places of a name, best known first, as candidates. A name with a typing error finds what is spelt nearly so. */
export function placesNamed(name: string, gazetteer: Gazetteer, most: number): ReviewCandidate[] {
  const exact = [...gazetteer.lookup(name)];
  const rows = exact.length > 0 ? exact : gazetteer.lookupFuzzy(name, 2).map(({ row }) => row);
  const ids = new Set<PlaceId>();
  const places: ReviewCandidate[] = [];
  for (const row of rows) {
    const place = gazetteer.placeOf(row);
    if (ids.has(place.id)) continue;
    ids.add(place.id);
    places.push({ ...place, confidence: null, isChosen: false });
    if (places.length === most) break;
  }
  return places;
}

function reviewReport(report: Report, event: EventRecord | null): ReviewReport {
  const main = report.places.find(({ role }) => role !== 'from') ?? report.places[0]!;
  return {
    id: report.id,
    at: main.start,
    text: main.asWritten,
    names: report.places.map(({ start }) => start),
    start: report.start,
    end: report.end,
    title: report.title,
    places: report.places.map(({ role, name }) => (role === 'where' ? name : `${role} ${name}`)),
    day: dayText(report.day),
    dayBasis: report.day.basis,
    category: report.category,
    confidence: report.confidence,
    reasons: report.reasons,
    event: event?.id ?? '',
    together: event?.reportCount ?? null,
  };
}

/** A day as `corrections.csv` writes it. */
export function dayText({ from, to }: Pick<ReportedDay, 'from' | 'to'>): string {
  if (from === null || to === null) return 'unknown';
  return from === to ? from : `${from}/${to}`;
}
