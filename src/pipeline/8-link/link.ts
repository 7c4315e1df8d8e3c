import type { ArticleFacts } from '../../model/article.ts';
import { Numbered } from '../../model/numbered.ts';
import type { Report } from '../../model/report.ts';
import { apartOf, joinTied } from '../corrections/tieReports.ts';
import { type Candidates, findAgain } from './findAgain.ts';
import { pairsOf } from './findCandidates.ts';
import { type Groups, groupReports } from './groupReports.ts';
import { type Joined, joinedOf } from './joinedOf.ts';
import { joinPairs } from './joinPairs.ts';
import type { Linkable } from './linkable.ts';
import { type LinkRows, LinkRowsMaker } from './linkRows.ts';
import { placesIn } from './placesIn.ts';
import { weighReports } from './weighReports.ts';
import { rankWords } from './wordRanks.ts';

/** What linking found, and what linking again after an edit need not find again. Reports are numbers in the order in which they came. */
export type Linked = {
  readonly groups: Groups;
  /** Of the first report of each group. */
  readonly rows: LinkRows;
  /** What the numbers in the rows stand for, and which of them are words, by rank. */
  readonly texts: readonly string[];
  readonly ranked: Uint32Array;
  readonly candidates: Candidates;
  /** What editors tied. */
  readonly ties: readonly (readonly [report: number, ties: Ties])[];
  /** Happenings of several reports; any other report is one of its own. */
  readonly joined: readonly Joined[];
};

type Ties = NonNullable<Report['ties']>;

/** Before anything was linked. */
export const NOTHING_LINKED: Linked = {
  groups: { ids: [], groupOf: new Uint32Array(), order: new Uint32Array(), keys: [], firsts: new Uint32Array() },
  rows: new LinkRowsMaker(new Numbered()).rows(),
  texts: [],
  ranked: new Uint32Array(),
  candidates: { some: new Uint32Array(), others: new Uint32Array(), references: new Float64Array() },
  ties: [],
  joined: [],
};

/**
 * Tells which reports are of one occurrence, from what is known of those that were linked before, which are not asked for anything but
 * their article: the same as linking all of them from nothing.
 *
 * In: all reports of the run; the articles they come from, by id; `was`, for each report its number among those of `last`, rising, or -1. The
 * same reports in any order, the same happenings. Copies of one text are one report. What an editor joined or set apart (`ties`) stays so.
 * Places join by id or by lying within each other's radius, never by name. Linear but for reports of one place and time.
 */
export function link(
  reports: readonly Linkable[],
  articles: ReadonlyMap<string, Pick<ArticleFacts, 'published'>>,
  was: Int32Array,
  last: Linked,
  mostAnew?: number,
): Linked {
  const groups = groupReports(reports, was, last.groups);
  const rowOf = Int32Array.from(groups.firsts, (report) => rowBefore(was[report]!, last.groups));
  const nowOf = placesIn(rowOf, last.groups.firsts.length);
  const texts = new Numbered<string>();
  for (const text of last.texts) texts.numberOf(text);
  const maker = new LinkRowsMaker(texts);
  for (let row = 0, end = 0; row < rowOf.length; row = end) {
    end = endOfRun(rowOf, row);
    if (rowOf[row] === -1) maker.add(reports[groups.firsts[row]!]!);
    else maker.copy(last.rows, rowOf[row]!, rowOf[row]! + end - row);
  }
  const rows = maker.rows();
  const ranks = rankWords(texts.all, rows, last.ranked);
  const articleOf = (row: number): string => reports[groups.firsts[row]!]!.article;
  const weighed = weighReports({ rows, texts: texts.all, ranks, articleOf });
  const candidates = findAgain({ reports: weighed, rows, ranks, rowOf, nowOf }, last.candidates, mostAnew);
  const ties = tiesOf(reports, was, last.ties);
  const tieOf = new Map(ties);
  const apartIn = (row: number): string => apartOf({ ties: tieOf.get(groups.firsts[row]!) });
  const pairs = pairsOf(weighed, candidates.some, candidates.others).filter(
    ({ first, second }) => apartIn(first) === apartIn(second),
  );
  const copied = groupsOfSeveral(groups);
  const membersOf = (row: number): readonly number[] => copied.get(row) ?? [groups.firsts[row]!];
  const tiesIn = (row: number) => membersOf(row).map((report) => ({ ties: tieOf.get(report) }));
  const alike = joinPairs(weighed, pairs);
  const happenings = ties.some(([, { together }]) => together !== undefined)
    ? joinTied(
        withSingles(alike, rowOf.length),
        Array.from(rowOf, (_, row) => tiesIn(row)),
      )
    : alike;
  const isIn = new Set(happenings.flat());
  const told = [...happenings, ...[...copied.keys()].filter((row) => !isIn.has(row)).map((row) => [row])]
    .map((members) => members.flatMap(membersOf))
    .filter(({ length }) => length > 1);
  return {
    ...{ groups, rows, texts: texts.all, ranked: ranks.ranked, candidates, ties },
    joined: joinedOf(told, { reports, articles, was, nowOf: placesIn(was, last.groups.ids.length) }, last.joined),
  };
}

/** Where the rows end that follow each other from this one on as they did before; one that was not before is alone. */
function endOfRun(rowOf: Int32Array, row: number): number {
  let end = row + 1;
  while (rowOf[row] !== -1 && end < rowOf.length && rowOf[end] === rowOf[end - 1]! + 1) end++;
  return end;
}

/** The row of a report that was the first of its group, or -1. */
function rowBefore(was: number, { groupOf, firsts }: Groups): number {
  if (was === -1) return -1;
  const group = groupOf[was]!;
  return firsts[group] === was ? group : -1;
}

function tiesOf(reports: readonly Linkable[], was: Int32Array, last: Linked['ties']): Linked['ties'] {
  const lastTies = new Map(last);
  const ties: (readonly [number, Ties])[] = [];
  for (let number = 0; number < was.length; number++) {
    const own = was[number] === -1 ? reports[number]!.ties : lastTies.get(was[number]!);
    if (own !== undefined) ties.push([number, own]);
  }
  return ties;
}

/** The reports of each group of several, by id. */
function groupsOfSeveral({ order, groupOf, firsts }: Groups): ReadonlyMap<number, readonly number[]> {
  const several = new Map<number, number[]>();
  for (const report of order) {
    const group = groupOf[report]!;
    if (firsts[group] === report) continue;
    const members = several.get(group) ?? [firsts[group]!];
    members.push(report);
    several.set(group, members);
  }
  return several;
}

/** The happenings, and one of its own for every row below `count` that is in none. */
function withSingles(happenings: readonly (readonly number[])[], count: number): readonly (readonly number[])[] {
  const isIn = new Set(happenings.flat());
  const singles = Array.from({ length: count }, (_, row) => [row]).filter(([row]) => !isIn.has(row!));
  return [...happenings, ...singles];
}
