import type { Article } from '../../model/article.ts';
import type { Checked, Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import type { BlockKind, CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import type { SentenceDays } from '../6-date/daysOfSentences.ts';
import { carriedCategory } from './carriedCategory.ts';
import type { CategoryTable } from './categorise.ts';
import { categoryOfGroup } from './categoryOfGroup.ts';
import { clausesOf } from './clausesOf.ts';
import { dayOfGroup } from './dayOfGroup.ts';
import { dropContainers } from './dropContainers.ts';
import { dropDateline } from './dropDateline.ts';
import { FINITE_VERB } from './finiteVerb.ts';
import { groupPlaces, type PlaceGroup } from './groupPlaces.ts';
import { isAside } from './isAside.ts';
import { isBodyActing } from './isBodyActing.ts';
import { isDatelineScene } from './isDatelineScene.ts';
import { isOfficerHarmed } from './isOfficerHarmed.ts';
import { isPredecessor } from './isPredecessor.ts';
import { isSpeaker } from './isSpeaker.ts';
import { isSport } from './isSport.ts';
import { isTeller } from './isTeller.ts';
import { isTopic } from './isTopic.ts';
import { judgeDeed } from './judgeDeed.ts';
import { judgeGroup } from './judgeGroup.ts';
import { LEAST_LIKELIHOOD } from './judgeHappening.ts';
import type { LeftOut } from './leftOut.ts';
import { type PlacedMention, placeSentences } from './placeSentences.ts';
import { tieArrivals } from './tieArrivals.ts';
import { tieHeadline } from './tieHeadline.ts';
import { unsettledIssues } from './unsettledIssues.ts';
import { type ReportFrame, writeReport } from './writeReport.ts';

const REPORTABLE: ReadonlySet<BlockKind> = new Set(['headline', 'prose', 'caption']);
const SETTING = new Set(['where', 'from', 'to']);

/** A place less sure than this is a guess: it stays in `mentions.jsonl` with its alternatives, and off the map. */
const LEAST_CONFIDENCE = 0.3;

/**
 * Turns the sentences of one article into reports: what it says happened, at which places, on which day, in which words.
 *
 * In:  an article with the outcome of stages 2 to 6. Mentions carry offsets into `article.text`, all else into the clean text.
 * Out: reports in text order. Only places with role where, from or to make them, only in headlines, prose and captions, and only
 *      where the words tell of something that happened (`judgeHappening`): supposed, denied, background and scenery stay off.
 * Issues: `place-unsettled` (warning) once for each name that would have been on the map had it been settled.
 * Left out: names with such a role that made no report, and why.
 * Confidence: the least sure place, times the likelihood that the words report a happening.
 */
export function makeReports(
  article: Article,
  clean: CleanText,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  days: SentenceDays,
  table: CategoryTable,
): Checked<Report[]> & { readonly leftOut: readonly LeftOut[] } {
  const placed = placeSentences(sentences, mentions, clean);
  const found: Found = { reports: [], leftOut: [], unsettled: [] };
  const sorting = { table, isOfSport: sportOf(clean.text, table) };
  for (let index = 0; index < sentences.length; index += 1) {
    const kind = clean.blocks[sentences[index]!.block]?.kind ?? 'boilerplate';
    if (placed[index]!.length > 0 && REPORTABLE.has(kind))
      tellSentence({ article, clean, sentences, index, days }, placed[index]!, sorting, found);
  }
  const issues = unsettledIssues(article, found.unsettled) satisfies readonly Issue[];
  const distinct = tieArrivals(withoutTwins(found.reports));
  return { value: tieHeadline(distinct, headlineOf(clean), table), issues, leftOut: found.leftOut };
}

/** What an article gives, in text order. */
type Found = { readonly reports: Report[]; readonly leftOut: LeftOut[]; readonly unsettled: Mention[] };

function tellSentence(frame: ReportFrame, named: readonly PlacedMention[], sorting: Sorting, found: Found): void {
  const { clean, sentences, index } = frame;
  const { settings, settled, silent, unplaced } = settingsOf(clean.text, sentences[index]!, named);
  for (const { mention } of unplaced) found.unsettled.push(mention);
  leaveOut(found.leftOut, silent, SPEAKS);
  if (settled.length === 0) return;
  for (const group of groupsOf(clean.text, sentences[index]!, settled)) {
    const { report, reasons } = reportOf(frame, group, settings, sorting);
    if (report !== null) found.reports.push(report);
    else for (const { placed } of group.parts) leaveOut(found.leftOut, [placed], reasons);
  }
}

const SPEAKS = ['speaks or is spoken of'];

function leaveOut(leftOut: LeftOut[], names: readonly PlacedMention[], reasons: readonly string[]): void {
  for (const { mention } of names) leftOut.push({ text: mention.text, start: mention.start, reasons });
}

/** An editor said what the name does here: the machine does not ask again whether something happened. */
const isDecided = ({ mention }: PlacedMention): boolean =>
  mention.edits?.some(({ decision }) => decision === 'role') ?? false;

/** Is something said to be there? What the recogniser reads as a place of happening may only speak, or only be spoken of. */
function isSetting(text: string, sentence: Sentence, placed: PlacedMention): boolean {
  if (isDecided(placed)) return true;
  if (isPredecessor(text, sentence, placed) || isTopic(text, placed)) return false;
  return placed.mention.role !== 'where' || !(isSpeaker(text, placed) || isAside(text, placed));
}

/** Does a report stand in the headline? */
function headlineOf({ blocks, toOriginal }: CleanText): (report: Report) => boolean {
  const [first] = blocks;
  const end = first?.kind === 'headline' ? toOriginal(first.end - 1) : -1;
  return ({ start }) => start <= end;
}

/** Where nothing else says where: a local body that acts, an officer who is harmed, a dateline with a scene. */
const IN_ITSELF = [isBodyActing, isOfficerHarmed, isDatelineScene];

type Settings = {
  readonly settings: readonly PlacedMention[];
  readonly settled: readonly PlacedMention[];
  readonly silent: readonly PlacedMention[];
  readonly unplaced: readonly PlacedMention[];
};

/**
 * Sorts the names of a sentence: `settings` have a role on the map, and of them `settled` say where it happened, `silent` only speak or are spoken
 * of, `unplaced` could not be settled. Where nothing says where, a local body that acts does.
 */
function settingsOf(text: string, sentence: Sentence, named: readonly PlacedMention[]): Settings {
  const [settings, placed, unplaced]: [PlacedMention[], PlacedMention[], PlacedMention[]] = [[], [], []];
  const [set, untold]: [PlacedMention[], PlacedMention[]] = [[], []];
  for (const one of named) {
    if (!SETTING.has(one.mention.role)) continue;
    settings.push(one);
    (one.mention.place === null ? unplaced : placed).push(one);
    if (one.mention.place === null || !isSetting(text, sentence, one)) continue;
    set.push(one);
    if (isDecided(one) || !isTeller(text, sentence, one)) untold.push(one);
  }
  const said = untold.length > 0 ? untold : set;
  return {
    settings,
    settled: said.length > 0 ? said : named.filter((one) => IN_ITSELF.some((tells) => tells(text, sentence, one))),
    silent: said.length === placed.length ? [] : placed.filter((one) => !said.includes(one)),
    unplaced,
  };
}

function groupsOf(text: string, sentence: Sentence, settled: readonly PlacedMention[]): readonly PlaceGroup[] {
  const mentions = dropDateline(text, sentence, dropContainers(text, settled));
  return groupPlaces(text, clausesOf(text, sentence), mentions);
}

/** Is a report with this category one of sport alone? The article is looked at once, and only where no cue tells of anything else. */
function sportOf(text: string, { fallback }: CategoryTable): (category: string) => boolean {
  let isOfSport: boolean | null = null;
  return (category) => {
    if (category !== fallback) return false;
    isOfSport ??= isSport(text);
    return isOfSport;
  };
}

type Made = { readonly report: Report | null; readonly reasons: readonly string[] };

type Sorting = { readonly table: CategoryTable; readonly isOfSport: (category: string) => boolean };

function reportOf(frame: ReportFrame, group: PlaceGroup, named: readonly PlacedMention[], sorting: Sorting): Made {
  const { clean, sentences, index, days } = frame;
  const happening = judgeGroup(clean.text, sentences[index]!, group, () => days(index));
  const decided = group.parts.some(({ placed }) => isDecided(placed));
  if (happening.likelihood < LEAST_LIKELIHOOD && !decided) return { report: null, reasons: happening.reasons };
  const own = categoryOfGroup(clean.text, sentences[index]!, group, named, sorting.table);
  const isOwn = own !== sorting.table.fallback;
  const category = isOwn ? own : carriedCategory(clean, sentences, index, sorting.table);
  if (sorting.isOfSport(category) && !decided) return { report: null, reasons: ['an article about sport'] };
  const day = dayOfGroup(frame, group);
  const judged = judgeDeed(wordsOf(clean.text, sentences[index]!, group), happening, !isOwn, day);
  if (judged.likelihood < LEAST_LIKELIHOOD && !decided) return { report: null, reasons: judged.reasons };
  const report = writeReport(frame, group, { happening: judged, category, day });
  const isSure = report.confidence >= LEAST_CONFIDENCE || decided;
  return { report: isSure ? report : null, reasons: ['the place is a guess'] };
}

/** The words of a report's clause; of its sentence where the clause has no verb. */
function wordsOf(text: string, sentence: Sentence, { start, end }: PlaceGroup): string {
  const clause = text.slice(start, end);
  if (start === sentence.start && end === sentence.end) return clause;
  return FINITE_VERB.test(clause) ? clause : text.slice(sentence.start, sentence.end);
}

/** One report for one content: a sentence that names a place in two scripts, or a headline that stands twice, counts once. */
function withoutTwins(reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2) return reports;
  const seen = new Set<string>();
  return reports.filter(({ id }) => !seen.has(id) && seen.add(id));
}
