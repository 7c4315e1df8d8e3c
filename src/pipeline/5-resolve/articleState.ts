import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { NameGroup } from './nameGroups.ts';
import type { ResolveContext } from './resolveContext.ts';
import { isUnit } from './rowFeatures.ts';

/** The article while it is being settled: its names, what each means for now, and how sure that is. */
export type ArticleState = {
  readonly gazetteer: Gazetteer;
  readonly context: ResolveContext;
  readonly groups: readonly NameGroup[];
  /** Index of the chosen row within the group's rows; −1 while nothing is chosen. */
  readonly chosen: Int32Array;
  /** How much a group's choice may count for the others: probability that it is right. */
  readonly trust: Float64Array;
  /** Groups that others are measured against: the first `MAX_ANCHORS` that have rows. */
  readonly anchors: readonly number[];
  /** Rows of countries and units that a group may mean → that group, or −2 when several groups may. Null where there are none. */
  readonly unitNamedBy: ReadonlyMap<number, number> | null;
  /** Does any group have a container? */
  readonly hasContainers: boolean;
  /** Groups contained in each group; empty where there are no containers. */
  readonly contents: readonly (readonly number[])[];
  /** The group of the dateline, or −1. */
  readonly dateline: number;
};

const SEVERAL_GROUPS = -2;
/** Beyond this many names an article is a list: more neighbours tell nothing and would make the work quadratic. */
export const MAX_ANCHORS = 48;
const MAX_NAMED_ROWS = 8;

export function createArticleState(
  groups: readonly NameGroup[],
  gazetteer: Gazetteer,
  context: ResolveContext,
): ArticleState {
  const anchors: number[] = [];
  for (let index = 0; index < groups.length && anchors.length < MAX_ANCHORS; index++) {
    if (groups[index]!.found.rows.length > 0) anchors.push(index);
  }
  let dateline = -1;
  let hasContainers = false;
  for (let index = 0; index < groups.length; index++) {
    const { isDateline, found, container } = groups[index]!;
    if (container >= 0) hasContainers = true;
    if (dateline < 0 && isDateline && found.rows.length > 0) dateline = index;
  }
  return {
    gazetteer,
    context,
    groups,
    chosen: new Int32Array(groups.length).fill(-1),
    trust: new Float64Array(groups.length),
    anchors,
    unitNamedBy: namedUnits(groups, anchors, gazetteer),
    hasContainers,
    contents: hasContainers ? contentsOf(groups) : NO_CONTENTS,
    dateline,
  };
}

const NO_CONTENTS: readonly (readonly number[])[] = [];

function contentsOf(groups: readonly NameGroup[]): number[][] {
  const contents: number[][] = groups.map(() => []);
  for (let index = 0; index < groups.length; index++) {
    const { container } = groups[index]!;
    if (container >= 0) contents[container]!.push(index);
  }
  return contents;
}

/** Row that a group means for now, or `NO_ROW`. */
export function chosenRow({ groups, chosen }: ArticleState, group: number): number {
  return groups[group]?.found.rows[chosen[group] ?? -1] ?? NO_ROW;
}

function namedUnits(
  groups: readonly NameGroup[],
  anchors: readonly number[],
  gazetteer: Gazetteer,
): Map<number, number> | null {
  let namedBy: Map<number, number> | null = null;
  for (const group of anchors) {
    const { rows } = groups[group]!.found;
    const count = Math.min(rows.length, MAX_NAMED_ROWS);
    for (let index = 0; index < count; index++) {
      const row = rows[index]!;
      if (!isUnit(gazetteer, row)) continue;
      namedBy ??= new Map();
      namedBy.set(row, namedBy.has(row) ? SEVERAL_GROUPS : group);
    }
  }
  return namedBy;
}
