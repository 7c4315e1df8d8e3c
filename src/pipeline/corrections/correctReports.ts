import type { Edit } from '../../model/edit.ts';
import type { Report } from '../../model/report.ts';
import type { Matter, RulingRows } from './chooseRows.ts';
import type { RuledCorrection } from './corrections.ts';
import { type CorrectedMentions, editOf, isAboutReport } from './correctMentions.ts';

/** `used`: lines of rows that did something or were overruled; `moved`: of those, the ones whose sentence was edited much; `idle`: lines of rows whose name is there, but no report rests on it. */
export type CorrectedReports = {
  readonly reports: readonly Report[];
  readonly hidden: readonly Report[];
  readonly used: readonly number[];
  readonly moved: readonly number[];
  readonly idle: readonly number[];
};

/** Words as alike as this are taken to be the same without a word about it. */
const SURE_LIKENESS = 0.75;

/**
 * Applies the decisions of editors to the reports of one article. A decision is about the reports whose main place is the name
 * it names (where, or where to); where there is none, about those that name it at all.
 */
export function correctReports(reports: readonly Report[], { rulers, found }: CorrectedMentions): CorrectedReports {
  if (found.size === 0) return { reports, ...NOTHING };
  const mains = new Set(reports.map(mainStart));
  const rowsOf = (report: Report): readonly RulingRows[] =>
    [...new Set([mainStart(report), ...report.places.map(({ start }) => start).filter((start) => !mains.has(start))])]
      .map((start) => rulers.get(start))
      .filter((rows) => rows !== undefined);
  const kept: Report[] = [];
  const hidden: Report[] = [];
  for (const report of reports) {
    const rows = rowsOf(report);
    const rule = (matter: Matter) => rows.map((of) => of.of(matter)).find((row) => row !== undefined);
    if (rule('hide') === undefined) kept.push(corrected(report, rule));
    else hidden.push(report);
  }
  const withReport = new Set(reports.flatMap(rowsOf));
  return { reports: kept, hidden, ...sortRows(found, rulers, withReport) };
}

/** Of most articles nothing is decided. */
const NOTHING = { hidden: [], used: [], moved: [], idle: [] } as const;

function sortRows(
  found: CorrectedMentions['found'],
  rulers: CorrectedMentions['rulers'],
  withReport: ReadonlySet<RulingRows>,
) {
  const [used, moved, idle]: [number[], number[], number[]] = [[], [], []];
  const reaching = new Set([...rulers.values()].filter((rows) => withReport.has(rows)).flatMap((rows) => rows.all()));
  for (const [row, likeness] of found) {
    if (isAboutReport(row) && !reaching.has(row)) idle.push(row.line);
    else used.push(row.line);
    if (likeness < SURE_LIKENESS) moved.push(row.line);
  }
  return { used, moved, idle };
}

const mainStart = ({ places }: Report): number => (places.find(({ role }) => role !== 'from') ?? places[0]!).start;

type Rule = (matter: Matter) => RuledCorrection | undefined;

function corrected(report: Report, rule: Rule): Report {
  const dated = withDay(report, rule('day'));
  const sorted = withCategory(dated, rule('category'));
  return withTies(sorted, rule('event'));
}

const withEdit = (report: Report, edit: Edit): Report => ({ ...report, edits: [...(report.edits ?? []), edit] });

function withDay(report: Report, row: RuledCorrection | undefined): Report {
  if (row?.ruling.kind !== 'day') return report;
  const { span, precision } = row.ruling;
  const { from, to } = report.day;
  const basis = span === null ? 'unknown' : 'stated';
  const day = { from: span?.from ?? null, to: span?.to ?? null, precision, basis, words: null } as const;
  return withEdit({ ...report, day }, editOf(row, 'day', from === null ? '' : from === to ? from : `${from}/${to}`));
}

function withCategory(report: Report, row: RuledCorrection | undefined): Report {
  if (row?.ruling.kind !== 'category') return report;
  return withEdit({ ...report, category: row.ruling.category }, editOf(row, 'category', report.category));
}

/** Joined or set apart, whichever was said last. */
function withTies(report: Report, row: RuledCorrection | undefined): Report {
  if (row?.ruling.kind !== 'merge' && row?.ruling.kind !== 'split') return report;
  const { kind, word } = row.ruling;
  const ties = kind === 'merge' ? { together: word } : { apart: word };
  return withEdit({ ...report, ties }, editOf(row, kind, ''));
}
