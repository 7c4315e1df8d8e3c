import type { Article } from '../../model/article.ts';
import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { CategoryId, Report, ReportedDay, ReportId, ReportPlace } from '../../model/report.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import { originalSpan } from '../2-clean/originalSpan.ts';
import type { Sentence } from '../3-split/sentence.ts';
import type { SentenceDays } from '../6-date/daysOfSentences.ts';
import { cutQuote, LONGEST_QUOTE } from './cutQuote.ts';
import { foldSpace } from './foldSpace.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import type { Happening } from './judgeHappening.ts';
import { makeTitle } from './makeTitle.ts';
import type { Part } from './partOf.ts';

/** An article, taken apart, and the sentence in hand. */
export type ReportFrame = {
  readonly article: Article;
  readonly clean: CleanText;
  readonly sentences: readonly Sentence[];
  readonly index: number;
  readonly days: SentenceDays;
};

type Judged = { readonly happening: Happening; readonly category: CategoryId; readonly day: ReportedDay };

/** Writes the report down: quote with its neighbours, title, places, confidence and an id made of the content. */
export function writeReport(frame: ReportFrame, group: PlaceGroup, { happening, category, day }: Judged): Report {
  const { article, clean, sentences, index } = frame;
  const sentence = sentences[index]!;
  const main = (group.parts.find(({ role }) => role !== 'from') ?? group.parts[0]!).placed;
  const keep = { start: group.parts[0]!.placed.start, end: group.parts[0]!.placed.end };
  for (const { placed } of group.parts) {
    keep.start = Math.min(keep.start, placed.start);
    keep.end = Math.max(keep.end, placed.end);
  }
  const span = cutQuote(clean.text, sentence, keep);
  const { start, end } = originalSpan(clean, span.start, span.end);
  const quote = foldSpace(article.text.slice(start, end));
  const places = group.parts.map(placeOf);
  const text = clean.text.slice(sentence.start, sentence.end);
  return {
    id: reportId(article.id, start, places, day),
    article: article.id,
    places,
    day,
    category,
    quote,
    start,
    end,
    before: neighbour(clean, sentences, index - 1, 'end'),
    after: neighbour(clean, sentences, index + 1, 'start'),
    title: makeTitle(text, main.end - sentence.start),
    confidence: round(happening.likelihood * Math.min(...places.map(({ confidence }) => confidence))),
    reasons: happening.reasons,
  };
}

/** Field by field: spreading a place into a new object takes ten times as long, and a build makes millions. */
function placeOf({ placed, role }: Part): ReportPlace {
  const { place, start, end, text, relation, confidence, alternatives, reasons, edits } = placed.mention;
  if (place === null) throw new Error(`a mention without a place ("${text}" at ${start}) came into a report`);
  const { id, name, kind, country, admin1, lng, lat, radiusKm } = place;
  // biome-ignore format: one line for what the place is, one for how it is told of
  const told = {
    id, name, kind, country, admin1, lng, lat, radiusKm,
    role, asWritten: text, start, end, relation, confidence, alternatives, reasons,
  };
  return edits === undefined ? told : { ...told, edits };
}

function reportId(article: string, start: number, places: readonly ReportPlace[], day: ReportedDay): ReportId {
  const where = places.map(({ id, role }) => `${role} ${id}`);
  return `r${contentHash(joinParts([article, start, ...where, day.from, day.to]))}` as ReportId;
}

/** The sentence beside the quote, cut on its far side when it is longer than a quote may be; empty at the ends of what may be quoted. */
function neighbour(clean: CleanText, sentences: readonly Sentence[], index: number, near: 'start' | 'end'): string {
  const sentence = sentences[index];
  const kind = sentence === undefined ? undefined : clean.blocks[sentence.block]?.kind;
  if (sentence === undefined || kind === 'boilerplate' || kind === 'repeat') return '';
  const whole = foldSpace(clean.text.slice(sentence.start, sentence.end));
  if (whole.length <= LONGEST_QUOTE) return whole;
  return near === 'start'
    ? whole.slice(0, whole.lastIndexOf(' ', LONGEST_QUOTE))
    : whole.slice(whole.indexOf(' ', whole.length - LONGEST_QUOTE) + 1);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
