import type { ArticleFacts } from '../../model/article.ts';
import type { DayBasis } from '../../model/day.ts';
import type { Mention, Role } from '../../model/mention.ts';
import type { PlaceKind } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { OutletTable } from '../8-link/outlets.ts';
import { sourceOf } from '../8-link/sourceOf.ts';
import type { Findings } from '../review/gatherFindings.ts';

/** A thing, how often, and where it was first seen. */
export type Counted = { readonly name: string; readonly count: number; readonly example: string };

export type ArticleQuality = {
  readonly facts: ArticleFacts;
  readonly source: string;
  readonly names: number;
  readonly placed: number;
  readonly reports: number;
  readonly leftOut: number;
  /** Confidence of its least sure report; null without one. */
  readonly least: number | null;
};

/** What the quality page says, as numbers. */
export type QualityFacts = {
  readonly byKind: ReadonlyMap<PlaceKind, number>;
  readonly byBasis: ReadonlyMap<DayBasis, number>;
  readonly byRole: ReadonlyMap<Role, number>;
  /** Reports by confidence: 0 to 0.1, 0.1 to 0.2 and so on, the last with 1 in it. */
  readonly bySureness: readonly number[];
  /** Reports by month, "2022-09", every month from the first to the last; undated ones are not in it. */
  readonly byMonth: readonly { readonly month: string; readonly count: number }[];
  readonly leftOut: readonly Counted[];
  readonly unresolved: readonly Counted[];
  readonly doubtful: readonly Report[];
  readonly undated: readonly Report[];
  readonly outlets: readonly {
    readonly name: string;
    readonly articles: number;
    readonly reports: number;
    readonly sure: number | null;
  }[];
  readonly articles: readonly ArticleQuality[];
  readonly byIssue: readonly Counted[];
  /** Facts that an editor decided. */
  readonly edits: number;
  /** Reports when copies of one text count once, as on the map. */
  readonly distinct: number;
};

const MOST_MONTHS = 60;
const DOUBTFUL = 10;
const SETTING: ReadonlySet<Role> = new Set(['where', 'from', 'to']);

/** Counts what a run found. Everything in a fixed order: the same findings give the same page. */
export function qualityFacts(findings: Findings, table: OutletTable): QualityFacts {
  const { facts, reports, mentions, leftOut, issues } = findings;
  const all = facts.flatMap(({ id }) => (mentions.get(id) ?? []).map((mention) => ({ mention, article: id })));
  const ofArticle = grouped(reports, ({ article }) => article);
  const perArticle = facts.map((of) => articleQuality(of, ofArticle.get(of.id) ?? [], findings, table));
  return {
    byKind: tally(reports, (report) => finestKind(report)),
    byBasis: tally(reports, ({ day }) => day.basis),
    byRole: tally(all, ({ mention }) => mention.role),
    bySureness: sureness(reports),
    byMonth: months(reports),
    leftOut: counted(
      [...leftOut].flatMap(([article, left]) =>
        left.map(({ reasons, text }) => ({ name: reasons[0] ?? 'not a happening', example: `${text} (${article})` })),
      ),
    ),
    unresolved: counted(
      all
        .filter(({ mention }) => mention.place === null && SETTING.has(mention.role))
        .map(({ mention, article }) => ({ name: mention.text, example: article })),
    ),
    doubtful: [...reports].sort((a, b) => a.confidence - b.confidence || (a.id < b.id ? -1 : 1)).slice(0, DOUBTFUL),
    undated: reports.filter(({ day }) => day.basis === 'unknown'),
    outlets: outlets(perArticle, reports),
    articles: perArticle.sort((a, b) => (a.least ?? 2) - (b.least ?? 2) || (a.facts.id < b.facts.id ? -1 : 1)),
    byIssue: counted(
      issues.map(({ code, severity, file, line }) => ({ name: `${severity} ${code}`, example: `${file}:${line}` })),
    ),
    edits:
      all.filter(({ mention }) => mention.edits !== undefined).length +
      reports.filter(({ edits }) => edits !== undefined).length,
    distinct: findings.events.reduce((sum, { reportCount }) => sum + reportCount, 0),
  };
}

function articleQuality(
  facts: ArticleFacts,
  own: readonly Report[],
  { mentions, leftOut }: Findings,
  table: OutletTable,
): ArticleQuality {
  const names: readonly Mention[] = mentions.get(facts.id) ?? [];
  return {
    facts,
    source: sourceOf(facts, table).name,
    names: names.length,
    placed: names.filter(({ place }) => place !== null).length,
    reports: own.length,
    leftOut: leftOut.get(facts.id)?.length ?? 0,
    least: own.length === 0 ? null : Math.min(...own.map(({ confidence }) => confidence)),
  };
}

/** Kinds of place from the most exact to the least. */
export const FINEST_FIRST: readonly PlaceKind[] = [
  'site',
  'district',
  'settlement',
  'admin2',
  'admin1',
  'water',
  'region',
  'country',
];

/** How exactly a report is placed: by the finest of its places. */
const finestKind = ({ places }: Report): PlaceKind =>
  FINEST_FIRST.find((kind) => places.some((place) => place.kind === kind)) ?? 'region';

function tally<T, Key extends string>(things: readonly T[], keyOf: (thing: T) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  return counts;
}

function counted(things: readonly { readonly name: string; readonly example: string }[]): Counted[] {
  const counts = new Map<string, { count: number; example: string }>();
  for (const { name, example } of things) {
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { count: 1, example });
    else known.count++;
  }
  return [...counts]
    .map(([name, rest]) => ({ name, ...rest }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function sureness(reports: readonly Report[]): number[] {
  const bins = new Array<number>(10).fill(0);
  for (const { confidence } of reports) bins[Math.min(9, Math.floor(confidence * 10))]!++;
  return bins;
}

/** The last five years at most: what a report recalls from long ago would stretch the axis. */
function months(reports: readonly Report[]): { month: string; count: number }[] {
  const counts = tally(
    reports.filter(({ day }) => day.from !== null),
    ({ day }) => day.from!.slice(0, 7),
  );
  const known = [...counts.keys()].sort();
  if (known.length === 0) return [];
  const all: string[] = [];
  for (let month = known.at(-1)!; month >= known[0]! && all.length < MOST_MONTHS; month = monthBefore(month))
    all.unshift(month);
  return all.map((month) => ({ month, count: counts.get(month) ?? 0 }));
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const before = number === 1 ? [year! - 1, 12] : [year!, number! - 1];
  return `${String(before[0]).padStart(4, '0')}-${String(before[1]).padStart(2, '0')}`;
}

function outlets(articles: readonly ArticleQuality[], reports: readonly Report[]): QualityFacts['outlets'] {
  const sourceOfArticle = new Map(articles.map(({ facts, source }) => [facts.id, source]));
  const reportsOf = grouped(reports, ({ article }) => sourceOfArticle.get(article) ?? '');
  return [...grouped(articles, ({ source }) => source)]
    .map(([name, ofOutlet]) => {
      const own = reportsOf.get(name) ?? [];
      const sum = own.reduce((total, { confidence }) => total + confidence, 0);
      const sure = own.length === 0 ? null : sum / own.length;
      return { name, articles: ofOutlet.length, reports: own.length, sure };
    })
    .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
