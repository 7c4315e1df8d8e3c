import type { CategoryId, Report, ReportedDay } from '../../model/report.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { carriedCategory } from './carriedCategory.ts';
import type { CategoryTable } from './categorise.ts';
import { categoryOfGroup } from './categoryOfGroup.ts';
import { dayOfGroup } from './dayOfGroup.ts';
import type { Draft } from './draftReports.ts';
import { FINITE_VERB } from './finiteVerb.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import { isDecided } from './isDecided.ts';
import { judgeDeed } from './judgeDeed.ts';
import { judgeGroup } from './judgeGroup.ts';
import { type Happening, LEAST_LIKELIHOOD } from './judgeHappening.ts';
import { writeReport } from './writeReport.ts';

/** A place less sure than this is a guess: it stays in `mentions.jsonl` with its alternatives, and off the map. */
const LEAST_CONFIDENCE = 0.3;

/** What came of a draft: a report, or why there is none. */
export type JudgedDraft =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'left-out'; readonly reasons: readonly string[] };

/**
 * Makes reports of drafts where the words tell of something that happened there: what is supposed, denied, background, scenery or sport
 * stays off. Out: what came of each, in the same order; drafts do not depend on each other.
 *
 * Each step is taken with all drafts before the next: the code of one step stays in the processor's cache, that of all steps does not fit.
 */
export function judgeDrafts(drafts: readonly Draft[], table: CategoryTable): JudgedDraft[] {
  const work = drafts.map((draft): Work => {
    const decided = draft.group.parts.some(({ placed }) => isDecided(placed));
    const { fallback: category } = table;
    return { draft, decided, happening: UNKNOWN, category, isOwn: false, day: null, judged: null };
  });
  for (const step of STEPS) for (const one of work) if (one.judged === null) step(one, table);
  return work.map(({ judged }) => judged!);
}

/** A draft in hand. `isOwn`: its category is told by its own words. */
type Work = {
  readonly draft: Draft;
  readonly decided: boolean;
  happening: Happening;
  category: CategoryId;
  isOwn: boolean;
  day: ReportedDay | null;
  judged: JudgedDraft | null;
};

type Step = (work: Work, table: CategoryTable) => void;

const UNKNOWN: Happening = { likelihood: 0, reasons: [] };

const STEPS: readonly Step[] = [
  function readHappening(work) {
    const { frame, group } = work.draft;
    const { clean, sentences, index, days } = frame;
    work.happening = judgeGroup(clean.text, sentences[index]!, group, () => days(index));
    leaveUnlikely(work);
  },
  function readCategory(work, table) {
    const { frame, group, named } = work.draft;
    work.category = categoryOfGroup(frame.clean.text, frame.sentences[frame.index]!, group, named, table);
    work.isOwn = work.category !== table.fallback;
  },
  function carryCategory(work, table) {
    const { clean, sentences, index } = work.draft.frame;
    if (!work.isOwn) work.category = carriedCategory(clean, sentences, index, table);
  },
  function leaveSport(work) {
    if (work.draft.isOfSport(work.category) && !work.decided) leaveOut(work, ['an article about sport']);
  },
  function readDay(work) {
    work.day = dayOfGroup(work.draft.frame, work.draft.group);
  },
  function readDeed(work) {
    const { frame, group } = work.draft;
    const words = wordsOf(frame.clean.text, frame.sentences[frame.index]!, group);
    work.happening = judgeDeed(words, work.happening, !work.isOwn, work.day!);
    leaveUnlikely(work);
  },
  function write(work) {
    const { draft, happening, category, day, decided } = work;
    const report = writeReport(draft.frame, draft.group, { happening, category, day: day! });
    if (report.confidence >= LEAST_CONFIDENCE || decided) work.judged = { kind: 'report', report };
    else leaveOut(work, ['the place is a guess']);
  },
];

function leaveUnlikely(work: Work): void {
  if (work.happening.likelihood < LEAST_LIKELIHOOD && !work.decided) leaveOut(work, work.happening.reasons);
}

function leaveOut(work: Work, reasons: readonly string[]): void {
  work.judged = { kind: 'left-out', reasons };
}

/** The words of a report's clause; of its sentence where the clause has no verb. */
function wordsOf(text: string, sentence: Sentence, { start, end }: PlaceGroup): string {
  const clause = text.slice(start, end);
  if (start === sentence.start && end === sentence.end) return clause;
  return FINITE_VERB.test(clause) ? clause : text.slice(sentence.start, sentence.end);
}
