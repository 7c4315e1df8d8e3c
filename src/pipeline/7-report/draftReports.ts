import type { Article } from '../../model/article.ts';
import type { Mention } from '../../model/mention.ts';
import type { CategoryId } from '../../model/report.ts';
import type { BlockKind, CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import type { SentenceDays } from '../6-date/daysOfSentences.ts';
import type { CategoryTable } from './categorise.ts';
import { clausesOf } from './clausesOf.ts';
import { dropContainers } from './dropContainers.ts';
import { dropDateline } from './dropDateline.ts';
import { groupPlaces, type PlaceGroup } from './groupPlaces.ts';
import { isSport } from './isSport.ts';
import { type PlacedMention, placeSentences } from './placeSentences.ts';
import { settingsOf } from './settingsOf.ts';
import type { ReportFrame } from './writeReport.ts';

/** An article with the outcome of stages 2 to 6. Mentions carry offsets into `article.text`, all else into the clean text. */
export type ReportInput = {
  readonly article: Article;
  readonly clean: CleanText;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly days: SentenceDays;
};

/** Places of a sentence of which a report may be made. */
export type Draft = {
  readonly frame: ReportFrame;
  readonly group: PlaceGroup;
  /** The names of the sentence that have a role on the map. */
  readonly named: readonly PlacedMention[];
  /** Is a report with this category one of sport alone? */
  readonly isOfSport: (category: CategoryId) => boolean;
};

/** What a sentence gives: its drafts, the names that only speak or are spoken of, and those that could not be settled. */
export type DraftedSentence = {
  readonly drafts: readonly Draft[];
  readonly silent: readonly PlacedMention[];
  readonly unplaced: readonly PlacedMention[];
};

const REPORTABLE: ReadonlySet<BlockKind> = new Set(['headline', 'prose', 'caption']);

/** The sentences of an article that name places, in headlines, prose and captions; in text order. */
export function draftReports(
  { article, clean, sentences, mentions, days }: ReportInput,
  table: CategoryTable,
): DraftedSentence[] {
  const placed = placeSentences(sentences, mentions, clean);
  const isOfSport = sportOf(clean.text, table);
  const drafted: DraftedSentence[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const kind = clean.blocks[sentences[index]!.block]?.kind ?? 'boilerplate';
    if (placed[index]!.length === 0 || !REPORTABLE.has(kind)) continue;
    const { settings: named, settled, silent, unplaced } = settingsOf(clean.text, sentences[index]!, placed[index]!);
    const frame = { article, clean, sentences, index, days };
    const drafts: Draft[] = [];
    for (const group of groupsOf(clean.text, sentences[index]!, settled))
      drafts.push({ frame, group, named, isOfSport });
    drafted.push({ drafts, silent, unplaced });
  }
  return drafted;
}

function groupsOf(text: string, sentence: Sentence, settled: readonly PlacedMention[]): readonly PlaceGroup[] {
  if (settled.length === 0) return [];
  const mentions = dropDateline(text, sentence, dropContainers(text, settled));
  return groupPlaces(text, clausesOf(text, sentence), mentions);
}

/** The article is looked at once, and only where no cue tells of anything else. */
function sportOf(text: string, { fallback }: CategoryTable): (category: CategoryId) => boolean {
  let isOfSport: boolean | null = null;
  return (category) => {
    if (category !== fallback) return false;
    isOfSport ??= isSport(text);
    return isOfSport;
  };
}
